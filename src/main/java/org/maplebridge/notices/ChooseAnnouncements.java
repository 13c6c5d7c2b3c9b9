package org.maplebridge.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Contact;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.maplebridge.wishes.ReadWishes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how a helper wants to hear of new wishes of his place from now on; what waits for him in other ways is not sent any
 * more. Refuses whoever is no helper, and a way for which he left no address.
 */
@Service
class ChooseAnnouncements {

    private final Announcements announcements;
    private final ReadWishes wishes;
    private final Outbox outbox;
    private final Clock time;

    ChooseAnnouncements(Announcements announcements, ReadWishes wishes, Outbox outbox, Clock time) {
        this.announcements = announcements;
        this.wishes = wishes;
        this.outbox = outbox;
        this.time = time;
    }

    @Transactional
    public void choose(StaffMember person, List<String> ways, String phone, String email) {
        wishes.requireHelper(person);
        String number = text(phone);
        String address = text(email);
        List<FieldError> errors = new ArrayList<>();
        Contact.check(errors, "#", number, address, ways);
        if (ways.contains(NoticeWay.SMS.name()) && number != null && Mobile.of(number) == null) {
            errors.add(new FieldError("#/phone", "mobile-for-notices"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        announcements.keep(
                new Announcements.Choice(person.username(), List.copyOf(ways), number, address), time.instant());
        outbox.dropAnnouncements(
                person.username(),
                Arrays.stream(NoticeWay.values())
                        .filter(way -> !ways.contains(way.name()))
                        .toList());
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
