package org.maplebridge.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandUpReasonTest {

    private final ResourceBundle messages = ResourceBundle.getBundle("messages/handling", Locale.ROOT);

    @ParameterizedTest
    @EnumSource(HandUpReason.class)
    void isCalledTheSameInTheHistory(HandUpReason reason) {
        assertThat(messages.getString("reason.HANDED_UP." + reason)).isEqualTo(reason.label());
    }
}
