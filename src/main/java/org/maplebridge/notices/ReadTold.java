package org.maplebridge.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that the petitioners of a petition were told, for one of them who came with his query code. It is said again
 * from the history with the text that was in force then, so it is all there whatever was sent; behind the code a secret
 * petition is told like any other.
 */
@Service
public class ReadTold {

    /**
     * @param kind what it is about
     * @param sent in which ways, beside this page, it was sent to him
     */
    public record Notice(NoticeKind kind, Instant at, String text, List<Sent> sent) {}

    /** When it was handed over to be brought to him. */
    public record Sent(NoticeWay way, Instant at) {}

    private final ReadPetition read;
    private final NoticeTemplates templates;
    private final NoticeValues values;
    private final Outbox outbox;

    ReadTold(ReadPetition read, NoticeTemplates templates, NoticeValues values, Outbox outbox) {
        this.read = read;
        this.templates = templates;
        this.values = values;
        this.outbox = outbox;
    }

    /** The newest first. */
    @Transactional
    public List<Notice> to(ReadPetition.Access access) {
        Petition petition = access.dossier().petition();
        List<PetitionEvent> history = read.history(access);
        NoticeTemplates.Book book = templates.book();
        List<Outbox.Sent> sent = outbox.sentTo(petition.receiptNumber(), access.petitioner());
        List<Notice> told = new ArrayList<>();
        for (PetitionEvent event : history) {
            NoticeKind.toPetitioners(event, nothingFollows(petition, event, history))
                    .ifPresent(kind -> told.add(0, notice(kind, access, event, history, book, sent)));
        }
        return told;
    }

    /** Whether the last word before the entry was no claim's, or the re-review's, or took the reply back. */
    private static boolean nothingFollows(Petition petition, PetitionEvent event, List<PetitionEvent> history) {
        return petition.matter().purpose() != Purpose.CLAIM
                || history.stream()
                        .filter(before -> before.seq() < event.seq())
                        .filter(before ->
                                before.kind() == EventKind.SOLVED || before.kind() == EventKind.REVIEW_DECIDED)
                        .reduce((first, last) -> last)
                        .filter(last -> last.kind() == EventKind.REVIEW_DECIDED
                                && (last.reason().startsWith("RE_REVIEW")
                                        || last.reason().endsWith("REDO")))
                        .isPresent();
    }

    private Notice notice(
            NoticeKind kind,
            ReadPetition.Access access,
            PetitionEvent event,
            List<PetitionEvent> history,
            NoticeTemplates.Book book,
            List<Outbox.Sent> sent) {
        String text = Wording.fill(
                book.at(kind, event.at()).text(),
                values.toPetitioner(
                        kind,
                        access.dossier().petition().receiptNumber(),
                        event,
                        history,
                        access.dossier().clocks()));
        return new Notice(
                kind,
                event.at(),
                text,
                sent.stream()
                        .filter(one -> one.seq() == event.seq())
                        .map(one -> new Sent(one.way(), one.at()))
                        .toList());
    }
}
