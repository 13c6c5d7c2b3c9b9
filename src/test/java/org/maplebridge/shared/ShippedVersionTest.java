package org.maplebridge.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedVersionTest {

    private record Version(String text, boolean shipped) {}

    private static final Version OLD = new Version("old", true);
    private static final Version NEW = new Version("new", true);
    private static final Version WRITTEN = new Version("written here", false);

    @Test
    void theFirstAndEveryOtherThanTheLastShippedIsInForce() {
        assertThat(kept("new")).containsExactly(true);
        assertThat(kept("new", OLD)).containsExactly(true);
        assertThat(kept("old", NEW, OLD)).containsExactly(true);
    }

    @Test
    void theOneShippedLastIsKnownWhateverWasWrittenSince() {
        assertThat(kept("new", NEW, OLD)).isEmpty();
        assertThat(kept("new", WRITTEN, NEW)).isEmpty();
    }

    @Test
    void whatAnAdministratorWroteStaysInForce() {
        assertThat(kept("new", WRITTEN, OLD)).containsExactly(false);
        assertThat(kept("written here", WRITTEN, OLD)).containsExactly(false);
    }

    /** Whether what was kept is in force; empty where nothing was. */
    private static List<Boolean> kept(String text, Version... newestFirst) {
        List<Boolean> inForce = new ArrayList<>();
        ShippedVersion.keep(
                List.of(newestFirst), Version::shipped, last -> last.text().equals(text), inForce::add);
        return inForce;
    }
}
