package org.maplebridge.cohandling;

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

/** The head of a silent department, or the supervisor, says what he did about it. */
@Service
public class PressDepartment {

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final Units units;
    private final Clock time;

    PressDepartment(Petitions petitions, Units units, Clock time) {
        this.petitions = petitions;
        this.units = units;
        this.time = time;
    }

    public void press(String receiptNumber, String department, String by, String note) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/note", note, LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        petitions
                .get(receiptNumber)
                .noted(
                        new Act(by, time.instant()),
                        new Place(units.get(department).level(), department),
                        EventKind.WHISTLE_PRESSED,
                        null,
                        note.strip());
    }
}
