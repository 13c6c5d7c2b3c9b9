package org.maplebridge.promises;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * The unit that watches a promise found out whether it was performed (PML art. 31). Where both sides agreed on another
 * day, it is promised anew for that day and watched until it is performed.
 */
@Service
public class VerifyPromise {

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final Promises promises;
    private final PromiseWatch watch;
    private final Units units;
    private final Clock time;

    VerifyPromise(Petitions petitions, Promises promises, PromiseWatch watch, Units units, Clock time) {
        this.petitions = petitions;
        this.promises = promises;
        this.watch = watch;
        this.units = units;
        this.time = time;
    }

    /**
     * @param result PERFORMED, BROKEN or POSTPONED; what was not performed needs a note
     * @param postponedTo the other day that both sides agreed on, today or later; ignored unless POSTPONED
     */
    public void verify(
            String receiptNumber, String unitCode, long id, String by, String result, String postponedTo, String note) {
        Promise promise = promises.open(id, receiptNumber, unitCode)
                .orElseThrow(() -> Refusal.wrongState("promise-not-open", units.nameOf(unitCode)));
        PromiseState state = Arrays.stream(PromiseState.values())
                .filter(known -> known != PromiseState.OPEN && known.name().equals(result))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(new FieldError("#/result", "required")));
        List<FieldError> errors = new ArrayList<>();
        LocalDate newDay = LocalDay.of(postponedTo).orElse(null);
        if (state == PromiseState.POSTPONED && (newDay == null || newDay.isBefore(BeijingTime.today(time)))) {
            errors.add(new FieldError("#/postponedTo", "day-from-today"));
        }
        PlainText.check(errors, "#/note", note, LONGEST, state != PromiseState.PERFORMED);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Act act = new Act(by, time.instant());
        promises.verified(promise, state, by, act.at(), note);
        petitions
                .get(receiptNumber)
                .noted(
                        act,
                        new Place(units.get(unitCode).level(), unitCode),
                        state.found(),
                        promise.source().name(),
                        state == PromiseState.POSTPONED ? promise.what() + "（改为" + newDay + "前）" : promise.what());
        if (state == PromiseState.POSTPONED) {
            PromiseLines.Line anew =
                    new PromiseLines.Line(promise.promisedBy(), promise.promisedTo(), promise.what(), newDay);
            long next = promises.add(receiptNumber, unitCode, promise.source(), anew, act.at());
            watch.watch(promises.open(next, receiptNumber, unitCode).orElseThrow());
        }
    }
}
