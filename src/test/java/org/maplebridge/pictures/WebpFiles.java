package org.maplebridge.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes WebP photos for tests, part by part. */
final class WebpFiles {

    private WebpFiles() {}

    static byte[] part(String name, byte[] content) {
        return ByteBuffer.allocate(content.length + content.length % 2 + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    static byte[] webp(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return ByteBuffer.allocate(whole.size() + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(whole.size() + 4)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(whole.toByteArray())
                .array();
    }
}
