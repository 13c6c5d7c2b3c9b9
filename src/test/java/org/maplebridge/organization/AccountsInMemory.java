package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Logins that remember what they were told. */
class AccountsInMemory implements Accounts {

    final Map<String, StaffMember> people = new HashMap<>();
    final Map<String, String> passwords = new HashMap<>();
    final List<String> lockedOut = new ArrayList<>();
    List<Unit> tenants = List.of();
    int calls;

    @Override
    public void unitsChanged(List<Unit> before, List<Unit> after) {
        tenants = after;
    }

    @Override
    public void staffChanged(StaffMember person, boolean active, String newPasswordOrNull) {
        calls++;
        people.put(person.username(), person);
        if (newPasswordOrNull != null) {
            passwords.put(person.username(), newPasswordOrNull);
        }
        lockedOut.remove(person.username());
        if (!active) {
            lockedOut.add(person.username());
        }
    }

    @Override
    public boolean passwordMatches(String username, String password) {
        return !lockedOut.contains(username) && password.equals(passwords.get(username));
    }
}
