package org.maplebridge.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maplebridge.categories.Categories;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Checks a petition as it comes in and names every field that cannot be taken. */
@Component
class PetitionInputCheck {

    static final int TITLE = 200;
    static final int CONTENT = 20_000;
    private static final int LONGEST_ECHO = 40;
    private static final int MOST_PETITIONERS = 200;
    private static final int MOST_REPRESENTATIVES = 5;
    private static final int MOST_ACCUSED = 20;
    private static final int MOST_REQUESTS = 20;
    private static final int LONGEST_REQUEST = 500;
    private static final int MOST_HEADCOUNT = 100_000;
    private static final Instant EARLIEST = Instant.parse("1949-09-30T16:00:00Z");
    private static final Pattern PHONE = Pattern.compile("[0-9+()\\-\\s*]{3,30}");

    private final Units units;
    private final Categories categories;
    private final Clock time;

    PetitionInputCheck(Units units, Categories categories, Clock time) {
        this.units = units;
        this.categories = categories;
        this.time = time;
    }

    /** The checked input as a matter; refuses with all fields that are wrong. */
    Matter matter(PetitionInput input, Filer filer) {
        List<FieldError> errors = new ArrayList<>();
        Instant now = time.instant();
        text(errors, "title", input.title(), TITLE, true);
        text(errors, "content", input.content(), CONTENT, true);
        Purpose purpose = choice(errors, "purpose", Purpose.class, input.purpose(), null);
        Channel channel = choice(errors, "channel", Channel.class, input.channel(), Channel.WEB);
        Procedure procedure = input.procedure() == null
                ? null
                : choice(errors, "procedure", Procedure.class, input.procedure(), null);
        if (input.procedure() != null && !filer.trusted()) {
            errors.add(new FieldError("#/procedure", "staff-only"));
        }
        requests(errors, input.requests(), filer);
        area(errors, input.areaCode());
        text(errors, "address", input.address(), 300, false);
        location(errors, input.location());
        if (input.category() != null && !categories.contains(input.category())) {
            errors.add(new FieldError("#/category", "unknown-category", shown(input.category())));
        }
        List<Petitioner> petitioners = input.petitioners() == null ? List.of() : input.petitioners();
        petitioners(errors, petitioners);
        if (channel == Channel.VISIT) {
            representatives(errors, petitioners);
        }
        if (filer.username() == null && petitioners.isEmpty() && !Boolean.TRUE.equals(input.anonymous())) {
            errors.add(new FieldError("#/petitioners", "petitioner-or-anonymous"));
        }
        int headcount = input.headcount() == null ? Math.max(1, petitioners.size()) : input.headcount();
        if (headcount < 1 || headcount > MOST_HEADCOUNT || headcount < petitioners.size()) {
            errors.add(new FieldError("#/headcount", "headcount", MOST_HEADCOUNT));
        }
        List<Accused> accused = accused(errors, input.against());
        Source source = source(errors, input.source());
        Instant filedAt = filedAt(errors, input.filedAt(), filer, now);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Matter(
                input.title().strip(),
                purpose,
                channel,
                input.areaCode(),
                input.address(),
                input.location(),
                input.category(),
                headcount,
                Boolean.TRUE.equals(input.anonymous()),
                Boolean.TRUE.equals(input.confidential()),
                accused,
                source,
                filer.username(),
                filedAt,
                now,
                procedure);
    }

    private static void text(List<FieldError> errors, String field, String value, int most, boolean required) {
        PlainText.check(errors, "#/" + field, value, most, required);
    }

    private static String shown(String given) {
        return given.length() > LONGEST_ECHO ? given.substring(0, LONGEST_ECHO) + "…" : given;
    }

    private static <E extends Enum<E>> E choice(
            List<FieldError> errors, String field, Class<E> type, String value, E otherwise) {
        if (value == null && otherwise != null) {
            return otherwise;
        }
        return OneOf.chosen(errors, "#/" + field, value, List.of(type.getEnumConstants()), Enum::name);
    }

    /** What is asked for, one by one; only staff itemise. */
    private static void requests(List<FieldError> errors, List<String> requests, Filer filer) {
        if (requests == null) {
            return;
        }
        if (!filer.trusted()) {
            errors.add(new FieldError("#/requests", "staff-only"));
        } else if (requests.isEmpty() || requests.size() > MOST_REQUESTS) {
            errors.add(new FieldError("#/requests", "requests", MOST_REQUESTS));
        }
        for (int i = 0; i < requests.size(); i++) {
            text(errors, "requests/" + i, requests.get(i), LONGEST_REQUEST, true);
        }
    }

