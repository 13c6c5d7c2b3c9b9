package org.maplebridge.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "nine.char, password-too-short",
        "someone.with.a.long.name, password-is-username",
        "Password123, password-common",
        "1234567890, password-common",
        "aaaaaaaaaaaa, password-common",
    })
    void refusesWhatIsShortOrCommon(String password, String complaint) {
        assertThat(PasswordPolicy.complaint("someone.with.a.long.name", password))
                .contains(complaint);
    }

    @Test
    void asksForNothingButLengthAndRarity() {
        assertThat(PasswordPolicy.complaint("someone", "all lower case")).isEmpty();
        assertThat(PasswordPolicy.complaint("someone", "枫桥经验小事不出村大事")).isEmpty();
        assertThat(PasswordPolicy.complaint("someone", "x1y2".repeat(40))).contains("password-too-long");
    }
}
