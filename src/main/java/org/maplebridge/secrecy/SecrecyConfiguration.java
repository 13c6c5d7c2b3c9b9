package org.maplebridge.secrecy;

import org.maplebridge.database.DataFolder;
import org.maplebridge.database.ExternalDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the keys come from: the settings, else for the embedded database its own file. */
@Configuration(proxyBeanMethods = false)
class SecrecyConfiguration {

    @Bean
    SecretKeys secretKeys(SecrecySettings settings, DataFolder folder, Environment environment) {
        boolean given = settings.keys().stream().anyMatch(key -> !key.isBlank());
        return SecretKeys.of(
                given || ExternalDatabase.isNamedIn(environment) ? settings.keys() : KeyFile.in(folder.path()));
    }
}
