package org.maplebridge.handling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maplebridge.duplicates.AnswerFollowers;
import org.maplebridge.handling.ReplyForms.ReplyForm;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.petition.Conclusion;
import org.maplebridge.petition.Opinion;
import org.maplebridge.petition.Opinions;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.ServingSettings;
import org.springframework.stereotype.Service;

/** Gives the reply that ends a matter at its level, with its opinion and its letter; refuses what lacks a part (Reg. art. 32). */
@Service
class GiveReply {

    private final Opinions opinions;
    private final OpinionSettings settings;
    private final IssueLetter issueLetter;
    private final AnswerFollowers answerFollowers;
    private final ServingSettings serving;
    private final ReplyForms replyForms;

    GiveReply(
            Opinions opinions,
            OpinionSettings settings,
            IssueLetter issueLetter,
            AnswerFollowers answerFollowers,
            ServingSettings serving,
            ReplyForms replyForms) {
        this.opinions = opinions;
        this.settings = settings;
        this.issueLetter = issueLetter;
        this.answerFollowers = answerFollowers;
        this.serving = serving;
        this.replyForms = replyForms;
    }

    /**
     * With a structured opinion, request by request, or a reply alone that answers the one request (Reg. art. 32). What
     * is no claim has the form and the letter that the table of reply forms gives it (art. 29, 30).
     */
    void give(Petition petition, Act act, OutcomeForm form) {
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
}
