package org.maplebridge.suggestion;

import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.springframework.stereotype.Service;

/** Tells administrators how often suggestions were what was decided; refuses all others. */
@Service
public class ReadAccuracy {

    private final LearnedSubjects learned;

    ReadAccuracy(LearnedSubjects learned) {
        this.learned = learned;
    }

    public Accuracy read(StaffMember caller) {
        AdministratorsOnly.check(caller);
        return learned.accuracy();
    }
}
