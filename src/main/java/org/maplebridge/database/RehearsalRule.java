package org.maplebridge.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A rehearsal moves the clock for good: on an external database it has to be told twice. */
class RehearsalRule implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String ASKED = "maplebridge.rehearsal.external-database";
    static final String CONFIRMED = "maplebridge.rehearsal.external-database-confirmed";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        boolean toldTwice = environment.getProperty(ASKED, Boolean.class, false)
                && environment.getProperty(CONFIRMED, Boolean.class, false);
        if (environment.acceptsProfiles(Profiles.of("rehearsal"))
                && ExternalDatabase.isNamedIn(environment)
                && !toldTwice) {
            throw new RefusedStart(
                    "演练会拨动平台时钟，不得直接用于外部数据库。",
                    "A rehearsal moves the platform's clock and does not start on an external database.",
                    "去掉 rehearsal 配置；确要演练，请同时设置 %s=true 和 %s=true。 Leave profile rehearsal out; to rehearse there all the same, set both."
                            .formatted(ASKED, CONFIRMED));
        }
    }
}
