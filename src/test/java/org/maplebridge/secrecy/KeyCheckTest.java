package org.maplebridge.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.database.RefusedStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A platform that could not read what it closed before does not start. */
@PlatformTest
class KeyCheckTest {

    @Autowired
    SecretKeys keys;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void withTheKeyInUseItStarts() {
        assertThat(keys.current()).isPresent();
        assertThatCode(() -> check(keys)).doesNotThrowAnyException();
    }

    @Test
    void withoutItOrWithAnotherOfItsNameItDoesNot() {
        String name = keys.current().orElseThrow();
        SecretKeys other =
                SecretKeys.of(List.of(name + ":" + Base64.getEncoder().encodeToString(new byte[32])));
        assertThatThrownBy(() -> check(SecretKeys.of(List.of())))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining(name);
        assertThatThrownBy(() -> check(other)).isInstanceOf(RefusedStart.class);
    }

    private void check(SecretKeys given) {
        new KeyCheck(given, new Vault(given), jdbc).afterPropertiesSet();
    }
}
