package org.maplebridge.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** A rehearsal moves the clock for good: on an external database it has to be told twice. */
class RehearsalRule implements EnvironmentPostProcessor, Ordered {

    static final String ASKED = "maplebridge.rehearsal.external-database";
    static final String CONFIRMED = "maplebridge.rehearsal.external-database-confirmed";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
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

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
