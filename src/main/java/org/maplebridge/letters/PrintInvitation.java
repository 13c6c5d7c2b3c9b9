package org.maplebridge.letters;

import java.time.Clock;
import java.util.Map;
import org.maplebridge.petition.Petition;
import org.springframework.stereotype.Service;

/**
 * Prints the invitation of the other side of a mediation with its code. It is neither numbered nor stored, since whoever reads
 * the code sees the mediation; and it says nothing of the petition but its number (PML art. 3; Reg. art. 30).
 */
@Service
public class PrintInvitation {

    private static final LetterKind KIND = LetterKind.MEDIATION_INVITATION;

    private final LetterTemplates templates;
    private final LetterContent contents;
    private final LetterPage page;
    private final Clock time;

    PrintInvitation(LetterTemplates templates, LetterContent contents, LetterPage page, Clock time) {
        this.templates = templates;
        this.contents = contents;
        this.page = page;
        this.time = time;
    }

    /** @param words what the unit wrote for whoever is invited */
    public byte[] print(Petition petition, String unitCode, String addressee, String words, String code) {
        Letter letter = new Letter(
                petition.id(),
                KIND,
                KIND.title(),
                "",
                unitCode,
                addressee,
                contents.write(KIND, Map.of("addressee", addressee, "words", words, "code", code)),
                templates.inForce(KIND).version(),
                time.instant(),
                Petition.Act.SYSTEM,
                null);
        return page.pdf(letter, new LetterPage.About(petition.receiptNumber(), "", time.instant(), "", false));
    }
}
