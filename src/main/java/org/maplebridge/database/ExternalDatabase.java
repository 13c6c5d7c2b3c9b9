package org.maplebridge.database;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whether Spring's usual settings name a database of the operator's own. */
public final class ExternalDatabase {

    private ExternalDatabase() {}

    public static boolean isNamedIn(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                || StringUtils.hasText(environment.getProperty("spring.datasource.jndi-name"));
    }
}