    private void area(List<FieldError> errors, String code) {
        if (code == null || code.isBlank()) {
            errors.add(new FieldError("#/areaCode", "required"));
            return;
        }
        Optional<Unit> unit = units.find(code);
        if (unit.isEmpty() || unit.get().kind() != UnitKind.AREA) {
            errors.add(new FieldError("#/areaCode", "unknown-area", shown(code)));
        }
    }

    private static void location(List<FieldError> errors, Location location) {
        if (location == null) {
            return;
        }
        degrees(errors, "latitude", location.latitude(), 90);
        degrees(errors, "longitude", location.longitude(), 180);
    }

    private static void degrees(List<FieldError> errors, String field, Double value, int most) {
        if (value == null) {
            errors.add(new FieldError("#/location/" + field, "required"));
        } else if (!(Math.abs(value) <= most)) {
            errors.add(new FieldError("#/location/" + field, "malformed"));
        }
    }

    private static void petitioners(List<FieldError> errors, List<Petitioner> petitioners) {
        if (petitioners.size() > MOST_PETITIONERS) {
            errors.add(new FieldError("#/petitioners", "too-many", MOST_PETITIONERS));
            return;
        }
        for (int i = 0; i < petitioners.size(); i++) {
            Petitioner petitioner = petitioners.get(i);
            String at = "petitioners/" + i;
            if (petitioner == null) {
                errors.add(new FieldError("#/" + at, "required"));
                continue;
            }
            nameAndPhone(errors, "#/" + at + "/name", petitioner.name(), "#/" + at + "/phone", petitioner.phone());
            text(errors, at + "/idNumber", petitioner.idNumber(), 30, false);
            text(errors, at + "/address", petitioner.address(), 300, false);
            Contact.check(errors, "#/" + at, petitioner.phone(), petitioner.email(), petitioner.notices());
        }
    }

    static void nameAndPhone(List<FieldError> errors, String nameAt, String name, String phoneAt, String phone) {
        PlainText.check(errors, nameAt, name, 60, true);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            errors.add(new FieldError(phoneAt, "malformed"));
        }
    }

    /** Many who visit together send some of them (Reg. art. 20). */
    private static void representatives(List<FieldError> errors, List<Petitioner> petitioners) {
        int representatives = 0;
        for (int i = 0; i < petitioners.size(); i++) {
            if (petitioners.get(i) != null && petitioners.get(i).representative()) {
                representatives++;
                if (representatives > MOST_REPRESENTATIVES) {
                    errors.add(new FieldError(
                            "#/petitioners/" + i + "/representative", "representatives", MOST_REPRESENTATIVES));
                }
            }
        }
    }

    List<Accused> accused(List<FieldError> errors, List<PetitionInput.AccusedInput> against) {
        List<Accused> accused = new ArrayList<>();
        if (against == null) {
            return accused;
        }
        if (against.size() > MOST_ACCUSED) {
            errors.add(new FieldError("#/against", "too-many", MOST_ACCUSED));
            return accused;
        }
        for (int i = 0; i < against.size(); i++) {
            PetitionInput.AccusedInput one = against.get(i);
            String at = "against/" + i;
            if (one == null) {
                errors.add(new FieldError("#/" + at, "required"));
                continue;
            }
            AccusedKind kind = choice(errors, at + "/kind", AccusedKind.class, one.kind(), null);
            text(errors, at + "/name", one.name(), 100, true);
            if (one.unitCode() != null && units.find(one.unitCode()).isEmpty()) {
                errors.add(new FieldError("#/" + at + "/unitCode", "unknown-area", shown(one.unitCode())));
            }
            accused.add(new Accused(kind, one.name(), one.unitCode()));
        }
        return accused;
    }

    private static Source source(List<FieldError> errors, PetitionInput.SourceInput source) {
        if (source == null) {
            return null;
        }
        text(errors, "source/system", source.system(), 60, true);
        text(errors, "source/id", source.id(), 120, true);
        return new Source(source.system(), source.id());
    }

    private static Instant filedAt(List<FieldError> errors, OffsetDateTime filedAt, Filer filer, Instant now) {
        if (filedAt == null) {
            return now;
        }
        Instant instant = filedAt.toInstant();
        if (!filer.importer()) {
            errors.add(new FieldError("#/filedAt", "importer-only"));
        } else if (instant.isAfter(now)) {
            errors.add(new FieldError("#/filedAt", "in-the-future"));
        } else if (instant.isBefore(EARLIEST)) {
            errors.add(new FieldError("#/filedAt", "too-early"));
        }
        return instant;
    }
}
