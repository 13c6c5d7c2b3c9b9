package org.maplebridge.petition;

import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.limits.LimitClockwork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of a petition, for the platform's own work: nobody looks at it, and nothing is recorded. Whoever shows it to
 * somebody asks {@link ReadPetition}.
 */
@Service
@Transactional
public class Dossiers {

    private final PetitionTexts texts;
    private final PetitionHistory history;
    private final Attachments attachments;
    private final Opinions opinions;
    private final Ratings ratings;
    private final LimitClockwork clocks;
    private final List<UnwrittenClock> unwritten;

    Dossiers(
            PetitionTexts texts,
            PetitionHistory history,
            Attachments attachments,
            Opinions opinions,
            Ratings ratings,
            LimitClockwork clocks,
            List<UnwrittenClock> unwritten) {
        this.texts = texts;
        this.history = history;
        this.attachments = attachments;
        this.opinions = opinions;
        this.ratings = ratings;
        this.clocks = clocks;
        this.unwritten = unwritten;
    }

    /** What the handler asked the petitioner for last. */
    public String materialWanted(Petition petition) {
        return history.of(petition).stream()
                .filter(event -> event.kind() == EventKind.MATERIAL_REQUESTED)
                .reduce((first, second) -> second)
                .map(PetitionEvent::note)
                .orElse(null);
    }

    /** Who gave the last reply; null when there is none. */
    public String repliedBy(Petition petition) {
        return history.of(petition).stream()
                .filter(event -> event.kind() == EventKind.SOLVED)
                .reduce((first, second) -> second)
                .map(PetitionEvent::actor)
                .orElse(null);
    }

    public List<PetitionEvent> historyOf(Petition petition) {
        return history.of(petition);
    }

    /** Where it was registered, wherever it went since. */
    public String registeredAt(Petition petition) {
        return history.firstUnit(petition).orElse(petition.matter().areaCode());
    }

    public String contentOf(Petition petition) {
        return texts.contentOf(petition.id());
    }

    public List<Petitioner> petitionersOf(Petition petition) {
        return texts.petitionersOf(petition.id());
    }

    List<LimitClock> clocksOf(Petition petition) {
        return Stream.concat(
                        clocks.of(petition.receiptNumber()).stream(),
                        unwritten.stream().flatMap(clock -> clock.of(petition).stream()))
                .toList();
    }

    Dossier of(Petition petition) {
        return new Dossier(
                petition,
                texts.contentOf(petition.id()),
                texts.petitionersOf(petition.id()),
                clocksOf(petition),
                attachments.of(petition),
                opinions.of(petition).orElse(null),
                ratings.of(petition));
    }
}
