package org.maplebridge.drafts;

import java.time.Clock;
import org.maplebridge.drafts.FormDrafts.Draft;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody has filled into a form so far. Refuses whoever could not send the form, more than 200,000 bytes, and
 * to write over what he saved in another window meanwhile.
 */
@Service
class KeepDraft {

    static final int LARGEST = 200_000;

    private final FormDrafts drafts;
    private final FormTasks tasks;
    private final Clock time;

    KeepDraft(FormDrafts drafts, FormTasks tasks, Clock time) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.time = time;
    }

    /**
     * @param version the one that the window began with, 0 where there was none
     * @return the version that is kept now
     */
    @Transactional
    public long keep(String task, long version, byte[] content, StaffMember person) {
        if (content.length > LARGEST) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "draft-too-large");
        }
        tasks.requireWorkable(task, person);
        long kept = drafts.take(task, person.username()).map(Draft::version).orElse(0L);
        if (kept != version || !drafts.write(task, person.username(), new Draft(kept + 1, content, time.instant()))) {
            throw Refusal.wrongState("draft-newer");
        }
        return kept + 1;
    }
}
