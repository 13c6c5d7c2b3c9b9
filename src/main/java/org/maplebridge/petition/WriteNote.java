package org.maplebridge.petition;

import java.time.Clock;
import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody of the staff who sees the history writes down what his colleagues should know: who was met, what was promised on
 * the telephone. It stands in the history, sealed like all of it, and neither the petitioner nor an external system ever
 * reads it. Refuses whoever works in no unit, and texts that are empty or longer than 2,000 characters.
 */
@Service
public class WriteNote implements MoreToDo {

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final ReadPetition read;
    private final Clock time;

    WriteNote(Petitions petitions, ReadPetition read, Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.time = time;
    }

    @Transactional
    public void write(String receiptNumber, String note, StaffMember caller) {
        read.history(receiptNumber, caller);
        if (!offered(caller)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "note-not-yours");
        }
        String said = PlainText.needed("#/note", note, LONGEST);
        petitions
                .get(receiptNumber)
                .noted(new Petition.Act(caller.username(), time.instant()), EventKind.NOTE_ADDED, null, said);
    }

    /** Whether the caller, who sees the history, may. */
    public boolean offered(StaffMember caller) {
        return caller.posts().stream().anyMatch(post -> post.role().worksInUnit());
    }

    @Override
    public List<String> forStaff(Petition petition, StaffMember caller) {
        return offered(caller) ? List.of("notes") : List.of();
    }
}
