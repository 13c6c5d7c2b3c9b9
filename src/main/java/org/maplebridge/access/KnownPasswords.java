package org.maplebridge.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for a few minutes which passwords were right, so that a caller who sends his with every request does not
 * cost a slow hash each time. It keeps no password, only a keyed digest whose key is lost when the platform stops.
 */
@Component
public class KnownPasswords {

    private static final String DIGEST = "HmacSHA256";

    private final Cache<String, String> usernames;
    private final SecretKeySpec key;

    KnownPasswords(LoginSettings settings) {
        usernames = Caffeine.newBuilder()
                .expireAfterWrite(settings.remembered())
                .maximumSize(10_000)
                .build();
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, DIGEST);
    }

    /** Whether the password is right: known to be, or found so by the question, asked once for many at a time. */
    boolean matches(String username, String password, BooleanSupplier question) {
        return usernames.get(digest(username, password), unknown -> question.getAsBoolean() ? username : null) != null;
    }

    /** His password or standing has changed; said inside a transaction, it holds once that is committed. */
    public void forget(String username) {
        usernames.asMap().values().removeIf(username::equals);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    usernames.asMap().values().removeIf(username::equals);
                }
            });
        }
    }

    private String digest(String username, String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
