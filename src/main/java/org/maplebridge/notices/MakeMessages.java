package org.maplebridge.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.mediation.InvitedOtherSide;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.SecretTexts;
import org.maplebridge.routes.HandOver;
import org.maplebridge.volunteers.ContactOfHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes of a notice one message to each who is to get it, in the ways that he chose. Of a secret petition nothing goes to the
 * staff, and its petitioners get a text without any content (Reg. art. 30, 46).
 */
@Service
class MakeMessages {

    /** Somebody who is to be told, and where. */
    private record Receiver(String name, Integer petitioner, NoticeWay way, String address) {}

    /** What he is told. */
    private record Words(String subject, String text) {}

    private final Outbox outbox;
    private final NoticeTemplates templates;
    private final NoticeValues values;
    private final NoticeSettings settings;
    private final SendingHours hours;
    private final Gateways gateways;
    private final Petitions petitions;
    private final ReadPetition read;
    private final LimitClockwork clocks;
    private final SecretTexts texts;
    private final StaffAudience audience;
    private final StaffAddresses addresses;
    private final ContactOfHelper contacts;
    private final NearbyHelpers nearbyHelpers;
    private final InvitedOtherSide invited;
    private final HandOver handOver;
    private final Clock time;

    MakeMessages(
            Outbox outbox,
            NoticeTemplates templates,
            NoticeValues values,
            NoticeSettings settings,
            SendingHours hours,
            Gateways gateways,
            Petitions petitions,
            ReadPetition read,
            LimitClockwork clocks,
            SecretTexts texts,
            StaffAudience audience,
            StaffAddresses addresses,
            ContactOfHelper contacts,
            NearbyHelpers nearbyHelpers,
            InvitedOtherSide invited,
            HandOver handOver,
            Clock time) {
        this.outbox = outbox;
        this.templates = templates;
        this.values = values;
        this.settings = settings;
        this.hours = hours;
        this.gateways = gateways;
        this.petitions = petitions;
        this.read = read;
        this.clocks = clocks;
        this.texts = texts;
        this.audience = audience;
        this.addresses = addresses;
        this.contacts = contacts;
        this.nearbyHelpers = nearbyHelpers;
        this.invited = invited;
        this.handOver = handOver;
        this.time = time;
    }

    @Transactional
    public void of(long noticeId) {
        Optional<Outbox.Queued> taken = outbox.take(noticeId);
        if (taken.isEmpty()) {
            return;
        }
        Outbox.Queued notice = taken.get();
        Petition petition = petitions.look(notice.receiptNumber()).orElseThrow();
        List<PetitionEvent> history = read.historyOf(petition);
        PetitionEvent event = history.stream()
                .filter(entry -> entry.seq() == notice.seq())
                .findFirst()
                .orElseThrow();
        List<Receiver> receivers = switch (notice.kind().audience()) {
            case PETITIONER -> petitioners(petition);
            case STAFF -> staff(petition, event);
            case HELPER -> helper(petition, event, history);
            case HELPERS_NEARBY -> nearby(petition, event, history);
            case OTHER_SIDE -> otherSide(petition, event.unitCode());
            case BODY -> body(petition, event.note());
        };
        Words words = receivers.isEmpty() ? null : words(notice.kind(), petition, event, history);
        outbox.made(
                notice,
                receivers.stream()
                        .map(receiver -> draft(notice, petition, receiver, words))
                        .toList());
    }

    private Words words(NoticeKind kind, Petition petition, PetitionEvent event, List<PetitionEvent> history) {
        boolean withheld = petition.secret() && kind.audience() != NoticeKind.Audience.BODY;
        NoticeKind told = withheld ? NoticeKind.SECRET : kind;
        Map<String, String> filled = withheld ? values.ofSecret() : filled(kind, petition, event, history);
        NoticeTemplate template = templates.inForce(told);
        return new Words(Wording.line(template.subject(), filled), Wording.fill(template.text(), filled));
    }

    private Map<String, String> filled(
            NoticeKind kind, Petition petition, PetitionEvent event, List<PetitionEvent> history) {
        String number = petition.receiptNumber();
        return switch (kind.audience()) {
            case PETITIONER -> values.toPetitioner(kind, number, event, history, clocks.of(number));
            case BODY, STAFF -> values.toStaff(number, event.unitCode(), event.at(), event.note());
            case HELPER, HELPERS_NEARBY ->
                values.toHelper(kind, event, WishStory.titleAt(event, history), clocks.of(number));
            case OTHER_SIDE ->
                values.toOtherSide(
                        number,
                        event,
                        kind == NoticeKind.OTHER_SIDE_INVITED ? invited.newCode(number, event.unitCode()) : "");
        };
    }

