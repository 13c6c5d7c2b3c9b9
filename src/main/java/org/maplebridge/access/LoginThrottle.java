package org.maplebridge.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing by address: an address with too many failures waits, everybody else still gets in, the owner of
 * the account among them. The first failure starts the window.
 */
@Component
class LoginThrottle {

    private final LoginSettings settings;
    private final Cache<String, AtomicInteger> failures;

    LoginThrottle(LoginSettings settings) {
        this.settings = settings;
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(settings.window())
                .maximumSize(200_000)
                .build();
    }

    void requireOpen(String address, String username) {
        if (count(address) >= settings.failuresPerAddress()
                || count(both(address, username)) >= settings.failuresPerUser()) {
            throw new TooManyFailures(settings.window());
        }
    }

    void failed(String address, String username) {
        failures.get(address, first -> new AtomicInteger()).incrementAndGet();
        failures.get(both(address, username), first -> new AtomicInteger()).incrementAndGet();
    }

    void succeeded(String address, String username) {
        failures.invalidate(both(address, username));
    }

    private int count(String key) {
        AtomicInteger count = failures.getIfPresent(key);
        return count == null ? 0 : count.get();
    }

    private static String both(String address, String username) {
        return address + ' ' + username;
    }
}
