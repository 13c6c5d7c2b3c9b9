package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.List;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how a petitioner wants to be told from now on. Refuses a way for which he left no address, and a petition
 * without a petitioner: nobody can be told of an anonymous one.
 */
@Service
public class ChangeContact {

    /** @param notices names of {@link NoticeWay}; null for the usual way, empty for the page alone */
    public record Choice(List<String> notices, String email) {}

    private final Petitions petitions;
    private final PetitionTexts texts;
    private final ApplicationEventPublisher events;

    ChangeContact(Petitions petitions, PetitionTexts texts, ApplicationEventPublisher events) {
        this.petitions = petitions;
        this.texts = texts;
        this.events = events;
    }

    /** @param petitioner his place in the list, from 0 on */
    @Transactional
    public Petitioner change(String receiptNumber, int petitioner, Choice choice) {
        Petition petition = petitions.get(receiptNumber);
        List<Petitioner> known = texts.petitionersOf(petition.id());
        if (petitioner < 0 || petitioner >= known.size()) {
            throw Refusal.againstRule("nobody-to-tell");
        }
        Petitioner before = known.get(petitioner);
        String email = choice.email() == null || choice.email().isBlank()
                ? null
                : choice.email().strip();
        List<FieldError> errors = new ArrayList<>();
        Contact.check(errors, "#", before.phone(), email, choice.notices());
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Petitioner after = new Petitioner(
                before.name(),
                before.phone(),
                before.idNumber(),
                before.address(),
                before.representative(),
                email,
                choice.notices());
        texts.setContact(petition, petitioner, after);
        events.publishEvent(new ContactChanged(receiptNumber, petitioner, choice.notices()));
        return after;
    }
}
