package org.maplebridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(Setup.class)
            .withPropertyValues(
                    "maplebridge.database.binaries=target/postgresql-binaries",
                    "maplebridge.database.shared-buffers=64MB",
                    "spring.datasource.hikari.maximum-pool-size=3");

    @Test
    void feedsThePoolOfTheHouseAndStopsAfterIt(@TempDir Path folder) {
        runner.withPropertyValues("maplebridge.data=" + folder).run(context -> {
            HikariDataSource pool = context.getBean(HikariDataSource.class);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
            assertThat(JdbcClient.create(pool)
                            .sql("select current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("maplebridge");
            String[] usersOfTheServer = context.getBeanFactory().getDependentBeans("embeddedDatabase");
            assertThat(usersOfTheServer).contains("dataSource");
            assertThat(folder.resolve("postgresql/postmaster.pid")).exists();
        });
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("maplebridge.pid")).doesNotExist();
    }

    @Test
    void startsNothingForAnExternalDatabase(@TempDir Path folder) throws Exception {
        runner.withPropertyValues(
                        "maplebridge.data=" + folder, "spring.datasource.url=jdbc:postgresql://db/maplebridge")
                .run(context ->
                        assertThat(context).hasSingleBean(DataSource.class).doesNotHaveBean(EmbeddedDatabase.class));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({DataFolder.class, EmbeddedDatabaseSettings.class})
    @Import(EmbeddedDatabaseConfiguration.class)
    static class Setup {}
}
