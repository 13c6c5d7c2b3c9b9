package org.maplebridge.cohandling;

import java.util.List;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Guests;
import org.maplebridge.petition.Petition;
import org.springframework.stereotype.Component;

/** The people of a called department read the petition as long as the whistle is open, and not before. */
@Component
class CalledDepartments implements Guests {

    private final Whistles whistles;

    CalledDepartments(Whistles whistles) {
        this.whistles = whistles;
    }

    @Override
    public boolean invited(StaffMember person, Petition petition) {
        return whistles.callsOneOf(petition.receiptNumber(), departmentsOf(person));
    }

    static List<String> departmentsOf(StaffMember person) {
        return person.posts().stream()
                .filter(post -> post.role() == Role.HANDLER || post.role() == Role.HEAD)
                .map(StaffMember.Post::unitCode)
                .distinct()
                .toList();
    }
}
