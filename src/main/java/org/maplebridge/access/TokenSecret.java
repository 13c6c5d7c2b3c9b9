package org.maplebridge.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits, so long that their digest needs no salt and guessing no limit. */
final class TokenSecret {

    /** Lets a scanner of source code recognize one that was left there. */
    private static final String MARK = "mpb_";

    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {}

    static String create() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
