package org.maplebridge.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.LocalDay;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What both sides agreed, unchecked.
 *
 * @param form ORAL or WRITTEN (PML art. 28)
 * @param effectiveOn when it took effect: signed, or agreed by word of mouth (PML art. 29, 30)
 * @param promises one a line, instalments for example
 */
public record AgreementForm(String form, String agreement, String effectiveOn, String promises) {

    private static final int LONGEST = 20_000;

    /** The day on which it took effect. */
    LocalDate checked(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (!"ORAL".equals(form) && !"WRITTEN".equals(form)) {
            errors.add(new FieldError("#/agreementForm", "required"));
        }
        PlainText.check(errors, "#/agreement", agreement, LONGEST, true);
        LocalDate day = LocalDay.of(effectiveOn).orElse(null);
        if (day == null || day.isAfter(today)) {
            errors.add(new FieldError("#/effectiveOn", "day-until-today"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return day;
    }
}
