package org.maplebridge.near;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/** What a list of grids must be like; each fault points at its place. */
final class GridRules {

    private static final int MOST_GRIDS = 200;
    private static final int MOST_GROUPS = 200;
    private static final int MOST_PLACES = 30;
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_PLACE = 2;
    private static final int LONGEST_PLACE = 15;
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,25}");

    private final Predicate<String> staff;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private GridRules(Predicate<String> staff) {
        this.staff = staff;
    }

    /** @param staff whether somebody with this username is on the staff */
    static void check(List<Grid> grids, Predicate<String> staff) {
        GridRules rules = new GridRules(staff);
        if (grids == null || grids.size() > MOST_GRIDS) {
            throw Refusal.invalid(
                    grids == null
                            ? new FieldError("#/grids", "required")
                            : new FieldError("#/grids", "too-many", MOST_GRIDS));
        }
        for (int i = 0; i < grids.size(); i++) {
            rules.grid(grids.get(i), "#/grids/" + i);
        }
        if (!rules.errors.isEmpty()) {
            throw Refusal.invalid(rules.errors);
        }
    }

    private void grid(Grid grid, String at) {
        if (grid == null) {
            wrong(at, "required");
            return;
        }
        code(grid.code(), at);
        PlainText.check(errors, at + "/name", grid.name(), LONGEST_NAME, true);
        places(grid.places(), at);
        position(grid, at);
        if (grid.worker() != null) {
            PlainText.check(errors, at + "/worker/name", grid.worker().name(), LONGEST_NAME, true);
            phone(grid.worker().phone(), at + "/worker/phone");
            String username = grid.worker().username();
            if (username != null && !staff.test(username)) {
                wrong(at + "/worker/username", "unknown-staff", username);
            }
        }
        List<Grid.Group> groups = grid.groups() == null ? List.of() : grid.groups();
        if (groups.size() > MOST_GROUPS) {
            wrong(at + "/groups", "too-many", MOST_GROUPS);
            return;
        }
        for (int i = 0; i < groups.size(); i++) {
            group(groups.get(i), at + "/groups/" + i);
        }
    }

    private void group(Grid.Group group, String at) {
        if (group == null) {
            wrong(at, "required");
            return;
        }
        code(group.code(), at);
        PlainText.check(errors, at + "/name", group.name(), LONGEST_NAME, true);
        places(group.places(), at);
        if (group.contact() == null) {
            wrong(at + "/contact", "required");
            return;
        }
        PlainText.check(errors, at + "/contact/name", group.contact().name(), LONGEST_NAME, true);
        phone(group.contact().phone(), at + "/contact/phone");
    }

    private void code(String code, String at) {
        if (code == null || !CODE.matcher(code).matches()) {
            wrong(at + "/code", "grid-code");
        } else if (!codes.add(code)) {
            wrong(at + "/code", "grid-code-twice", code);
        }
    }

    private void places(List<String> places, String at) {
        List<String> given = places == null ? List.of() : places;
        if (given.size() > MOST_PLACES) {
            wrong(at + "/places", "too-many", MOST_PLACES);
        }
        for (String place : given) {
            int length = place == null
                    ? 0
                    : place.strip().codePointCount(0, place.strip().length());
            if (length < SHORTEST_PLACE || length > LONGEST_PLACE || !PlainText.readable(place)) {
                wrong(at + "/places", "grid-place", SHORTEST_PLACE, LONGEST_PLACE);
            }
        }
    }

    private void position(Grid grid, String at) {
        if (grid.latitude() == null && grid.longitude() == null) {
            return;
        }
        if (grid.latitude() == null
                || grid.longitude() == null
                || !(Math.abs(grid.latitude()) <= MOST_LATITUDE)
                || !(Math.abs(grid.longitude()) <= MOST_LONGITUDE)) {
            wrong(at + "/latitude", "grid-position");
        }
    }

    private void phone(String phone, String pointer) {
        if (phone != null && !phone.isBlank() && !PHONE.matcher(phone.strip()).matches()) {
            wrong(pointer, "malformed");
        }
    }

    private void wrong(String pointer, String code, Object... arguments) {
        errors.add(new FieldError(pointer, code, arguments));
    }
}
