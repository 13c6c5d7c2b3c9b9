package org.maplebridge.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.maplebridge.shared.Sha256;

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
        return Sha256.of(secret);
    }
}
