package org.maplebridge.imports;

import java.time.Clock;
import org.maplebridge.shared.BeijingTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes, every night, rows that could not be taken and were not fetched within the days that the settings give: whole
 * petitions with names and telephone numbers stand in them.
 */
@Component
class ForgetErrors {

    private final Imports imports;
    private final ImportSettings settings;
    private final Clock time;

    ForgetErrors(Imports imports, ImportSettings settings, Clock time) {
        this.imports = imports;
        this.settings = settings;
        this.time = time;
    }

    @Scheduled(cron = "${maplebridge.checks.nightly:0 20 3 * * *}", zone = BeijingTime.NAME)
    void forget() {
        imports.forgetErrors(time.instant().minus(settings.keepErrors()));
    }
}