    private Outbox.Draft draft(Outbox.Queued notice, Petition petition, Receiver receiver, Words words) {
        boolean atOnce = notice.kind().audience() == NoticeKind.Audience.STAFF
                || notice.kind().audience() == NoticeKind.Audience.BODY
                || settings.atOnce().contains(notice.kind());
        Instant now = time.instant();
        String body = receiver.way() == NoticeWay.SMS ? settings.sms().signature() + words.text() : words.text();
        UnaryOperator<String> stored = notice.kind().audience() == NoticeKind.Audience.OTHER_SIDE
                ? texts::closedWherePossible
                : text -> texts.closed(petition, text);
        return new Outbox.Draft(
                NoticeKey.of(notice.receiptNumber(), notice.seq(), notice.kind(), receiver.name(), receiver.way()),
                notice,
                receiver.petitioner(),
                receiver.petitioner() == null ? receiver.name() : null,
                receiver.way(),
                stored.apply(receiver.address()),
                stored.apply(words.subject()),
                stored.apply(body),
                atOnce,
                atOnce ? now : hours.next(now));
    }

    /** Everybody who raised it; one telephone that several left rings once. */
    private List<Receiver> petitioners(Petition petition) {
        List<Petitioner> people = read.petitionersOf(petition);
        List<Receiver> receivers = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (int i = 0; i < people.size(); i++) {
            for (NoticeWay way : gateways.offered()) {
                Petitioner person = people.get(i);
                String address = way == NoticeWay.SMS ? Mobile.of(person.phone()) : person.email();
                if (way.in(person.notices()) && address != null && known.add(way + address)) {
                    receivers.add(new Receiver(String.valueOf(i), i, way, address));
                }
            }
        }
        return receivers;
    }

    /** Who works or leads in the unit, or whom a model wants told, and may see the petition. */
    private List<Receiver> staff(Petition petition, PetitionEvent event) {
        if (petition.secret() || event.unitCode() == null || !gateways.offers(NoticeWay.EMAIL)) {
            return List.of();
        }
        List<String> usernames = audience.of(event.kind(), event.unitCode()).stream()
                .filter(person -> read.concerns(person, petition))
                .map(StaffMember::username)
                .toList();
        return addresses.of(usernames).entrySet().stream()
                .map(one -> new Receiver(one.getKey(), null, NoticeWay.EMAIL, one.getValue()))
                .collect(Collectors.toList());
    }

    private List<Receiver> body(Petition petition, String name) {
        return handOver.addressOf(name, petition)
                .map(address -> List.of(new Receiver(name, null, NoticeWay.EMAIL, address)))
                .orElse(List.of());
    }

    /** On the telephone and by the e-mail that the unit wrote down, as long as the mediation is under way. */
    private List<Receiver> otherSide(Petition petition, String unitCode) {
        List<Receiver> receivers = new ArrayList<>();
        if (petition.secret()) {
            return receivers;
        }
        invited.of(petition.receiptNumber(), unitCode).ifPresent(side -> {
            String telephone = Mobile.of(side.phone());
            if (telephone != null && gateways.offers(NoticeWay.SMS)) {
                receivers.add(new Receiver(Petition.Act.OTHER_SIDE, null, NoticeWay.SMS, telephone));
            }
            if (side.email() != null && gateways.offers(NoticeWay.EMAIL)) {
                receivers.add(new Receiver(Petition.Act.OTHER_SIDE, null, NoticeWay.EMAIL, side.email()));
            }
        });
        return receivers;
    }

    /** Whoever had claimed the wish then, on the telephone that he left and by the e-mail of his account. */
    private List<Receiver> helper(Petition petition, PetitionEvent event, List<PetitionEvent> history) {
        List<Receiver> receivers = new ArrayList<>();
        if (petition.secret()) {
            return receivers;
        }
        WishStory.helperAt(event, history).ifPresent(helper -> {
            String telephone = Mobile.of(contacts.phoneOf(helper));
            if (telephone != null && gateways.offers(NoticeWay.SMS)) {
                receivers.add(new Receiver(helper, null, NoticeWay.SMS, telephone));
            }
            if (gateways.offers(NoticeWay.EMAIL)) {
                addresses
                        .of(List.of(helper))
                        .values()
                        .forEach(address -> receivers.add(new Receiver(helper, null, NoticeWay.EMAIL, address)));
            }
        });
        return receivers;
    }

    /** Those who may claim it and want to hear of it, as long as nobody has it. */
    private List<Receiver> nearby(Petition petition, PetitionEvent event, List<PetitionEvent> history) {
        if (petition.secret() || petition.endedAt() != null || !WishStory.waits(event, history)) {
            return List.of();
        }
        List<Receiver> receivers = new ArrayList<>();
        for (Announcements.Choice choice : nearbyHelpers.of(petition, event.unitCode())) {
            for (NoticeWay way : gateways.offered()) {
                String address = way == NoticeWay.SMS ? Mobile.of(choice.phone()) : choice.email();
                if (choice.has(way) && address != null) {
                    receivers.add(new Receiver(choice.username(), null, way, address));
                }
            }
        }
        return receivers;
    }
}
