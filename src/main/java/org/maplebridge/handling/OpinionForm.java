package org.maplebridge.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.petition.Conclusion;
import org.maplebridge.petition.Opinion;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;

/**
 * The parts of a structured opinion as a handler filled them in, unchecked (Reg. art. 32).
 *
 * @param conclusion one of {@link Conclusion}
 * @param answers one line for each request, in their order; a number before the answer is left out
 */
public record OpinionForm(String conclusion, String facts, String reasons, String legalBasis, String answers) {

    private static final int LONGEST = 20_000;
    private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,2}\\s*[.．、)）]");

    /**
     * The opinion. Where the reply alone answers the one request it says facts and reasons too, and the opinion is without parts of
     * their own; empty where not even its conclusion was chosen. Refused when a part is missing or a request has no answer.
     *
     * @param full whether a reply alone is never enough
     */
    Optional<Opinion> checked(List<String> requests, String reply, boolean full) {
        boolean byReply = requests.size() == 1 && !full;
        if (empty() && byReply) {
            return Optional.empty();
        }
        List<FieldError> errors = new ArrayList<>();
        Conclusion chosen = conclusion(errors);
        if (byReply && errors.isEmpty() && onlyConcluded() && !blank(reply)) {
            return Optional.of(Opinion.ofReply(chosen, requests.get(0), reply.strip()));
        }
        PlainText.check(errors, "#/facts", facts, LONGEST, "opinion-part");
        PlainText.check(errors, "#/opinionReasons", reasons, LONGEST, "opinion-part");
        PlainText.check(errors, "#/legalBasis", legalBasis, LONGEST, "opinion-part");
        PlainText.check(errors, "#/answers", answers, LONGEST, false);
        List<String> given = answers(requests, reply);
        if (given.size() != requests.size() || given.stream().anyMatch(String::isBlank)) {
            errors.add(new FieldError("#/answers", "answers", requests.size()));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        List<Opinion.Item> items = IntStream.range(0, requests.size())
                .mapToObj(i -> new Opinion.Item(requests.get(i), given.get(i)))
                .toList();
        return Optional.of(new Opinion(chosen, facts.strip(), reasons.strip(), legalBasis.strip(), items));
    }

    /** Whether nothing of it was filled in. */
    boolean empty() {
        return blank(conclusion) && onlyConcluded();
    }

    private boolean onlyConcluded() {
        return Stream.of(facts, reasons, legalBasis, answers).allMatch(OpinionForm::blank);
    }

    private static boolean blank(String part) {
        return part == null || part.isBlank();
    }

    private List<String> answers(List<String> requests, String reply) {
        if (answers == null || answers.isBlank()) {
            return requests.size() == 1 && reply != null ? List.of(reply.strip()) : List.of();
        }
        if (requests.size() == 1) {
            return List.of(answers.strip());
        }
        return answers.lines()
                .filter(line -> !line.isBlank())
                .map(line -> NUMBER.matcher(line).replaceFirst("").strip())
                .toList();
    }

    private Conclusion conclusion(List<FieldError> errors) {
        if (conclusion == null || conclusion.isBlank()) {
            return Conclusion.EXPLAIN;
        }
        return OneOf.chosen(errors, "#/conclusion", conclusion, List.of(Conclusion.values()), Conclusion::label);
    }
}
