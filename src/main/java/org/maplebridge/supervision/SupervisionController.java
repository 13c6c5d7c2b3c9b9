package org.maplebridge.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Supervisions of units, and the cards they gave. */
@RestController
@RequestMapping("/api/v1")
class SupervisionController {

    private static final String LIST = "/api/v1/supervisions";

    private final SuperviseByHand supervise;
    private final ReadSupervisions read;
    private final Ladder ladder;
    private final Units units;

    SupervisionController(SuperviseByHand supervise, ReadSupervisions read, Ladder ladder, Units units) {
        this.supervise = supervise;
        this.read = read;
        this.ladder = ladder;
        this.units = units;
    }

    /** What a supervisor sends. */
    record SupervisionInput(String step, String ground, String reason) {}

    /** A rung that may be raised. */
    record Rung(String step, String stepLabel) {}

    /** The supervisions of one petition, and what the caller may raise. */
    record PetitionSupervisions(List<SupervisionView> supervisions, List<Rung> offered) {}

    /** Cards that a unit got. */
    record UnitCards(UnitName unit, long yellow, long red) {}

    /** Cards of all units asked for. */
    record Cards(
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate from,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate to,
            Total total,
            List<UnitCards> units) {

        record Total(long yellow, long red) {}
    }

    @PostMapping("/petitions/{receiptNumber}/supervisions")
    ResponseEntity<SupervisionView> raise(
            @PathVariable String receiptNumber,
            @RequestBody SupervisionInput input,
            @AuthenticationPrincipal StaffMember caller) {
        supervise.raise(receiptNumber, input.step(), input.ground(), input.reason(), caller);
        return ResponseEntity.created(URI.create(LIST)).body(view(read.open(receiptNumber), labels()));
    }

    @GetMapping("/petitions/{receiptNumber}/supervisions")
    PetitionSupervisions of(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        Map<String, String> labels = labels();
        return new PetitionSupervisions(
                read.of(receiptNumber, caller).stream()
                        .map(entry -> view(entry, labels))
                        .toList(),
                supervise.offered(receiptNumber, caller).stream()
                        .map(step -> new Rung(step.code(), step.label()))
                        .toList());
    }

    @GetMapping("/supervisions")
    ResponseEntity<Map<String, Object>> list(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Boolean open,
            @RequestParam(required = false) Long after,
            @RequestParam(required = false) Integer limit,
            @AuthenticationPrincipal StaffMember caller) {
        ReadSupervisions.Page page = read.list(ReadSupervisions.Wanted.of(unit, open), after, limit, caller);
        Map<String, String> labels = labels();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            String next = UriComponentsBuilder.fromPath(LIST)
                    .queryParamIfPresent("unit", Optional.ofNullable(unit))
                    .queryParamIfPresent("open", Optional.ofNullable(open))
                    .queryParamIfPresent("limit", Optional.ofNullable(limit))
                    .queryParam("after", page.next())
                    .encode()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(Map.of(
                "supervisions",
                page.entries().stream().map(entry -> view(entry, labels)).toList()));
    }

    @GetMapping("/statistics/cards")
    Cards cards(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @AuthenticationPrincipal StaffMember caller) {
        List<Supervisions.Count> counts = read.cards(unit, from, to, caller);
        Map<String, List<Supervisions.Count>> byUnit = counts.stream()
                .collect(Collectors.groupingBy(Supervisions.Count::unitCode, TreeMap::new, Collectors.toList()));
        return new Cards(
                from,
                to,
                new Cards.Total(amount(counts, Card.YELLOW), amount(counts, Card.RED)),
                byUnit.entrySet().stream()
                        .map(entry -> new UnitCards(
                                units.named(entry.getKey()),
                                amount(entry.getValue(), Card.YELLOW),
                                amount(entry.getValue(), Card.RED)))
                        .toList());
    }

    private static long amount(List<Supervisions.Count> counts, Card card) {
        return counts.stream()
                .filter(count -> count.card() == card)
                .mapToLong(Supervisions.Count::amount)
                .sum();
    }

    /** Each rung is looked up once an answer. */
    private static Map<String, String> labels() {
        return new LinkedHashMap<>();
    }

    private String label(String step, Map<String, String> known) {
        return known.computeIfAbsent(
                step, code -> ladder.step(code).map(LadderStep::label).orElse(code));
    }

    private SupervisionView view(ReadSupervisions.Entry entry, Map<String, String> labels) {
        Supervision one = entry.supervision();
        return new SupervisionView(
                one.receiptNumber(),
                units.named(one.unit().unitCode()),
                one.unit().level(),
                one.rule().name(),
                one.rule().label(),
                one.reason(),
                BeijingTime.offset(one.raisedAt()),
                one.raisedBy(),
                one.step(),
                label(one.step(), labels),
                one.endedAt() == null,
                one.ending() == null ? null : one.ending().name(),
                one.ending() == null ? null : one.ending().label(),
                BeijingTime.offset(one.endedAt()),
                entry.steps().stream().map(step -> step(step, labels)).toList());
    }

    private SupervisionView.StepView step(Supervision.Issued step, Map<String, String> labels) {
        return new SupervisionView.StepView(
                step.step(),
                label(step.step(), labels),
                step.card().name(),
                step.card().label(),
                BeijingTime.offset(step.issuedAt()),
                BeijingTime.offset(step.dueAt()),
                step.unanswered(),
                step.answer(),
                BeijingTime.offset(step.answeredAt()),
                step.answeredBy(),
                step.verdict(),
                step.verdictNote());
    }
}
