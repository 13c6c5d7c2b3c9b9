package org.maplebridge.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Somebody has to be able to give roles: a change that leaves no administrator is refused. */
@Component
class LastAdministrator {

    private final StaffRegister register;

    LastAdministrator(StaffRegister register) {
        this.register = register;
    }

    void refuseToLose(List<Books.Entry> changes) {
        Map<String, Person> administrators = new LinkedHashMap<>();
        register.administrators().forEach(person -> administrators.put(person.username(), person));
        changes.forEach(change -> administrators.put(change.after().username(), change.after()));
        if (administrators.values().stream().noneMatch(person -> person.holds(Role.ADMINISTRATOR))) {
            throw Refusal.againstRule("last-administrator");
        }
    }
}
