package org.maplebridge.promises;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** The unit that watches a promise found out whether it was performed (PML art. 31). */
@Service
public class VerifyPromise {

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final Promises promises;
    private final Units units;
    private final Clock time;

    VerifyPromise(Petitions petitions, Promises promises, Units units, Clock time) {
        this.petitions = petitions;
        this.promises = promises;
        this.units = units;
        this.time = time;
    }

    /** @param result PERFORMED or BROKEN; what was broken needs a note */
    public void verify(String receiptNumber, String unitCode, long id, String by, String result, String note) {
        Promise promise = promises.open(id, receiptNumber, unitCode)
                .orElseThrow(() -> Refusal.wrongState("promise-not-open", units.nameOf(unitCode)));
        PromiseState state = Arrays.stream(PromiseState.values())
                .filter(known -> known != PromiseState.OPEN && known.name().equals(result))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(new FieldError("#/result", "required")));
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/note", note, LONGEST, state == PromiseState.BROKEN);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        promises.verified(promise, state, by, time.instant(), note);
        petitions
                .get(receiptNumber)
                .noted(
                        new Act(by, time.instant()),
                        new Place(units.get(unitCode).level(), unitCode),
                        state == PromiseState.PERFORMED ? EventKind.PROMISE_PERFORMED : EventKind.PROMISE_BROKEN,
                        promise.source().name(),
                        promise.what());
    }
}
