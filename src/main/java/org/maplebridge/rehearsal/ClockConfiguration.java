package org.maplebridge.rehearsal;

import java.time.Clock;
import java.time.Duration;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of the application, exact to the microsecond as the database is. */
@Configuration
class ClockConfiguration {

    @Bean
    @Profile("!rehearsal")
    Clock clock() {
        return Clock.tick(Clock.system(BeijingTime.ZONE), Duration.ofNanos(1000));
    }

    @Bean
    @Profile("rehearsal")
    RehearsalClock rehearsalClock(RehearsalInstant stored, RehearsalSettings settings) {
        return new RehearsalClock(stored.orStart(settings.start()));
    }
}
