package org.maplebridge.petition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how far a petition has come by what happened to it, without who did it or anything that was written. Of a secret
 * one, and of one that there is not, it tells nothing.
 */
@Service
public class ReadCourse {

    private final Petitions petitions;
    private final PetitionHistory history;

    ReadCourse(Petitions petitions, PetitionHistory history) {
        this.petitions = petitions;
        this.history = history;
    }

    /** Each kind of event with when it happened last, in the order of the first times. */
    @Transactional(readOnly = true)
    public Map<EventKind, Instant> of(String receiptNumber) {
        Map<EventKind, Instant> course = new LinkedHashMap<>();
        petitions
                .look(receiptNumber)
                .filter(petition -> !petition.secret())
                .ifPresent(petition -> history.of(petition).forEach(event -> course.put(event.kind(), event.at())));
        return course;
    }
}
