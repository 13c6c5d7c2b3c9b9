package org.maplebridge.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first administrator, {@code maplebridge.admin.*}.
 *
 * @param password needed only while there is no administrator; {@code MAPLEBRIDGE_ADMIN_PASSWORD} in the environment
 */
@ConfigurationProperties("maplebridge.admin")
record FirstAdministratorSettings(
        @DefaultValue("admin") String username,
        @DefaultValue("系统管理员") String name,
        String password) {

    @Override
    public String toString() {
        return "FirstAdministratorSettings[" + username + "]";
    }
}
