package org.maplebridge.handling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.duplicates.AnswerFollowers;
import org.maplebridge.handling.ReplyForms.ReplyForm;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LevelLimit;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Conclusion;
import org.maplebridge.petition.Opinion;
import org.maplebridge.petition.Opinions;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.ServingSettings;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Records what a handler decided at his level; refuses what the level may not do or what lacks its reason. */
@Service
public class RecordOutcome {

    private final Petitions petitions;
    private final Units units;
    private final Recusal recusal;
    private final LimitClockwork clocks;
    private final Opinions opinions;
    private final OpinionSettings settings;
    private final IssueLetter issueLetter;
    private final AnswerFollowers answerFollowers;
    private final ServingSettings serving;
    private final ReplyForms replyForms;
    private final List<AccompanimentRule> rules;
    private final Acts acts;

    RecordOutcome(
            Petitions petitions,
            Units units,
            Recusal recusal,
            LimitClockwork clocks,
            Opinions opinions,
            OpinionSettings settings,
            IssueLetter issueLetter,
            AnswerFollowers answerFollowers,
            ServingSettings serving,
            ReplyForms replyForms,
            List<AccompanimentRule> rules,
            Acts acts) {
        this.petitions = petitions;
        this.units = units;
        this.recusal = recusal;
        this.clocks = clocks;
        this.opinions = opinions;
        this.settings = settings;
        this.issueLetter = issueLetter;
        this.answerFollowers = answerFollowers;
        this.serving = serving;
        this.replyForms = replyForms;
        this.rules = rules;
        this.acts = acts;
    }

    public Outcome record(String receiptNumber, String handler, OutcomeForm form) {
        Petition petition = petitions.get(receiptNumber);
        Act act = acts.by(handler);
        Outcome outcome = form.checkedOutcome();
        switch (outcome) {
            case SOLVED -> {
                requireNothingNearlyDone(petition);
                solve(petition, act, form);
                clocks.stopAll(receiptNumber, ClockState.MET);
            }
            case HAND_UP -> {
                requireParent(petition);
                petition.handling().handedUp(act, form.checkedReason().name(), form.checkedNote());
                clocks.stop(receiptNumber, ClockKind.LEVEL_LIMIT, ClockState.MET);
            }
            case SUPPLEMENT -> {
                form.checkedNote();
                requireTimeLeft(receiptNumber);
                clocks.pause(receiptNumber, ClockKind.LEVEL_LIMIT, outcome.name());
            }
            case RETURN -> form.checkedNote();
            case ACCOMPANY -> requireFitting(form.checkedAccompaniment(), petition, handler);
            case DEADLINE_EXCEEDED -> throw new IllegalStateException("not for people");
        }
        return outcome;
    }

    /**
     * With a structured opinion, request by request, or a reply alone that answers the one request (Reg. art. 32). What
     * is no claim has the form and the letter that the table of reply forms gives it (art. 29, 30).
     */
    private void solve(Petition petition, Act act, OutcomeForm form) {
        ReplyForm asked = petition.matter().purpose() == Purpose.CLAIM
                ? ReplyForm.OF_CLAIMS
                : replyForms.of(petition.matter().purpose());
        boolean claim = asked == ReplyForm.OF_CLAIMS;
        boolean replyAlone = form.opinion().empty() && !asked.itemised();
        List<String> requests = replyAlone ? List.of() : opinions.requestsOf(petition);
        Optional<Opinion> opinion = replyAlone
                ? Optional.empty()
                : form.opinion()
                        .checked(requests, form.reply(), claim && settings.full())
                        .filter(checked -> claim || !checked.brief());
        if (opinion.isEmpty() || opinion.get().brief()) {
            petition.handling().solved(act, form.checkedReply(), serving.atOnce(petition));
            opinion.ifPresent(brief -> opinions.add(petition, brief, act));
            issue(petition, asked.letter(), opinion, claim ? brief(petition, requests, opinion) : said(petition), act);
            return;
        }
        Opinion written = opinion.get();
        petition.handling()
                .solved(
                        act,
                        form.reply() == null || form.reply().isBlank() ? told(written) : form.checkedReply(),
                        serving.atOnce(petition));
        opinions.add(petition, written, act);
        List<Map<String, String>> rows = written.items().stream()
                .map(item -> Map.of(
                        "request",
                        item.request(),
                        "outcome",
                        written.conclusion().label() + "：" + item.answer()))
                .toList();
        Map<String, Object> content = Map.of(
                "items", rows, "facts", written.facts(), "reasons", written.reasons(), "basis", written.legalBasis());
        issue(petition, LetterKind.OPINION, opinion, content, act);
    }

    private static Map<String, String> said(Petition petition) {
        return Map.of("opinion", petition.reply());
    }

    /** All that art. 32 wants of an opinion, facts and reasons as the reply says them. */
    private Map<String, String> brief(Petition petition, List<String> requests, Optional<Opinion> opinion) {
        String request = requests.isEmpty() ? petition.matter().title() : requests.get(0);
        Conclusion conclusion = opinion.map(Opinion::conclusion).orElse(Conclusion.EXPLAIN);
        return Map.of(
                "onlyRequest", request,
                "conclusion", conclusion.label(),
                "opinion", petition.reply(),
                "basis", settings.basis());
    }

    /** To all who raised the matter: where others follow the petition, each of them is answered and gets the letter. */
    private void issue(
            Petition petition, LetterKind letter, Optional<Opinion> opinion, Map<String, ?> content, Act act) {
        issueLetter.issue(petition.receiptNumber(), letter, content, act);
        if (petition.following().followers() > 0) {
            answerFollowers.answer(petition, opinion, letter, content, act);
        }
    }

    private static String told(Opinion opinion) {
        return opinion.items().stream()
                .map(item -> item.request() + "：" + item.answer())
                .collect(Collectors.joining("\n"));
    }

    /** The petitioner is asked for material; he has a limit of his own and the level's clock rests. */
    public Schedule requestMaterial(String receiptNumber, String handler, String what, LevelLimit limit) {
        Petition petition = petitions.get(receiptNumber);
        Schedule schedule = clocks.start(
                receiptNumber,
                ClockKind.SUPPLEMENT,
                limit,
                petition.place().unitCode(),
                petition.place().level());
        petition.handling().materialRequested(acts.by(handler), what, schedule.dueAt());
        return schedule;
    }

    private void requireFitting(Accompaniment kind, Petition petition, String handler) {
        rules.stream().filter(rule -> rule.kind() == kind).forEach(rule -> rule.beforeStart(petition, handler));
    }

    /** Nothing is asked where nothing accompanies. */
    private void requireNothingNearlyDone(Petition petition) {
        if (petition.accompaniments() > 0) {
            rules.forEach(rule -> rule.beforeReply(petition));
        }
    }

    /** Where nobody is above, the limit may have passed: waiting for material would stop a clock that runs no more. */
    private void requireTimeLeft(String receiptNumber) {
        if (clocks.schedule(receiptNumber, ClockKind.LEVEL_LIMIT).isEmpty()) {
            throw Refusal.invalid(new FieldError("#/outcome", "limit-passed"));
        }
    }

    private void requireParent(Petition petition) {
        Unit unit = units.get(petition.place().unitCode());
        if (recusal.above(unit, petition).isEmpty()) {
            throw Refusal.invalid(new FieldError("#/outcome", "no-level-above", unit.name()));
        }
    }
}
