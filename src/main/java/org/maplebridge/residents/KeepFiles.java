package org.maplebridge.residents;

import java.time.Clock;
import java.util.List;
import org.maplebridge.petition.Attachment;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files for a form that is still being filled in. Refuses more than a form may have. */
@Service
class KeepFiles {

    static final int MOST = 9;

    private final Drafts drafts;
    private final Clock time;

    KeepFiles(Drafts drafts, Clock time) {
        this.drafts = drafts;
        this.time = time;
    }

    @Transactional
    public void keep(String token, List<Attachment> files) {
        drafts.lock(token, time.instant());
        if (drafts.waiting(token).size() + files.size() > MOST) {
            throw Refusal.invalid(new FieldError("#/file", "too-many-files", MOST));
        }
        files.forEach(file -> drafts.add(token, file));
    }
}
