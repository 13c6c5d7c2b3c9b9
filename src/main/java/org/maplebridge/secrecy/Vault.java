package org.maplebridge.secrecy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Closes texts and files with AES-256 in Galois/Counter Mode and opens them again. What is closed begins with a mark that
 * no text of people can have and the name of its key, so that keys can be changed; what is not closed is opened as it is.
 * What was hashed before it was closed, or closed anew, is kept with the text that the hash is over, see {@link #keep}.
 */
@Component
public class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final char MARK = '\u0001';
    private static final char KEPT = '\u0002';
    private static final byte[] FILE_MARK = {1, 'm', 'b', 'c', 'l', 'o', 's', 'e', 'd', 1};

    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    Vault(SecretKeys keys) {
        this.keys = keys;
    }

    /** Whether there is a key to close with. */
    public boolean ready() {
        return keys.current().isPresent();
    }

    public String close(String text) {
        if (text == null) {
            return null;
        }
        String name = current();
        return MARK + name + ":"
                + Base64.getEncoder().encodeToString(encrypt(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    public String open(String stored) {
        String opened = opened(stored);
        return isKept(opened) ? opened.substring(opened.indexOf(KEPT, 1) + 1) : opened;
    }

    /**
     * Closes what is append-only and hashed, with the key in use: together with the text as it was hashed, so that its hash
     * can still be verified by whoever has the key.
     */
    public String keep(String stored) {
        return stored == null ? null : close(KEPT + hashed(stored) + KEPT + open(stored));
    }

    /** What a hash over the text was made of, whatever was done to it since. */
    public String hashed(String stored) {
        String opened = !closed(stored) ? stored : opened(stored);
        return isKept(opened) ? opened.substring(1, opened.indexOf(KEPT, 1)) : stored;
    }

    /** Whether the text is closed with the key in use; an absent one needs none. */
    public boolean upToDate(String stored) {
        return stored == null || stored.startsWith(MARK + current() + ":");
    }

    /** Whether a file that begins like this is closed with the key in use. */
    public boolean upToDate(byte[] beginning) {
        byte[] name = current().getBytes(StandardCharsets.US_ASCII);
        byte[] wanted = ByteBuffer.allocate(FILE_MARK.length + 1 + name.length)
                .put(FILE_MARK)
                .put((byte) name.length)
                .put(name)
                .array();
        return beginning.length >= wanted.length
                && ByteBuffer.wrap(wanted).equals(ByteBuffer.wrap(beginning, 0, wanted.length));
    }

    /** Whether the text is closed, with whatever key. */
    public boolean closed(String stored) {
        return stored != null && !stored.isEmpty() && stored.charAt(0) == MARK;
    }

    private static boolean isKept(String opened) {
        return opened != null && !opened.isEmpty() && opened.charAt(0) == KEPT;
    }

    private String opened(String stored) {
        if (!closed(stored)) {
            return stored;
        }
        int colon = stored.indexOf(':');
        return new String(
                decrypt(stored.substring(1, colon), Base64.getDecoder().decode(stored.substring(colon + 1))),
                StandardCharsets.UTF_8);
    }

    public byte[] close(byte[] content) {
        String name = current();
        byte[] named = name.getBytes(StandardCharsets.US_ASCII);
        byte[] closed = encrypt(name, content);
        return ByteBuffer.allocate(FILE_MARK.length + 1 + named.length + closed.length)
                .put(FILE_MARK)
                .put((byte) named.length)
                .put(named)
                .put(closed)
                .array();
    }

    public byte[] open(byte[] stored) {
        if (stored.length <= FILE_MARK.length || !ByteBuffer.wrap(FILE_MARK).equals(head(stored))) {
            return stored;
        }
        ByteBuffer buffer = ByteBuffer.wrap(stored).position(FILE_MARK.length);
        byte[] name = new byte[buffer.get()];
        buffer.get(name);
        byte[] closed = new byte[buffer.remaining()];
        buffer.get(closed);
        return decrypt(new String(name, StandardCharsets.US_ASCII), closed);
    }

    private static ByteBuffer head(byte[] stored) {
        return ByteBuffer.wrap(stored, 0, FILE_MARK.length);
    }

    private String current() {
        return keys.current().orElseThrow(() -> Refusal.of(Refusal.Kind.UNAVAILABLE, "no-secret-key"));
    }

    private byte[] encrypt(String name, byte[] content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key(name), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.US_ASCII));
            byte[] closed = cipher.doFinal(content);
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] decrypt(String name, byte[] closed) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key(name), new GCMParameterSpec(TAG_BITS, closed, 0, NONCE));
            cipher.updateAAD(name.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(closed, NONCE, closed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What key %s closed cannot be opened".formatted(name), e);
        }
    }

    private SecretKey key(String name) {
        return keys.named(name).orElseThrow(() -> Refusal.of(Refusal.Kind.UNAVAILABLE, "secret-key-missing", name));
    }
}
