package org.maplebridge.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Suggests up to three categories for a text. The text is neither stored nor learned from: only what a person decided is. No
 * category is ever set by it. Refuses texts that are too long for a petition.
 */
@Service
public class SuggestCategories {

    private static final int MOST = 3;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CONTENT = 20_000;

    private final LearnedSubjects learned;
    private final ReadPetition read;
    private final Dossiers dossiers;

    SuggestCategories(LearnedSubjects learned, ReadPetition read, Dossiers dossiers) {
        this.learned = learned;
        this.read = read;
        this.dossiers = dossiers;
    }

    /** The likeliest first; none for texts that say nothing. Title and content may be null. */
    public List<Suggestion> of(String title, String content) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/title", title, LONGEST_TITLE, false);
        PlainText.check(errors, "#/content", content, LONGEST_CONTENT, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return suggested(title == null ? "" : title, content == null ? "" : content);
    }

    /** For a petition that the caller sees; none for a report and what is confidential. */
    public List<Suggestion> forPetition(String receiptNumber, StaffMember caller) {
        Petition petition = read.visible(receiptNumber, caller);
        return petition.secret() ? List.of() : suggested(petition.matter().title(), dossiers.contentOf(petition));
    }

    private List<Suggestion> suggested(String title, String content) {
        return title.isBlank() && content.isBlank()
                ? List.of()
                : learned.index().suggest(title, content, MOST);
    }
}
