package org.maplebridge.petition;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the petitions a person may see, a page at a time; a page costs the same wherever it lies. Secret ones are found by
 * their number and never by words, for their words are nowhere to be searched; a hit is a look (see {@link Looks}).
 */
@Service
@Transactional
public class FindPetitions {

    static final int LARGEST_PAGE = 200;
    private static final int LONGEST_TEXT = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What to look for; null means any. Dates are local and include their day. */
    public record Query(
            String unit,
            String level,
            String status,
            String colour,
            Boolean overdue,
            Boolean unattended,
            String q,
            String category,
            String filedFrom,
            String filedTo,
            String sort,
            String after,
            Integer limit) {}

    /** @param next where the next page begins, or null at the end */
    public record Page(List<Petition> petitions, String next) {}

    private final Petitions petitions;
    private final Units units;
    private final ReadPetition read;
    private final Looks looks;

    FindPetitions(Petitions petitions, Units units, ReadPetition read, Looks looks) {
        this.petitions = petitions;
        this.units = units;
        this.read = read;
        this.looks = looks;
    }

    public Page find(Query query, StaffMember caller) {
        List<FieldError> errors = new ArrayList<>();
        boolean byFiling = "-filedAt".equals(query.sort());
        if (query.sort() != null && !byFiling && !"dueAt".equals(query.sort())) {
            errors.add(new FieldError("#/sort", "not-in-list", "dueAt、-filedAt"));
        }
        int limit = query.limit() == null ? 50 : query.limit();
        if (limit < 1 || limit > LARGEST_PAGE) {
            errors.add(new FieldError("#/limit", "page-size", LARGEST_PAGE));
        }
        Conditions where = new Conditions();
        within(where, query, caller, errors);
        choice(where, "status", PetitionStatus.class, query.status(), errors);
        choice(where, "colour", Colour.class, query.colour(), errors);
        level(where, query.level(), errors);
        where.equal("overdue", query.overdue());
        where.equal("unattended", query.unattended());
        if (!PlainText.readable(query.category())) {
            errors.add(new FieldError("#/category", "control-character"));
        } else if (query.category() != null) {
            where.add("(category = ? or category like ?)", query.category(), escaped(query.category()) + "/%");
        }
        day(query.filedFrom(), "filedFrom", errors, 0, instant -> where.add("filed_at >= ?", instant));
        day(query.filedTo(), "filedTo", errors, 1, instant -> where.add("filed_at < ?", instant));
        PlainText.check(errors, "#/q", query.q(), LONGEST_TEXT, false);
        if (errors.isEmpty()) {
            text(where, query.q());
        }
        Cursor after = query.after() == null ? null : Cursor.read(query.after(), byFiling, errors);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        List<Petition> found = byFiling ? byFiling(where, after, limit + 1) : byDeadline(where, after, limit + 1);
        boolean more = found.size() > limit;
        List<Petition> page = more ? found.subList(0, limit) : found;
        String next = more ? cursor(page.get(limit - 1), byFiling) : null;
        List<Petition> shown =
                page.stream().filter(petition -> read.sees(caller, petition)).toList();
        shown.forEach(petition -> looks.record(petition, caller.username()));
        return new Page(shown, next);
    }

    private List<Petition> byFiling(Conditions where, Cursor after, int most) {
        if (after != null) {
            where.add("(filed_at, id) < (?, ?)", Timestamp.from(after.at()), after.id());
        }
        return petitions.list(where.sql() + " order by filed_at desc, id desc limit " + most, where.arguments());
    }

    /** Those that have a deadline come first; the others, nearly all of them ended, are asked for only when there is room. */
    private List<Petition> byDeadline(Conditions where, Cursor after, int most) {
        List<Petition> found = new ArrayList<>();
        if (after == null || after.at() != null) {
            Conditions due = where.and("due_at is not null");
            if (after != null) {
                due.add("(due_at, id) > (?, ?)", Timestamp.from(after.at()), after.id());
            }
            found.addAll(petitions.list(due.sql() + " order by due_at, id limit " + most, due.arguments()));
        }
        if (found.size() < most) {
            Conditions others = where.and("due_at is null");
            if (after != null && after.at() == null) {
                others.add("id > ?", after.id());
            }
            String order = " order by id limit " + (most - found.size());
            found.addAll(petitions.list(others.sql() + order, others.arguments()));
        }
        return found;
    }

