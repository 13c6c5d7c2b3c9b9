package org.maplebridge.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.database.RefusedStart;
import org.maplebridge.shared.Refusal;

/** What is closed is read with its key alone, whichever key is in use by then. */
class VaultTest {

    private static final String OLD = key("2026", 1);
    private static final String NEW = key("2027", 2);
    private static final String TEXT = "镇长收了开发商的钱";

    private static String key(String name, int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return name + ":" + Base64.getEncoder().encodeToString(key);
    }

    private static Vault vault(String... keys) {
        return new Vault(SecretKeys.of(List.of(keys)));
    }

    @Test
    void whatIsClosedShowsNothingAndOpensAgain() {
        String closed = vault(OLD).close(TEXT);
        assertThat(closed).startsWith("\u00012026:").doesNotContain("镇长");
        assertThat(vault(OLD).open(closed)).isEqualTo(TEXT);
        assertThat(vault(OLD).close(TEXT)).as("never twice the same").isNotEqualTo(closed);
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] closedFile = vault(OLD).close(file);
        assertThat(new String(closedFile, StandardCharsets.UTF_8)).doesNotContain("镇长");
        assertThat(vault(OLD).open(closedFile)).isEqualTo(file);
    }

    @Test
    void whatWasNeverClosedIsReadAsItIs() {
        assertThat(vault().open("路灯坏了")).isEqualTo("路灯坏了");
        assertThat(vault().open((String) null)).isNull();
        assertThat(vault().open(new byte[] {1, 2})).containsExactly(1, 2);
    }

    @Test
    void anOldKeyStillOpensAndTheFirstOneCloses() {
        String closed = vault(OLD).close(TEXT);
        Vault rotated = vault(NEW, OLD);
        assertThat(rotated.open(closed)).isEqualTo(TEXT);
        assertThat(rotated.close(TEXT)).startsWith("\u00012027:");
    }

    @Test
    void withoutItsKeyOrChangedItDoesNotOpen() {
        String closed = vault(OLD).close(TEXT);
        assertThatThrownBy(() -> vault(NEW).open(closed)).hasMessageContaining("2026");
        assertThatThrownBy(() -> vault(key("2026", 3)).open(closed)).hasMessageContaining("cannot be opened");
        String changed = closed.substring(0, closed.length() - 6) + "AAAA" + closed.substring(closed.length() - 2);
        assertThatThrownBy(() -> vault(OLD).open(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAnyKeyNothingIsClosed() {
        assertThat(vault().ready()).isFalse();
        assertThatThrownBy(() -> vault().close(TEXT))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.slug()).isEqualTo("no-secret-key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "a b:AAAA", "short:AAAA", "broken:%%%"})
    void aMalformedKeyIsRefusedAndNotRepeated(String key) {
        assertThatThrownBy(() -> SecretKeys.of(List.of(key)))
                .isInstanceOf(RefusedStart.class)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(key));
    }

    @Test
    void theEmbeddedDatabaseHasAKeyOfItsOwnThatNobodyElseReads(@TempDir Path folder) throws IOException {
        List<String> keys = KeyFile.in(folder);
        assertThat(keys).hasSize(1);
        assertThat(KeyFile.in(folder)).as("made once").isEqualTo(keys);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.keys"))))
                .isEqualTo("rw-------");
        assertThat(vault(keys.get(0)).ready()).isTrue();
    }

    @Test
    void aKeyFileThatWasCutOffWhileItWasMadeGetsItsKey(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("secret.keys"));
        assertThat(KeyFile.in(folder))
                .singleElement()
                .satisfies(key -> assertThat(vault(key).ready()).isTrue());
    }
}
