package org.maplebridge.petition;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int USUAL_PAGE = 50;
    private static final int EXPORTED_AT_ONCE = 1_000;

    /** It ever counted so against a unit. */
    private static final String EVER = "exists (select from setback where petition_id = petition.id and kind = '%s')";

    private static final Map<String, Setback> SETBACKS =
            Map.of("redone", Setback.REDONE, "dissatisfied", Setback.DISSATISFIED, "silent", Setback.SILENT);

    /** What to look for, each as it was written; what is missing or blank means any. Dates are local and include their day. */
    public record Query(Map<String, String> values) {

        /** All that can be asked, but where the page begins. */
        public static final List<String> NAMES = List.of(
                "unit",
                "area",
                "alone",
                "level",
                "status",
                "open",
                "colour",
                "overdue",
                "unattended",
                "supervised",
                "backlog",
                "oldMatter",
                "oldMatterFrom",
                "oldMatterTo",
                "secret",
                "redone",
                "dissatisfied",
                "silent",
                "setbackAt",
                "setbackFrom",
                "setbackTo",
                "q",
                "category",
                "filedFrom",
                "filedTo",
                "dueFrom",
                "dueTo",
                "resolved",
                "resolvedLevel",
                "endedFrom",
                "endedTo",
                "sort",
                "limit");

        /** Of the parameters of a request, of which others are left out. */
        public static Query of(Map<String, String> parameters) {
            return new Query(parameters.entrySet().stream()
                    .filter(one -> NAMES.contains(one.getKey()) || one.getKey().equals("after"))
                    .filter(one -> !one.getValue().isBlank())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        /** The same with another answer to one question, null for none. */
        public Query with(String name, String value) {
            Map<String, String> changed = new HashMap<>(values);
            changed.remove(name);
            if (value != null) {
                changed.put(name, value);
            }
            return new Query(changed);
        }

        public String get(String name) {
            return values.get(name);
        }
    }

    /** @param next where the next page begins, or null at the end */
    public record Page(List<Petition> petitions, String next) {}

    /** Where a page begins: after this petition; without a time, among those without a limit. */
    record Start(Timestamp at, long id) {

        static final Start FIRST = new Start(null, 0);
    }

    private final Petitions petitions;
    private final Units units;
    private final PetitionSight sight;
    private final TextSearch texts;
    private final Looks looks;

    FindPetitions(Petitions petitions, Units units, PetitionSight sight, TextSearch texts, Looks looks) {
        this.petitions = petitions;
        this.units = units;
        this.sight = sight;
        this.texts = texts;
        this.looks = looks;
    }

    public Page find(Query query, StaffMember caller) {
        List<FieldError> errors = new ArrayList<>();
        int limit = limit(query.get("limit"), errors);
        return page(query, limit, caller, errors);
    }

    /**
     * The next page of an export: none of the secret ones, and as many at once as are quick to read.
     *
     * @param after where it begins, null for the first
     */
    public Page next(Query query, String after, StaffMember caller) {
        return page(query.with("secret", "false").with("after", after), EXPORTED_AT_ONCE, caller, new ArrayList<>());
    }

    private Page page(Query query, int limit, StaffMember caller, List<FieldError> errors) {
        String sort = query.get("sort");
        boolean byFiling = "-filedAt".equals(sort);
        if (sort != null && !byFiling && !"dueAt".equals(sort)) {
            errors.add(new FieldError("#/sort", "not-in-list", "dueAt、-filedAt"));
        }
        Conditions where = new Conditions(errors);
        where.truth("alone", query.get("alone"), "true", "true");
        boolean alone = "true".equals(query.get("alone"));
        within(where, query.get("unit"), alone, caller);
        arisenIn(where, query.get("area"), alone);
        where.choice("status", PetitionStatus.class, query.get("status"));
        where.choice("colour", Colour.class, query.get("colour"));
        where.among("level", query.get("level"), levels());
        where.among("resolvedLevel", query.get("resolvedLevel"), levels());
        for (String name : List.of("overdue", "unattended", "supervised", "backlog", "secret")) {
            where.truth(name, query.get(name), name, "not " + name);
        }
        where.truth("open", query.get("open"), "ended_at is null", "ended_at is not null");
        where.truth("resolved", query.get("resolved"), "resolved_level is not null", "resolved_level is null");
        where.truth("redone", query.get("redone"), "redos + reopenings > 0", "redos + reopenings = 0");
        for (String name : List.of("dissatisfied", "silent")) {
            String ever = EVER.formatted(SETBACKS.get(name));
            where.truth(name, query.get(name), ever, "not " + ever);
        }
        countedAgainst(where, query, alone, caller, errors);
        oldMatter(where, query, errors);
        String category = query.get("category");
        if (!PlainText.readable(category)) {
            errors.add(new FieldError("#/category", "control-character"));
        } else if (category != null) {
            where.add("(category = ? or category like ?)", category, TextSearch.escaped(category) + "/%");
        }
        where.day(
                "dueFrom",
                query.get("dueFrom"),
                0,
                "due_at > ?"); // a limit that ends with a day is due at 00:00 of the next
        where.day("dueTo", query.get("dueTo"), 1, "due_at <= ?");
        for (String name : List.of("filed", "ended")) {
            where.day(name + "From", query.get(name + "From"), 0, name + "_at >= ?");
            where.day(name + "To", query.get(name + "To"), 1, name + "_at < ?");
        }
        PlainText.check(errors, "#/q", query.get("q"), LONGEST_TEXT, false);
        if (errors.isEmpty()) {
            text(where, query.get("q"));
        }
        Start start = query.get("after") == null ? Start.FIRST : where.start(query.get("after"), byFiling);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        List<Petition> found = byFiling ? byFiling(where, start, limit + 1) : byLimit(where, start, limit + 1);
        boolean more = found.size() > limit;
        List<Petition> page = more ? found.subList(0, limit) : found;
        String next = more ? cursor(page.get(limit - 1), byFiling) : null;
        List<Petition> shown =
                page.stream().filter(petition -> sight.sees(caller, petition)).toList();
        looks.record(shown, caller.username());
        return new Page(shown, next);
    }

    private List<Petition> byFiling(Conditions where, Start start, int most) {
        if (start.at() != null) {
            where.add("(filed_at, id) < (?, ?)", start.at(), start.id());
        }
        return petitions.list(where.sql() + " order by filed_at desc, id desc limit " + most, where.arguments());
    }

    /** Those with a limit first, then those without: each part lies in the order of an index. */
    private List<Petition> byLimit(Conditions where, Start start, int most) {
        List<Petition> found = new ArrayList<>();
        if (start.at() != null || start == Start.FIRST) {
            Conditions limited = where.and("due_at is not null");
            if (start.at() != null) {
                limited.add("(due_at, id) > (?, ?)", start.at(), start.id());
            }
            found.addAll(petitions.list(limited.sql() + " order by due_at, id limit " + most, limited.arguments()));
        }
        if (found.size() < most) {
            Conditions unlimited = where.and("due_at is null");
            if (start.at() == null && start != Start.FIRST) {
                unlimited.add("id > ?", start.id());
            }
            found.addAll(petitions.list(
                    unlimited.sql() + " order by id limit " + (most - found.size()), unlimited.arguments()));
        }
        return found;
    }

    private static int limit(String text, List<FieldError> errors) {
        if (text == null) {
            return USUAL_PAGE;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST_PAGE) {
                return limit;
            }
            errors.add(new FieldError("#/limit", "page-size", LARGEST_PAGE));
        } catch (NumberFormatException malformed) {
            errors.add(new FieldError("#/limit", "malformed"));
        }
        return USUAL_PAGE;
    }

    private List<String> levels() {
        return units.all().stream().map(Unit::level).distinct().toList();
    }

    private Set<String> wanted(String unit, boolean alone) {
        return alone ? Set.of(unit) : units.atOrBelow(List.of(unit));
    }

    private void arisenIn(Conditions where, String area, boolean alone) {
        if (area != null && units.find(area).isEmpty()) {
            where.refuse("area", "unknown-area", area);
        } else if (area != null) {
            where.add("area_code = any (?)", (Object) wanted(area, alone).toArray(String[]::new));
        }
    }

    /** Where and when it counted so; of all kinds where none is asked for. */
    private void countedAgainst(
            Conditions where, Query query, boolean alone, StaffMember caller, List<FieldError> errors) {
        Conditions setback = new Conditions(errors);
        String at = query.get("setbackAt");
        if (at != null) {
            List<String> wanted = List.of(at.split(","));
            if (wanted.stream().anyMatch(code -> units.findKnown(code).isEmpty())) {
                setback.refuse("setbackAt", "unknown-area", at);
            }
            setback.add("unit_code = any (?)", (Object) (alone ? wanted.stream() : units.atOrBelow(wanted).stream())
                    .filter(code -> wanted.contains(code) || caller.sees(code))
                    .toArray(String[]::new));
        }
        setback.day("setbackFrom", query.get("setbackFrom"), 0, "at >= ?");
        setback.day("setbackTo", query.get("setbackTo"), 1, "at < ?");
        if (setback.arguments().isEmpty()) {
            return;
        }
        String kinds = SETBACKS.entrySet().stream()
                .filter(kind -> "true".equals(query.get(kind.getKey())))
                .map(kind -> "'" + kind.getValue() + "'")
                .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            setback.add("kind in (" + kinds + ")");
        }
        where.add(
                "id in (select petition_id from setback " + setback.sql() + ")",
                setback.arguments().toArray());
    }

    private static void oldMatter(Conditions where, Query query, List<FieldError> errors) {
        String wanted = query.get("oldMatter");
        Arrays.stream(OldMatter.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .ifPresentOrElse(
                        one -> one.add(where, query.get("oldMatterFrom"), query.get("oldMatterTo"), errors), () -> {
                            if (wanted != null) {
                                where.refuse(
                                        "oldMatter",
                                        "not-in-list",
                                        Arrays.stream(OldMatter.values())
                                                .map(Enum::name)
                                                .collect(Collectors.joining("、")));
                            }
                        });
    }

    private void within(Conditions where, String unit, boolean alone, StaffMember caller) {
        Set<String> visible = caller.visibleUnits();
        if (unit != null) {
            if (units.find(unit).isEmpty()) {
                where.refuse("unit", "unknown-area", unit);
                return;
            }
            Set<String> wanted = wanted(unit, alone);
            visible = visible.stream().filter(wanted::contains).collect(Collectors.toSet());
        }
        if (caller.visibleUnits().isEmpty()) {
            where.add("filed_by = ?", caller.username());
        } else if (visible.size() < units.all().size()) {
            where.add("unit_code = any (?)", (Object) visible.toArray(String[]::new));
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
        List<String> named = Arrays.stream(wanted.split("\\s+"))
                .filter(word ->
                        units.all().stream().anyMatch(unit -> unit.name().equals(word)))
                .toList();
        if (named.isEmpty()) {
            texts.add(where, wanted);
        } else {
            inPlace(where, wanted, named);
        }
    }

    /** Names of places among the words: with other words, where it happened; alone, who has it now. */
    private void inPlace(Conditions where, String wanted, List<String> named) {
        Set<String> codes = units.atOrBelow(units.all().stream()
                .filter(unit -> named.contains(unit.name()))
                .map(Unit::code)
                .toList());
        String others = Arrays.stream(wanted.split("\\s+"))
                .filter(word -> !named.contains(word))
                .collect(Collectors.joining(" "));
        String column = others.isEmpty() ? "unit_code" : "area_code";
        where.add(column + " = any (?)", (Object) codes.toArray(String[]::new));
        if (!others.isEmpty()) {
            texts.add(where, others);
        }
    }

    private static String cursor(Petition last, boolean byFiling) {
        Instant at = byFiling ? last.matter().filedAt() : last.dueAt();
        String text = (at == null ? "" : at.toString()) + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
