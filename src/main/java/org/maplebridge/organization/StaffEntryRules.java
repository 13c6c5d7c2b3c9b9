package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;

/** What the list of a unit's staff must be like. */
final class StaffEntryRules {

    static final int MOST_STAFF = 1_000;

    static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,25}");

    private final Map<String, Person> known;
    private final List<FieldError> errors = new ArrayList<>();

    private StaffEntryRules(Map<String, Person> known) {
        this.known = known;
    }

    /**
     * Refuses a list that breaks a rule, with a pointer to every field that does.
     *
     * @param known those of the people who have been on the staff before, by username
     */
    static void check(List<StaffEntry> entries, Map<String, Person> known) {
        if (entries.size() > MOST_STAFF) {
            throw Refusal.invalid(new FieldError("#", "too-many-staff", MOST_STAFF));
        }
        StaffEntryRules rules = new StaffEntryRules(known);
        Set<String> usernames = new HashSet<>();
        for (int index = 0; index < entries.size(); index++) {
            rules.entry(entries.get(index), "#/" + index, usernames);
        }
        if (!rules.errors.isEmpty()) {
            throw Refusal.invalid(rules.errors);
        }
    }

    private void entry(StaffEntry entry, String pointer, Set<String> usernames) {
        if (entry == null) {
            wrong(pointer, "required");
            return;
        }
        if (entry.username() == null || !USERNAME.matcher(entry.username()).matches()) {
            wrong(pointer + "/username", "username");
        } else if (!usernames.add(entry.username())) {
            wrong(pointer + "/username", "username-twice", entry.username());
        }
        PlainName.check(entry.name(), pointer + "/name").ifPresent(errors::add);
        if (entry.phone() != null
                && !entry.phone().isBlank()
                && !PHONE.matcher(entry.phone().strip()).matches()) {
            wrong(pointer + "/phone", "malformed");
        }
        roles(entry.roles(), pointer + "/roles");
        password(entry, pointer + "/password");
    }

    private void roles(List<String> roles, String pointer) {
        if (roles == null || roles.isEmpty()) {
            wrong(pointer, "required");
            return;
        }
        for (int index = 0; index < roles.size(); index++) {
            if (StaffRoles.find(roles.get(index)).isEmpty()) {
                wrong(pointer + "/" + index, "role");
            }
        }
    }

    private void password(StaffEntry entry, String pointer) {
        if (entry.password() != null) {
            PasswordPolicy.complaint(entry.username(), entry.password())
                    .ifPresent(complaint -> wrong(pointer, complaint, PasswordPolicy.SHORTEST));
            return;
        }
        Person person = entry.username() == null ? null : known.get(entry.username());
        if (person == null || !person.active()) {
            wrong(pointer, "password-for-new-staff");
        }
    }

    private void wrong(String pointer, String complaint, Object... arguments) {
        errors.add(new FieldError(pointer, complaint, arguments));
    }
}
