package org.maplebridge.petition;

import java.util.List;
import java.util.Optional;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.secrecy.Vault;
import org.maplebridge.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers a petition (Reg. art. 19, 22) and sends it on its way, all in one transaction: once this returns, the
 * petition is stored and somebody has a task or a timer will move it. A petition that its source already handed in is
 * answered, not filed again.
 */
@Service
public class FilePetition {

    /**
     * @param queryCode secret of the petitioner, told once; null when the petition existed before
     * @param dossier what was filed, so that nobody has to read it again; null when the petition existed before
     */
    public record Filed(String receiptNumber, String queryCode, Dossier dossier) {

        public boolean existed() {
            return queryCode == null;
        }
    }

    private final PetitionInputCheck check;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final ReceiptNumbers numbers;
    private final PetitionWorkflow workflow;
    private final LimitClockwork clocks;
    private final FinalMatters finalMatters;
    private final MattersBelow mattersBelow;
    private final Vault vault;

    FilePetition(
            PetitionInputCheck check,
            Petitions petitions,
            PetitionTexts texts,
            ReceiptNumbers numbers,
            PetitionWorkflow workflow,
            LimitClockwork clocks,
            FinalMatters finalMatters,
            MattersBelow mattersBelow,
            Vault vault) {
        this.check = check;
        this.petitions = petitions;
        this.texts = texts;
        this.numbers = numbers;
        this.workflow = workflow;
        this.clocks = clocks;
        this.finalMatters = finalMatters;
        this.mattersBelow = mattersBelow;
        this.vault = vault;
    }

    /**
     * Refuses what cannot be filed, in no transaction: whoever files many in one learns here what is wrong with a single
     * one, and the others stay good.
     */
    public void check(PetitionInput input, Filer filer) {
        check.matter(input, filer);
    }

    @Transactional
    public Filed file(PetitionInput input, Filer filer) {
        Matter matter = check.matter(input, filer);
        if (matter.source() != null) {
            Optional<String> known = petitions.receiptNumberOf(matter.source());
            if (known.isPresent()) {
                return new Filed(known.get(), null, null);
            }
        }
        String queryCode = numbers.queryCode();
        long id = petitions.nextId();
        String receiptNumber = numbers.number(id, matter.registeredAt());
        Petition petition = new Petition(
                id,
                receiptNumber,
                hash(receiptNumber, queryCode),
                matter,
                vault::close,
                new Petition.Act(filer.actor(), matter.registeredAt()));
        petitions.add(petition);
        List<Petitioner> petitioners = input.petitioners() == null ? List.of() : input.petitioners();
        workflow.submitted(
                petition, matter.title() + "\n" + input.content(), names(petition, petitioners, input.content()));
        petitions.writeChanged();
        texts.add(petition, input.content(), petitioners, input.requests());
        return new Filed(
                receiptNumber,
                queryCode,
                new Dossier(
                        petition,
                        input.content(),
                        petitioners,
                        clocks.ofNew(receiptNumber),
                        List.of(),
                        null,
                        List.of()));
    }

    /**
     * Nothing is asked of the database unless one of them is known to have raised a matter that is final, or it is raised with
     * a superior.
     */
    private PetitionWorkflow.Names names(Petition petition, List<Petitioner> petitioners, String content) {
        if (petitioners.isEmpty()) {
            return PetitionWorkflow.Names.NONE;
        }
        List<String> known = finalMatters.raisedBy(petitioners);
        if (!known.isEmpty()) {
            found(petition, EventKind.FINAL_MATTER_FOUND, known);
            return PetitionWorkflow.Names.FINAL;
        }
        List<String> below = petition.secret()
                ? List.of()
                : mattersBelow.handledBelow(FinalMatters.Raised.of(petition, petitioners, content));
        if (below.isEmpty()) {
            return PetitionWorkflow.Names.GIVEN;
        }
        found(petition, EventKind.HANDLED_BELOW, below);
        return PetitionWorkflow.Names.HANDLED_BELOW;
    }

    private static void found(Petition petition, EventKind what, List<String> numbers) {
        petition.noted(
                new Petition.Act(Petition.Act.SYSTEM, petition.matter().registeredAt()),
                what,
                null,
                String.join("、", numbers));
    }

    /** The query code is random over 49 bits, so a plain hash bound to the number is enough to keep it. */
    static byte[] hash(String receiptNumber, String queryCode) {
        return Sha256.of(receiptNumber + ":" + queryCode);
    }
}
