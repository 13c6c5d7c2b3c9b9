package org.maplebridge.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What became of the judicial confirmation, unchecked.
 *
 * @param result CONFIRMED or WAIVED
 * @param appliedOn when both sides applied together
 * @param court which court confirmed it
 * @param courtNumber number of its decision
 */
public record ConfirmationForm(String result, String appliedOn, String court, String courtNumber) {

    private static final int LONGEST_COURT = 100;
    private static final int LONGEST_NUMBER = 60;

    /** Whether a court confirmed it. */
    boolean confirmed() {
        if (!"CONFIRMED".equals(result) && !"WAIVED".equals(result)) {
            throw Refusal.invalid(new FieldError("#/result", "required"));
        }
        return "CONFIRMED".equals(result);
    }

    /** The day of the application; refuses days before the agreement and days to come. */
    LocalDate checked(LocalDate effectiveOn, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = LocalDay.of(appliedOn).orElse(null);
        if (day == null || day.isAfter(today) || day.isBefore(effectiveOn)) {
            errors.add(new FieldError("#/appliedOn", "applied-on", effectiveOn.toString()));
        }
        PlainText.check(errors, "#/court", court, LONGEST_COURT, true);
        PlainText.check(errors, "#/courtNumber", courtNumber, LONGEST_NUMBER, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return day;
    }
}
