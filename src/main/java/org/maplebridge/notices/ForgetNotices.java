package org.maplebridge.notices;

import java.time.Clock;
import org.maplebridge.shared.BeijingTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes, every night, messages that were sent long ago: addresses of people stand in them. */
@Component
class ForgetNotices {

    private final Outbox outbox;
    private final NoticeSettings settings;
    private final Clock time;

    ForgetNotices(Outbox outbox, NoticeSettings settings, Clock time) {
        this.outbox = outbox;
        this.settings = settings;
        this.time = time;
    }

    @Scheduled(cron = "${maplebridge.checks.nightly:0 20 3 * * *}", zone = BeijingTime.NAME)
    void forget() {
        outbox.forget(time.instant().minus(settings.kept()));
    }
}
