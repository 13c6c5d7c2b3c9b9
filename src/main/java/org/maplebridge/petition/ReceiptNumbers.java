package org.maplebridge.petition;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.maplebridge.shared.BeijingTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Makes the public number of a matter, {@code FL-20261122-000017-6}: prefix of the county, day of registration, serial
 * number, and a Luhn check digit over day and serial that catches a slip of the pen; and the secret query code beside it.
 */
@Component
class ReceiptNumbers {

    /** @param prefix two to four capital letters that stand for the county; anything else keeps the platform from starting */
    @ConfigurationProperties("maplebridge.receipt")
    record Settings(@DefaultValue("FL") String prefix) {

        Settings {
            if (!prefix.matches("[A-Z]{2,4}")) {
                throw new IllegalArgumentException(
                        "maplebridge.receipt.prefix needs two to four capital letters, not \"" + prefix + "\"");
            }
        }
    }

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int QUERY_CODE_LENGTH = 10;

    private final Settings settings;
    private final SecureRandom random = new SecureRandom();

    ReceiptNumbers(Settings settings) {
        this.settings = settings;
    }

    String number(long serial, Instant registeredAt) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(BeijingTime.date(registeredAt));
        String digits = String.format(Locale.ROOT, "%06d", serial);
        return settings.prefix() + "-" + day + "-" + digits + "-" + luhn(day + digits);
    }

    String queryCode() {
        StringBuilder code = new StringBuilder(QUERY_CODE_LENGTH);
        for (int i = 0; i < QUERY_CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    static int luhn(String digits) {
        int sum = 0;
        boolean twice = true;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int counted = twice ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
            twice = !twice;
        }
        return (10 - sum % 10) % 10;
    }
}
