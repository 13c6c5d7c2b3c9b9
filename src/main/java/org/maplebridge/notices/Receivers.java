package org.maplebridge.notices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.mediation.InvitedOtherSide;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.routes.HandOver;
import org.maplebridge.volunteers.ContactOfHelper;
import org.springframework.stereotype.Component;

/**
 * Who is told of what happened, and where: only in ways that are offered and that he chose. Of a secret petition nobody but
 * those who raised it and the body that it is referred to (Reg. art. 30, 46).
 */
@Component
class Receivers {

    /**
     * Somebody who is to be told, and where.
     *
     * @param petitioner which of those who raised it, from 0 on; null for anybody else
     */
    record Receiver(String name, Integer petitioner, NoticeWay way, String address) {}

    private final Gateways gateways;
    private final Dossiers dossiers;
    private final PetitionSight sight;
    private final StaffAudience audience;
    private final StaffAddresses addresses;
    private final ContactOfHelper contacts;
    private final NearbyHelpers nearbyHelpers;
    private final InvitedOtherSide invited;
    private final HandOver handOver;

    Receivers(
            Gateways gateways,
            Dossiers dossiers,
            PetitionSight sight,
            StaffAudience audience,
            StaffAddresses addresses,
            ContactOfHelper contacts,
            NearbyHelpers nearbyHelpers,
            InvitedOtherSide invited,
            HandOver handOver) {
        this.gateways = gateways;
        this.dossiers = dossiers;
        this.sight = sight;
        this.audience = audience;
        this.addresses = addresses;
        this.contacts = contacts;
        this.nearbyHelpers = nearbyHelpers;
        this.invited = invited;
        this.handOver = handOver;
    }

    /** @param history of the petition, with the entry that is told */
    List<Receiver> of(NoticeKind kind, Petition petition, PetitionEvent event, List<PetitionEvent> history) {
        return switch (kind.audience()) {
            case PETITIONER -> petitioners(petition);
            case STAFF -> staff(petition, event);
            case HELPER -> helper(petition, event, history);
            case HELPERS_NEARBY -> nearby(petition, event, history);
            case OTHER_SIDE -> otherSide(petition, event.unitCode());
            case BODY -> body(petition, event.note());
        };
    }

    /** Everybody who raised it; one telephone that several left rings once. */
    private List<Receiver> petitioners(Petition petition) {
        List<Petitioner> people = dossiers.petitionersOf(petition);
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
                .filter(person -> sight.concerns(person, petition))
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
