package org.maplebridge.volunteers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What somebody who wants to help filled in, unchecked.
 *
 * @param place code of the village or town where he wants to help
 */
public record RegistrationForm(
        String kind, String name, String phone, String place, String skills, boolean namedInThanks) {

    static final RegistrationForm EMPTY = new RegistrationForm("PERSON", "", "", "", "", true);

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,25}");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SKILLS = 500;

    /** The same, found good. */
    record Checked(
            VolunteerKind kind, String name, String phone, String unitCode, String skills, boolean namedInThanks) {}

    Checked checked(Units units) {
        List<FieldError> errors = new ArrayList<>();
        VolunteerKind known =
                OneOf.chosen(errors, "#/kind", kind, List.of(VolunteerKind.values()), VolunteerKind::label);
        PlainText.check(errors, "#/name", name, LONGEST_NAME, true);
        if (phone == null || !PHONE.matcher(phone.strip()).matches()) {
            errors.add(new FieldError("#/phone", phone == null || phone.isBlank() ? "required" : "malformed"));
        }
        if (units.find(place == null ? "" : place.strip())
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .isEmpty()) {
            errors.add(new FieldError("#/place", "volunteer-place"));
        }
        PlainText.check(errors, "#/skills", skills, LONGEST_SKILLS, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        String can = skills == null || skills.isBlank() ? null : skills.strip();
        return new Checked(known, name.strip(), phone.strip(), place.strip(), can, namedInThanks);
    }

    @Override
    public String toString() {
        return "RegistrationForm[" + kind + " " + place + "]";
    }
}
