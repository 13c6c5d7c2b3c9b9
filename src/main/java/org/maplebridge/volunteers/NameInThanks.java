package org.maplebridge.volunteers;

import org.maplebridge.organization.StaffDirectory;
import org.springframework.stereotype.Component;

/** How a helper is named where everybody reads it: by his name if he agreed, else as somebody. */
@Component
public class NameInThanks {

    private final Volunteers volunteers;
    private final StaffDirectory staff;

    NameInThanks(Volunteers volunteers, StaffDirectory staff) {
        this.volunteers = volunteers;
        this.staff = staff;
    }

    public String inPublic(String username) {
        return volunteers
                .of(username)
                .filter(volunteer -> !volunteer.namedInThanks())
                .map(volunteer -> volunteer.kind() == VolunteerKind.PERSON ? "一位热心人" : "一家热心单位")
                .orElseGet(() -> own(username));
    }

    /** For himself. */
    public String own(String username) {
        return staff.nameOf(username);
    }
}
