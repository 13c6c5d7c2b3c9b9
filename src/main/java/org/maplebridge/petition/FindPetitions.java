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
        text(where, query.q());
        if (query.after() != null) {
            where.after(query.after(), byFiling, errors);
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        String order = byFiling ? " order by filed_at desc, id desc" : " order by due_at asc nulls last, id asc";
        List<Petition> found = petitions.list(where.sql() + order + " limit " + (limit + 1), where.arguments());
        boolean more = found.size() > limit;
        List<Petition> page = more ? found.subList(0, limit) : found;
        String next = more ? cursor(page.get(limit - 1), byFiling) : null;
        List<Petition> shown =
                page.stream().filter(petition -> read.sees(caller, petition)).toList();
        shown.forEach(petition -> looks.record(petition, caller.username()));
        return new Page(shown, next);
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

    private static void text(Conditions where, String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        String wanted = q.strip();
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
                "(receipt_number = ? or id in (select petition_id from petition_text t where t.search @@ ?::tsquery"
                        + " and (petition.title ilike ? or t.content ilike ?)))",
                wanted,
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

        void after(String cursor, boolean byFiling, List<FieldError> errors) {
            try {
                String[] text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
                long id = Long.parseLong(text[1]);
                if (text[0].isEmpty() && !byFiling) {
                    add("due_at is null and id > ?", id);
                    return;
                }
                Instant instant = Instant.parse(text[0]);
                int year = instant.atZone(ZONE).getYear();
                if (year < FIRST_YEAR || year > LAST_YEAR) {
                    errors.add(new FieldError("#/after", "malformed"));
                    return;
                }
                Timestamp at = Timestamp.from(instant);
                if (byFiling) {
                    add("(filed_at, id) < (?, ?)", at, id);
                } else {
                    add("((due_at, id) > (?, ?) or due_at is null)", at, id);
                }
            } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
                errors.add(new FieldError("#/after", "malformed"));
            }
        }

        String sql() {
            return parts.isEmpty() ? "" : "where " + String.join(" and ", parts);
        }

        List<Object> arguments() {
            return values;
        }
    }
}
