package org.maplebridge.petition.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Dossier;
import org.maplebridge.petition.FindPetitions;
import org.maplebridge.petition.FindPetitions.Query;
import org.maplebridge.petition.OldMatter;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.TaskLinks;
import org.maplebridge.petition.TellHistory;
import org.maplebridge.petition.WriteNote;
import org.maplebridge.shared.BeijingTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Petitions for the staff: those that somebody may see, by whatever the REST list asks, and one of them. What is read
 * here without script is replaced by the record that Tasklist shows beside a task, with what can be done now.
 */
@WebPage
class PetitionPages {

    private static final String LIST = "/petitions";
    private static final Set<String> IN_SIGHT =
            Set.of("q", "unit", "level", "status", "open", "colour", "sort", "after", "limit");
    private static final String CONCEALED = "（保密事项）";

    /** A petition in the list; the title of a secret one is told on its own page alone. */
    record Line(
            String receiptNumber,
            String title,
            DeadlineChip left,
            String where,
            String status,
            Mark colour,
            String category,
            String filedAt,
            boolean unattended,
            boolean supervised) {}

    /** A small coloured label. */
    record Mark(String text, String tone) {}

    /** One of several. */
    record Choice(String value, String label) {}

    /** A limit of the petition. */
    record ClockLine(String kind, String where, String due, Mark state) {}

    private final FindPetitions find;
    private final ReadPetition read;
    private final PetitionSight sight;
    private final PetitionViews views;
    private final TellHistory tell;
    private final WriteNote writeNote;
    private final TaskLinks tasks;
    private final Units units;
    private final Levels levels;
    private final Clock time;

    PetitionPages(
            FindPetitions find,
            ReadPetition read,
            PetitionSight sight,
            PetitionViews views,
            TellHistory tell,
            WriteNote writeNote,
            TaskLinks tasks,
            Units units,
            Levels levels,
            Clock time) {
        this.find = find;
        this.read = read;
        this.sight = sight;
        this.views = views;
        this.tell = tell;
        this.writeNote = writeNote;
        this.tasks = tasks;
        this.units = units;
        this.levels = levels;
        this.time = time;
    }

    /** Who asks nothing sees what is open. */
    @GetMapping(LIST)
    String list(
            @RequestParam Map<String, String> parameters, @AuthenticationPrincipal StaffMember person, Model model) {
        Query asked = Query.of(parameters);
        Query query = parameters.isEmpty() ? asked.with("open", "true") : asked;
        FindPetitions.Page page = find.find(query, person);
        model.addAttribute("asked", query.values());
        model.addAttribute("more", folded(query));
        model.addAttribute("area", asked.get("area") == null ? null : units.nameOf(asked.get("area")));
        model.addAttribute("lines", page.petitions().stream().map(this::line).toList());
        model.addAttribute("next", page.next() == null ? null : address(LIST, query, page.next()));
        model.addAttribute("first", asked.get("after") == null ? null : address(LIST, query, null));
        model.addAttribute("csv", address(PetitionExports.CSV, query, null));
        model.addAttribute("xlsx", address(PetitionExports.XLSX, query, null));
        List<Choice> seen = units.all().stream()
                .filter(unit -> person.sees(unit.code()))
                .map(PetitionPages::choice)
                .toList();
        model.addAttribute("units", seen);
        model.addAttribute("setbackUnits", withAsked(seen, asked.get("setbackAt")));
        model.addAttribute(
                "levels",
                units.all().stream()
                        .map(Unit::level)
                        .distinct()
                        .map(level -> new Choice(level, levels.label(level)))
                        .toList());
        model.addAttribute(
                "oldMatters",
                Arrays.stream(OldMatter.values())
                        .map(one -> new Choice(one.name(), one.label()))
                        .toList());
        model.addAttribute(
                "statuses",
                Arrays.stream(PetitionStatus.values())
                        .map(status -> new Choice(status.name(), status.label()))
                        .toList());
        model.addAttribute(
                "colours",
                Arrays.stream(Colour.values())
                        .map(colour -> new Choice(colour.name(), colour.label()))
                        .toList());
        return "petitions";
    }

    @GetMapping(LIST + "/{receiptNumber}")
    String one(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember person, Model model) {
        Dossier dossier = read.dossier(receiptNumber, person);
        Petition petition = dossier.petition();
        boolean whole = sight.sees(person, petition);
        model.addAttribute("petition", views.full(dossier, person, null));
        model.addAttribute("area", units.nameOf(petition.matter().areaCode()));
        model.addAttribute("left", DeadlineChip.of(petition.dueAt(), time.instant()));
        model.addAttribute("colour", mark(petition.colour()));
        model.addAttribute("filedAt", BeijingTime.moment(petition.matter().filedAt()));
        model.addAttribute("clocks", dossier.clocks().stream().map(this::clock).toList());
        model.addAttribute("tasks", tasks.of(petition, person));
        model.addAttribute(
                "events",
                whole
                        ? tell.tell(read.history(receiptNumber, person)).stream()
                                .map(entry -> EventView.of(entry, writeNote.offered(person)))
                                .toList()
                        : List.of());
        return "petition";
    }

    /** The same question from there on, every value encoded anew. */
    static String address(String path, Query query, String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : Query.NAMES) {
            if (query.get(name) != null) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, query.get(name));
            }
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    private Line line(Petition petition) {
        return new Line(
                petition.receiptNumber(),
                petition.secret() ? CONCEALED : petition.matter().title(),
                DeadlineChip.of(petition.dueAt(), time.instant()),
                where(petition.place()),
                petition.status().label(),
                mark(petition.colour()),
                petition.matter().category(),
                BeijingTime.moment(petition.matter().filedAt()),
                petition.unattended(),
                petition.supervised());
    }

    private String where(Petition.Place place) {
        return place == null ? "" : units.nameOf(place.unitCode()) + " · " + levels.label(place.level());
    }

    private ClockLine clock(LimitClock clock) {
        Instant now = time.instant();
        DeadlineChip left = DeadlineChip.of(clock.dueAt(), now);
        return new ClockLine(
                clock.kind().label(),
                units.nameOf(clock.unitCode()) + " · " + levels.label(clock.level()),
                BeijingTime.end(clock.dueAt()),
                clock.state().live() && clock.stoppedAt() == null
                        ? new Mark(left.text(), left.tone())
                        : new Mark(clock.stateLabel(), ""));
    }

    private static Mark mark(Colour colour) {
        return colour == null ? null : new Mark(colour.label(), colour.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Set in by its depth. */
    /** How many of the conditions that are folded away are chosen; not those that every list of a figure has. */
    private static long folded(Query query) {
        return query.values().entrySet().stream()
                .filter(asked -> !IN_SIGHT.contains(asked.getKey()))
                .filter(asked -> !Map.entry("secret", "false").equals(asked))
                .count();
    }

    /** What a figure opened stays chosen, be it several units or one that is none of his. */
    private List<Choice> withAsked(List<Choice> choices, String asked) {
        if (asked == null || choices.stream().anyMatch(one -> one.value().equals(asked))) {
            return choices;
        }
        String names = Arrays.stream(asked.split(",")).map(units::nameOf).collect(Collectors.joining("、"));
        return Stream.concat(Stream.of(new Choice(asked, names)), choices.stream())
                .toList();
    }

    private static Choice choice(Unit unit) {
        return new Choice(unit.code(), "　".repeat(unit.lineage().size() - 1) + unit.name());
    }
}
