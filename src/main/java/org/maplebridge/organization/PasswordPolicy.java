package org.maplebridge.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be like: length and a list of common ones, no rules about kinds of characters. */
final class PasswordPolicy {

    public static final int SHORTEST = 10;
    /** Bounds the work of hashing. */
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = Set.of(
            "0123456789",
            "0987654321",
            "1234567890",
            "12345678910",
            "123456789a",
            "a123456789",
            "a1234567890",
            "aa123456789",
            "abc123456789",
            "abcd123456",
            "abcd12345678",
            "abc1234567",
            "abcdefghij",
            "admin12345",
            "admin123456",
            "administrator",
            "asdfghjkl;",
            "changeme123",
            "iloveyou123",
            "letmein123",
            "maplebridge",
            "p@ssw0rd123",
            "passw0rd123",
            "password01",
            "password12",
            "password123",
            "password1234",
            "q123456789",
            "qazwsxedcrfv",
            "1qaz2wsx3edc",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "qq123456789",
            "qwer123456",
            "qwerty12345",
            "qwerty123456",
            "qwertyuiop",
            "welcome123",
            "woaini1314",
            "woaini1314520",
            "woaini5201314",
            "5201314520",
            "zxcvbnm123");

    private PasswordPolicy() {}

    /** The code of the sentence ({@code field.<code>}) that says what is wrong with it, or nothing. */
    public static Optional<String> complaint(String username, String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password-too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password-too-long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.equals(username)) {
            return Optional.of("password-is-username");
        }
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < 3) {
            return Optional.of("password-common");
        }
        return Optional.empty();
    }
}
