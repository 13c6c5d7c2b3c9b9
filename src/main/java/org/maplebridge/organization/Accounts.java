package org.maplebridge.organization;

import java.util.List;

/**
 * The logins behind the staff: users, one group for each role in a unit ({@link Role#groupIn}), one tenant for each
 * unit. Whoever keeps them takes part in the caller's transaction. Passwords are known to him alone.
 */
public interface Accounts {

    /** The whole tree before and after; both lists name each unit after the one it hangs on. */
    void unitsChanged(List<Unit> before, List<Unit> after);

    /**
     * Somebody came, changed or went. {@code person} has his posts and visible units as they will be; someone inactive
     * has neither, and must not be able to log in.
     *
     * @param newPasswordOrNull null: the password he has stays
     */
    void staffChanged(StaffMember person, boolean active, String newPasswordOrNull);

    /** Several at once, for a keeper who can hash passwords side by side. */
    default void staffChanged(List<Change> changes) {
        changes.forEach(change -> staffChanged(change.person(), change.active(), change.newPasswordOrNull()));
    }

    /** Whether somebody can log in with it. */
    boolean passwordMatches(String username, String password);

    /** One person for {@link #staffChanged(List)}. */
    record Change(StaffMember person, boolean active, String newPasswordOrNull) {

        @Override
        public String toString() {
            return "Change[" + person.username() + "]";
        }
    }
}
