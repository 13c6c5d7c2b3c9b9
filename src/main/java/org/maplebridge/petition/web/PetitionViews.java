package org.maplebridge.petition.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.limits.ClockView;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.Dossier;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.MoreToDo;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.ReclassifyPetition;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/** Makes the answers about petitions; links hold only what the caller may do now. */
@Component
class PetitionViews {

    static final String BASE = "/api/v1/petitions/";

    private final Units units;
    private final Levels levels;
    private final PetitionSight sight;
    private final Appeals appeals;
    private final ReclassifyPetition reclassifyPetition;
    private final List<MoreToDo> more;

    PetitionViews(
            Units units,
            Levels levels,
            PetitionSight sight,
            Appeals appeals,
            ReclassifyPetition reclassifyPetition,
            List<MoreToDo> more) {
        this.reclassifyPetition = reclassifyPetition;
        this.more = more;
        this.units = units;
        this.levels = levels;
        this.sight = sight;
        this.appeals = appeals;
    }

    PetitionView full(Dossier dossier, StaffMember caller, String queryCode) {
        Petition petition = dossier.petition();
        Matter matter = petition.matter();
        return new PetitionView(
                petition.receiptNumber(),
                queryCode,
                petition.status().name(),
                petition.status().label(),
                level(petition.place()),
                levelLabel(petition.place()),
                unit(petition.place()),
                petition.procedure() == null ? null : petition.procedure().name(),
                petition.procedure() == null ? null : petition.procedure().label(),
                petition.colour() == null ? null : petition.colour().name(),
                petition.colour() == null ? null : petition.colour().label(),
                matter.title(),
                dossier.content(),
                matter.purpose().name(),
                matter.purpose().label(),
                matter.channel().name(),
                matter.channel().label(),
                matter.areaCode(),
                matter.address(),
                matter.location(),
                matter.category(),
                matter.headcount(),
                matter.anonymous(),
                matter.confidential(),
                dossier.petitioners(),
                matter.accused(),
                matter.source(),
                BeijingTime.offset(matter.filedAt()),
                BeijingTime.offset(matter.registeredAt()),
                BeijingTime.offset(petition.acceptedAt()),
                claimed(petition) ? petition.way().name() : null,
                claimed(petition) ? petition.way().label() : null,
                petition.notice(),
                petition.referredTo(),
                petition.lead(),
                BeijingTime.offset(petition.dueAt()),
                petition.overdue(),
                petition.unattended(),
                petition.reply(),
                OpinionView.of(dossier.opinion()),
                ServedView.of(petition),
                RatingView.of(dossier.ratingOf(0)),
                dossier.petitioners().size() < 2
                        ? null
                        : dossier.ratings().stream().map(RatingView::of).toList(),
                resolution(petition),
                dossier.clocks().stream().map(ClockView::of).toList(),
                dossier.attachments(),
                reviews(petition),
                fullLinks(dossier, caller));
    }

    /** Reviews are looked for only where there can be some. */
    List<ReviewView> reviews(Petition petition) {
        boolean none = petition.reply() == null && !petition.answeredBefore();
        return none
                ? List.of()
                : appeals.reviews(petition).stream()
                        .map(entry -> ReviewView.of(entry, units))
                        .toList();
    }

    private Map<String, String> fullLinks(Dossier dossier, StaffMember caller) {
        Petition petition = dossier.petition();
        Map<String, String> links = links(petition, caller);
        if (dossier.ratable() && links.containsKey("history") && sight.actsForPetitioner(caller, petition)) {
            links.put("rating", links.get("self") + "/rating");
        }
        if (petition.reply() != null
                && links.containsKey("history")
                && sight.actsForPetitioner(caller, petition)
                && appeals.right(petition).stand().open()) {
            links.put("reviews", links.get("self") + "/reviews");
        }
        if (links.containsKey("history")
                && !dossier.petitioners().isEmpty()
                && sight.actsForPetitioner(caller, petition)) {
            links.put("queryCode", links.get("self") + "/petitioners/{petitioner}/query-code");
        }
        if (links.containsKey("history") && reclassifyPetition.offered(petition, caller)) {
            links.put("reclassification", links.get("self") + "/reclassification");
        }
        if (links.containsKey("history")) {
            more.stream()
                    .flatMap(feature -> feature.forStaff(petition, caller).stream())
                    .forEach(name -> links.put(name, links.get("self") + "/" + name));
        }
        return links;
    }

    /** What other features let the petitioner do. */
    List<String> moreFor(ReadPetition.Access access) {
        return more.stream()
                .flatMap(feature -> feature.forPetitioner(access).stream())
                .toList();
    }

    /** The short form for lists: no text, no people. */
    PetitionRow row(Petition petition, StaffMember caller) {
        Matter matter = petition.matter();
        return new PetitionRow(
                petition.receiptNumber(),
                petition.status().name(),
                petition.status().label(),
                level(petition.place()),
                levelLabel(petition.place()),
                unit(petition.place()),
                petition.procedure() == null ? null : petition.procedure().name(),
                petition.colour() == null ? null : petition.colour().name(),
                petition.colour() == null ? null : petition.colour().label(),
                matter.title(),
                matter.purpose().name(),
                matter.purpose().label(),
                matter.category(),
                matter.headcount(),
                BeijingTime.offset(matter.filedAt()),
                BeijingTime.offset(petition.dueAt()),
                petition.overdue(),
                petition.unattended(),
                links(petition, caller));
    }

    Map<String, String> links(Petition petition, StaffMember caller) {
        String self = BASE + petition.receiptNumber();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        if (caller == null || !sight.sees(caller, petition)) {
            return links;
        }
        links.put("history", self + "/history");
        links.put("clocks", self + "/clocks");
        if (!petition.status().open()) {
            return links;
        }
        if (sight.actsForPetitioner(caller, petition)) {
            links.put("withdrawal", self + "/withdrawal");
            links.put("attachments", self + "/attachments");
            if (petition.status() == PetitionStatus.WAITING_FOR_PETITIONER) {
                links.put("materials", self + "/materials");
            }
        }
        if (sight.urges(caller, petition)) {
            links.put("urgings", self + "/urgings");
        }
        return links;
    }

    private static boolean claimed(Petition petition) {
        return petition.way() != null && petition.matter().purpose() == Purpose.CLAIM;
    }

    PetitionView.UnitView unit(Petition.Place place) {
        if (place == null) {
            return null;
        }
        Unit unit = units.get(place.unitCode());
        return new PetitionView.UnitView(unit.code(), unit.name());
    }

    String levelLabel(Petition.Place place) {
        return place == null ? null : levels.label(place.level());
    }

    private static String level(Petition.Place place) {
        return place == null ? null : place.level();
    }

    private PetitionView.ResolutionView resolution(Petition petition) {
        Petition.Place place = petition.resolvedAt();
        return place == null
                ? null
                : new PetitionView.ResolutionView(
                        place.level(), levelLabel(place), unit(place), BeijingTime.offset(petition.endedAt()));
    }
}
