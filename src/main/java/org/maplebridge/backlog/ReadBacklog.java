package org.maplebridge.backlog;

import java.util.List;
import java.util.Set;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows old matters to those who see the petition, and counts them for the units that the caller sees. */
@Service
@Transactional(readOnly = true)
public class ReadBacklog {

    private final BacklogCases cases;
    private final ReadPetition read;
    private final Units units;

    ReadBacklog(BacklogCases cases, ReadPetition read, Units units) {
        this.cases = cases;
        this.read = read;
        this.units = units;
    }

    BacklogCase one(String receiptNumber, StaffMember caller) {
        read.visible(receiptNumber, caller);
        return cases.find(receiptNumber).orElseThrow(() -> Refusal.notFound("no-backlog-case", receiptNumber));
    }

    List<BacklogCases.Count> counts(String unit, StaffMember caller) {
        return cases.counts(scope(unit, caller));
    }

    List<BacklogCases.Month> months(String unit, StaffMember caller) {
        return cases.months(scope(unit, caller));
    }

    private Set<String> scope(String unit, StaffMember caller) {
        return units.seenBy(caller, unit, "backlog-not-shown");
    }
}
