package org.maplebridge.organization;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives confirmed helpers an account that opens the small wishes and nothing else, and takes it away again. Who may ask
 * for that is the business of whoever keeps the register of helpers.
 */
@Service
public class VolunteerAccounts {

    /** Without what is mistaken for another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    /** How to log in, told once. */
    public record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }

    private final StaffRegister register;
    private final Books books;
    private final SecureRandom random = new SecureRandom();

    VolunteerAccounts(StaffRegister register, Books books) {
        this.register = register;
        this.books = books;
    }

    /** Opens the account, or gives it a new password. */
    @Transactional
    public Login open(String unitCode, String username, String name, String by) {
        books.open();
        Person before = known(username);
        Person after = new Person(username, name, null, true, false, before == null ? List.of() : before.posts())
                .withRolesIn(unitCode, List.of(Role.VOLUNTEER));
        String password = password();
        books.enterStaff(List.of(new Books.Entry(before, after, password)), by);
        return new Login(username, password);
    }

    @Transactional
    public void close(String unitCode, String username, String by) {
        books.open();
        Person before = known(username);
        if (before != null) {
            books.enterStaff(List.of(new Books.Entry(before, before.withRolesIn(unitCode, List.of()), null)), by);
        }
    }

    private Person known(String username) {
        return register.withUsernames(Set.of(username)).stream().findFirst().orElse(null);
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
