package org.maplebridge.residents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.AddAttachments;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Filer;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files what a form says together with the files that wait for it; a form that is sent again is not filed again. */
@Service
class FileOnce {

    private final Drafts drafts;
    private final FilePetition filePetition;
    private final AddAttachments addAttachments;
    private final Clock time;

    FileOnce(Drafts drafts, FilePetition filePetition, AddAttachments addAttachments, Clock time) {
        this.drafts = drafts;
        this.filePetition = filePetition;
        this.addAttachments = addAttachments;
        this.time = time;
    }

    /** @return without a query code where the form was filed before */
    @Transactional
    public FilePetition.Filed file(String token, PetitionInput input, Filer filer) {
        drafts.lock(token, time.instant());
        Optional<String> known = drafts.receiptNumberOf(token);
        if (known.isPresent()) {
            return new FilePetition.Filed(known.get(), null, null);
        }
        FilePetition.Filed filed = filePetition.file(input, filer);
        List<Attachment> files = drafts.files(token);
        if (!files.isEmpty()) {
            String actor = filer.username() == null ? Petition.Act.PETITIONER : filer.username();
            addAttachments.attach(filed.receiptNumber(), actor, files);
        }
        drafts.filed(token, filed.receiptNumber());
        return filed;
    }
}
