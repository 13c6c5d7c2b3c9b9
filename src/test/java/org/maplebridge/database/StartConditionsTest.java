package org.maplebridge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

class StartConditionsTest {

    private static final String EXTERNAL = "--spring.datasource.url=jdbc:postgresql://db/maplebridge";

    private final ConfigurableWebServerFactory server = mock();
    private final DemoAccounts accounts = mock();

    @Test
    void demoIsOnForTheEmbeddedDatabase() {
        assertThat(profilesAfter()).containsExactly("demo");
        assertThat(profilesAfter("--spring.profiles.active=rehearsal")).containsExactlyInAnyOrder("demo", "rehearsal");
    }

    @Test
    void demoCanBeSwitchedOff() {
        assertThat(profilesAfter("--maplebridge.demo=false")).isEmpty();
    }

    @Test
    void demoIsOffForAnExternalDatabaseUnlessAskedFor() {
        assertThat(profilesAfter(EXTERNAL)).isEmpty();
        assertThat(profilesAfter(EXTERNAL, "--spring.profiles.active=demo")).containsExactly("demo");
    }

    @Test
    void aDatabaseNamedInAConfigurationFileIsExternalToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("site.yaml"), "spring.datasource.url: jdbc:postgresql://db/maplebridge\n");

        assertThat(profilesAfter("--spring.config.additional-location=" + file)).isEmpty();
    }

    @Test
    void rehearsalOnAnExternalDatabaseHasToBeToldTwice() {
        String[] asked = {EXTERNAL, "--spring.profiles.active=rehearsal", "--" + RehearsalRule.ASKED + "=true"};
        assertThatThrownBy(() -> profilesAfter(asked))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("演练");

        String[] confirmed = Arrays.copyOf(asked, 4);
        confirmed[3] = "--" + RehearsalRule.CONFIRMED + "=true";
        assertThat(profilesAfter(confirmed)).containsExactly("rehearsal");
    }

    @Test
    void everythingRunsInChinaStandardTime() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            profilesAfter();
            assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void refusesAnotherZoneGivenOnPurpose() {
        assertThatThrownBy(() -> JvmZone.refuseOther(List.of("-Xmx1g", "-Duser.timezone=UTC")))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("UTC");
        assertThatThrownBy(() -> JvmZone.refuseOther(List.of("-Duser.timezone=nonsense")))
                .isInstanceOf(RefusedStart.class);
        assertThatCode(() -> JvmZone.refuseOther(List.of("-Duser.timezone=PRC")))
                .doesNotThrowAnyException();
        assertThatCode(() -> JvmZone.refuseOther(List.of("-Duser.timezone=UTC", "-Duser.timezone=Asia/Shanghai")))
                .doesNotThrowAnyException();
    }

    @Test
    void demoAccountsAreReachableFromThisMachineOnly() throws IOException {
        when(accounts.exist()).thenReturn(true);

        new ServerAddress(new MockEnvironment(), accounts).customize(server);

        verify(server).setAddress(InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void profileDemoIsReachableFromThisMachineOnly() throws IOException {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("demo");

        new ServerAddress(environment, accounts).customize(server);

        verify(server).setAddress(InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void refusesToShowDemoAccountsToTheWorld() {
        when(accounts.exist()).thenReturn(true);
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", "0.0.0.0");

        assertThatThrownBy(() -> new ServerAddress(environment, accounts).customize(server))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("演示账号");
    }

    @Test
    void withoutDemoAccountsTheAddressIsTheOperatorsOwnAffair() {
        new ServerAddress(new MockEnvironment().withProperty("server.address", "0.0.0.0"), accounts).customize(server);

        verifyNoInteractions(server);
    }

    @Test
    void saysWhereToGo() {
        when(accounts.usernames()).thenReturn(List.of("admin", "registrar"));
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("demo");

        assertThat(new StartNotice(environment, new DataFolder("data"), accounts).text(8080))
                .contains("http://localhost:8080/camunda/app/tasklist/", "/api/v1", "/docs/", "内置 embedded")
                .contains("演示账号", "admin  registrar");
    }

    private static List<String> profilesAfter(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            return List.of(context.getEnvironment().getActiveProfiles());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
