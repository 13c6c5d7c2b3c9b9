package org.maplebridge.notices;

import java.util.Arrays;
import java.util.Optional;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;

/** Whom a step 通知 of a model may tell. */
public enum Addressee {
    PETITIONER("信访人", NoticeKind.Audience.PETITIONER, EventKind.PETITIONER_NOTIFIED, null),
    HANDLERS("办理单位的经办人", NoticeKind.Audience.STAFF, EventKind.HANDLERS_NOTIFIED, Role.HANDLER),
    HEAD("办理单位的负责人", NoticeKind.Audience.STAFF, EventKind.HEAD_NOTIFIED, Role.HEAD),
    /** Those of the unit and of all above it. */
    SUPERVISORS("办理单位和上级的督办员", NoticeKind.Audience.STAFF, EventKind.SUPERVISORS_NOTIFIED, Role.SUPERVISOR);

    private final String label;
    private final NoticeKind.Audience audience;
    private final EventKind event;
    private final Role role;

    Addressee(String label, NoticeKind.Audience audience, EventKind event, Role role) {
        this.label = label;
        this.audience = audience;
        this.event = event;
        this.role = role;
    }

    static Optional<Addressee> named(String code) {
        return Arrays.stream(values())
                .filter(addressee -> addressee.name().equals(code))
                .findFirst();
    }

    /** Whose entry it is; nothing for entries that no step 通知 made. */
    static Optional<Addressee> of(EventKind event) {
        return Arrays.stream(values())
                .filter(addressee -> addressee.event == event)
                .findFirst();
    }

    public String label() {
        return label;
    }

    public NoticeKind.Audience audience() {
        return audience;
    }

    EventKind event() {
        return event;
    }

    /** Whether the person is one of them for a petition that was in the unit then. */
    boolean includes(StaffMember person, String unitCode, Units units) {
        if (this == SUPERVISORS) {
            return units.findKnown(unitCode).stream()
                    .flatMap(unit -> units.lineage(unit).stream())
                    .anyMatch(unit -> person.holds(role, unit.code()));
        }
        return role != null && person.holds(role, unitCode);
    }
}
