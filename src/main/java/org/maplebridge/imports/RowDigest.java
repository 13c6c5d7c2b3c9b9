package org.maplebridge.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.maplebridge.shared.Sha256;

/** Gives a row without a number of its own one that is the same whenever the row comes again. */
final class RowDigest {

    private RowDigest() {}

    static String of(List<String> cells) {
        MessageDigest digest = Sha256.begin();
        for (String cell : cells) {
            digest.update(cell.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