    private void within(Conditions where, Query query, StaffMember caller, List<FieldError> errors) {
        Set<String> visible = caller.visibleUnits();
        if (query.unit() != null) {
            if (units.find(query.unit()).isEmpty()) {
                errors.add(new FieldError("#/unit", "unknown-area", query.unit()));
                return;
            }
            Set<String> wanted = units.atOrBelow(List.of(query.unit()));
            visible = visible.stream().filter(wanted::contains).collect(Collectors.toSet());
        }
        if (caller.visibleUnits().isEmpty()) {
            where.add("filed_by = ?", caller.username());
        } else if (visible.size() < units.all().size()) {
            where.add("unit_code = any (?)", (Object) visible.toArray(String[]::new));
        }
    }

    private void level(Conditions where, String level, List<FieldError> errors) {
        List<String> known = units.all().stream().map(Unit::level).distinct().toList();
        if (level == null || known.contains(level)) {
            where.equal("level", level);
        } else {
            errors.add(new FieldError("#/level", "not-in-list", String.join("、", known)));
        }
    }

    private void text(Conditions where, String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        String wanted = q.strip();
        if (!petitions.list("where receipt_number = ?", List.of(wanted)).isEmpty()) {
            where.add("receipt_number = ?", wanted);
            return;
        }
        List<String> words = SearchWords.required(wanted);
        if (words.isEmpty()) {
            where.add("false");
            return;
        }
        String query = words.stream()
                .map(word -> "'" + word.replace("'", "''").replace("\\", "\\\\") + "'")
                .collect(Collectors.joining(" & "));
        String like = "%" + escaped(wanted) + "%";
        where.add(
                "exists (select from petition_text t where t.petition_id = petition.id and t.search @@ ?::tsquery"
                        + " and (petition.title ilike ? or t.content ilike ?))",
                query,
                like,
                like);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static <E extends Enum<E>> void choice(
            Conditions where, String field, Class<E> type, String value, List<FieldError> errors) {
        if (value == null) {
            return;
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (known.contains(value)) {
            where.equal(field, value);
        } else {
            errors.add(new FieldError("#/" + field, "not-in-list", String.join("、", known)));
        }
    }

    private static void day(String text, String field, List<FieldError> errors, int plusDays, Consumer<Timestamp> use) {
        if (text == null) {
            return;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                errors.add(new FieldError("#/" + field, "malformed"));
                return;
            }
            use.accept(Timestamp.from(day.plusDays(plusDays).atStartOfDay(ZONE).toInstant()));
        } catch (DateTimeParseException e) {
            errors.add(new FieldError("#/" + field, "malformed"));
        }
    }

    /**
     * Where a page ended.
     *
     * @param at when the last petition was filed or is due, or null for one without a deadline
     */
    private record Cursor(Instant at, long id) {

        static Cursor read(String cursor, boolean byFiling, List<FieldError> errors) {
            try {
                String[] text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
                long id = Long.parseLong(text[1]);
                if (text[0].isEmpty() && !byFiling) {
                    return new Cursor(null, id);
                }
                Instant instant = Instant.parse(text[0]);
                int year = instant.atZone(ZONE).getYear();
                if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                    return new Cursor(instant, id);
                }
            } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
                // no page of ours ended there
            }
            errors.add(new FieldError("#/after", "malformed"));
            return null;
        }
    }

    private static String cursor(Petition last, boolean byFiling) {
        Instant at = byFiling ? last.matter().filedAt() : last.dueAt();
        String text = (at == null ? "" : at.toString()) + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Conditions of a query and their values. */
    private static final class Conditions {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... arguments) {
            parts.add(condition);
            values.addAll(Arrays.asList(arguments));
        }

        void equal(String column, Object value) {
            if (value != null) {
                add(column + " = ?", value);
            }
        }

        /** A copy with one condition more. */
        Conditions and(String condition) {
            Conditions copy = new Conditions();
            copy.parts.addAll(parts);
            copy.values.addAll(values);
            copy.add(condition);
            return copy;
        }

        String sql() {
            return parts.isEmpty() ? "" : "where " + String.join(" and ", parts);
        }

        List<Object> arguments() {
            return values;
        }
    }
}
