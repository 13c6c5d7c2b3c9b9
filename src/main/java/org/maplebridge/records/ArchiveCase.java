package org.maplebridge.records;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.maplebridge.letters.Letter;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.BrokenHistory;
import org.maplebridge.petition.Dossier;
import org.maplebridge.petition.HistoryEntry;
import org.maplebridge.petition.MoreToDo;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.TellHistory;
import org.maplebridge.petition.VerifyHistory;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Puts all there is of one petition into a ZIP that proves itself: the record as a page, the letters, the attachments,
 * the history as data, and the hashes of all of them. For staff of the unit that has it and of those above; whoever
 * merely filed it, or sees it as an external system, is refused.
 */
@Service
class ArchiveCase implements MoreToDo {

    /** A case that may be archived, its record printed. */
    record Ready(Dossier dossier, List<HistoryEntry> history, List<Letter> letters, byte[] record) {

        Petition petition() {
            return dossier.petition();
        }
    }

    private final ReadPetition read;
    private final TellHistory tellHistory;
    private final VerifyHistory verifyHistory;
    private final ReadLetters readLetters;
    private final RecordPage recordPage;
    private final HistoryFile historyFile;

    ArchiveCase(
            ReadPetition read,
            TellHistory tellHistory,
            VerifyHistory verifyHistory,
            ReadLetters readLetters,
            RecordPage recordPage,
            HistoryFile historyFile) {
        this.read = read;
        this.tellHistory = tellHistory;
        this.verifyHistory = verifyHistory;
        this.readLetters = readLetters;
        this.recordPage = recordPage;
        this.historyFile = historyFile;
    }

    /** Everything that may be refused is refused here, before the first byte is written. */
    Ready prepare(String receiptNumber, StaffMember caller) {
        Dossier dossier = read.dossier(receiptNumber, caller);
        if (!ofTheUnitLine(dossier.petition(), caller)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "archive-not-yours");
        }
        List<HistoryEntry> history = tellHistory.tell(read.history(receiptNumber, caller));
        List<Letter> letters = readLetters.of(receiptNumber, caller);
        List<BrokenHistory> broken = new ArrayList<>();
        verifyHistory.verify(receiptNumber, broken::add);
        return new Ready(dossier, history, letters, recordPage.print(dossier, history, letters, broken));
    }

    @Override
    public List<String> forStaff(Petition petition, StaffMember caller) {
        return ofTheUnitLine(petition, caller) ? List.of("archive") : List.of();
    }

    private static boolean ofTheUnitLine(Petition petition, StaffMember caller) {
        return petition.place() != null
                && caller.sees(petition.place().unitCode())
                && caller.posts().stream().anyMatch(post -> post.role().worksInUnit());
    }

    void write(Ready ready, StaffMember caller, OutputStream out) throws IOException {
        String number = ready.petition().receiptNumber();
        try (HashedZip zip = new HashedZip(out)) {
            zip.add("办理记录.pdf", ready.record());
            zip.add("办理记录.json", historyFile.of(ready.history()));
            for (Letter letter : ready.letters()) {
                zip.add(
                        "文书/" + letter.title() + " " + letter.number() + ".pdf",
                        readLetters.print(number, letter.number(), caller).pdf());
            }
            for (Attachment.Entry file : ready.dossier().attachments()) {
                zip.add(
                        "附件/" + file.id() + " " + file.fileName(),
                        read.attachment(number, file.id(), caller).content());
            }
            zip.addPlain("hashes.txt", hashes(zip, ready).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As {@code sha256sum --check} reads it; the chain's end stands in a comment. */
    private static String hashes(HashedZip zip, Ready ready) {
        PetitionEvent last = ready.history().get(ready.history().size() - 1).event();
        return "# " + ready.petition().receiptNumber() + " 末条记录 " + last.seq() + "，校验码 "
                + HexFormat.of().formatHex(last.hash()) + "\n"
                + String.join("\n", zip.hashes()) + "\n";
    }
}
