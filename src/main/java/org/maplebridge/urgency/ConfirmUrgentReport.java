package org.maplebridge.urgency;

import java.time.Clock;
import java.util.ArrayList;
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

/** Somebody above has the report, and may say what he wants done (Reg. art. 25). */
@Service
public class ConfirmUrgentReport {

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final Units units;
    private final Clock time;

    ConfirmUrgentReport(Petitions petitions, Units units, Clock time) {
        this.petitions = petitions;
        this.units = units;
        this.time = time;
    }

    /** @param wanted what he wants done, or null */
    public void confirm(String receiptNumber, String unitCode, String by, String wanted) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/note", wanted, LONGEST, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        petitions
                .get(receiptNumber)
                .noted(
                        new Act(by, time.instant()),
                        new Place(units.get(unitCode).level(), unitCode),
                        EventKind.URGENT_REPORT_CONFIRMED,
                        null,
                        wanted == null || wanted.isBlank() ? null : wanted.strip());
    }
}
