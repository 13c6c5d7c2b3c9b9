package org.maplebridge.petition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds papers and photos to a petition; as an answer to a request for material it sets the level's clock going again. */
@Service
public class AddAttachments {

    private static final int LONGEST_NOTE = 2000;

    private final Petitions petitions;
    private final Attachments attachments;
    private final PetitionWorkflow workflow;
    private final Clock time;

    AddAttachments(Petitions petitions, Attachments attachments, PetitionWorkflow workflow, Clock time) {
        this.petitions = petitions;
        this.attachments = attachments;
        this.workflow = workflow;
        this.time = time;
    }

    /** Papers beside the matter. */
    @Transactional
    public Petition attach(String receiptNumber, String actor, List<Attachment> files) {
        if (files.isEmpty()) {
            throw Refusal.invalid(new FieldError("#/file", "required"));
        }
        Petition petition = petitions.get(receiptNumber);
        if (!petition.status().open()) {
            throw Refusal.wrongState(
                    "petition-ended", receiptNumber, petition.status().label());
        }
        store(petition, actor, files, false);
        return petition;
    }

    /** A paper that is brought again, by its name and content, is not added a second time. Answers whether it was added. */
    @Transactional
    public boolean attachOnce(String receiptNumber, String actor, Attachment file) {
        boolean known = attachments.has(petitions.get(receiptNumber), file);
        if (!known) {
            attach(receiptNumber, actor, List.of(file));
        }
        return !known;
    }

    /** The material that was asked for; a note alone is enough. */
    @Transactional
    public Petition supplement(String receiptNumber, String actor, String note, List<Attachment> files) {
        if (files.isEmpty() && (note == null || note.isBlank())) {
            throw Refusal.invalid(new FieldError("#/file", "required"));
        }
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/note", note, LONGEST_NOTE, false);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Petition petition = petitions.get(receiptNumber);
        petition.handling().materialReceived(new Petition.Act(actor, time.instant()), note);
        store(petition, actor, files, true);
        workflow.materialArrived(petition);
        return petition;
    }

    private void store(Petition petition, String actor, List<Attachment> files, boolean supplement) {
        for (Attachment file : files) {
            attachments.add(petition, supplement, file, actor, time.instant());
            petition.noted(new Petition.Act(actor, time.instant()), EventKind.ATTACHMENT_ADDED, null, file.fileName());
        }
    }
}
