package org.maplebridge.promises;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was promised about a petition to whoever sees the petition. */
@Service
@Transactional(readOnly = true)
public class ReadPromises {

    private final ReadPetition petitions;
    private final Promises promises;

    ReadPromises(ReadPetition petitions, Promises promises) {
        this.petitions = petitions;
        this.promises = promises;
    }

    public List<Promise> of(String receiptNumber, StaffMember caller) {
        return petitions.beside(receiptNumber, caller, promises::of, Promise::unitCode);
    }

    /** Whether a day passed and nobody said yet what became of the promise. */
    public boolean anyUnverified(String receiptNumber) {
        return promises.of(receiptNumber).stream()
                .anyMatch(promise -> promise.overdue() && promise.state() == PromiseState.OPEN);
    }

    /** Of one unit and one source; for the other side of a mediation, who came with a code of its own. */
    public List<Promise> watchedBy(String receiptNumber, String unitCode, PromiseSource source) {
        return promises.of(receiptNumber).stream()
                .filter(promise -> promise.unitCode().equals(unitCode) && promise.source() == source)
                .toList();
    }

    /** For its petitioner, who came with a code. */
    public List<Promise> of(ReadPetition.Access access) {
        return promises.of(access.dossier().petition().receiptNumber());
    }
}
