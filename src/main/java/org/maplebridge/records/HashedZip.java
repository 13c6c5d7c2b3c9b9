package org.maplebridge.records;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.maplebridge.shared.Sha256;

/** A ZIP that remembers the SHA-256 of what went into it. Names are made safe for every system that unpacks it. */
final class HashedZip implements AutoCloseable {

    private static final String NOT_IN_NAMES = "[\\\\:*?\"<>|\\p{Cntrl}]|\\.\\.";

    private final ZipOutputStream zip;
    private final List<String> hashes = new ArrayList<>();

    HashedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** @param name with at most one folder before it; a slash in the rest is replaced */
    void add(String name, byte[] content) throws IOException {
        String safe = safe(name);
        addPlain(safe, content);
        hashes.add(Sha256.hex(content) + "  " + safe);
    }

    void addPlain(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    List<String> hashes() {
        return List.copyOf(hashes);
    }

    static String safe(String name) {
        int folder = name.indexOf('/') + 1;
        return name.substring(0, folder)
                + name.substring(folder).replace('/', '_').replaceAll(NOT_IN_NAMES, "_");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
