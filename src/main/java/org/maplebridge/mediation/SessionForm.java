package org.maplebridge.mediation;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * What the mediator wrote about a session, unchecked.
 *
 * @param way IN_PERSON or ONLINE
 * @param link address of the video meeting when it was online
 */
public record SessionForm(String heldOn, String way, String link, String minutes, String result) {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_LINK = 500;

    Mediation.Session checked(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = day(heldOn);
        if (day == null || day.isAfter(today)) {
            errors.add(new FieldError("#/heldOn", "day-until-today"));
        }
        boolean online = "ONLINE".equals(way);
        if (!online && !"IN_PERSON".equals(way)) {
            errors.add(new FieldError("#/way", "required"));
        }
        if (online && !isAddress(link)) {
            errors.add(new FieldError("#/link", "video-link"));
        }
        PlainText.check(errors, "#/minutes", minutes, LONGEST, true);
        SessionResult known = Arrays.stream(SessionResult.values())
                .filter(value -> value.name().equals(result))
                .findFirst()
                .orElse(null);
        if (known == null) {
            errors.add(new FieldError("#/result", "required"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Mediation.Session(day, way, online ? link.strip() : null, minutes.strip(), known);
    }

    static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isAddress(String text) {
        if (text == null || text.length() > LONGEST_LINK) {
            return false;
        }
        try {
            URI address = URI.create(text.strip());
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
