package org.maplebridge.petition.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.limits.ClockView;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.Dossier;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.NextRight;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.PetitionerRights;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/** What a petition is to its petitioner, with what he may do next. */
@Component
class PublicViews {

    static final String BASE = "/api/v1/public/petitions/";

    private final Dossiers dossiers;
    private final PetitionViews views;
    private final Appeals appeals;
    private final NextRight nextRight;
    private final Clock time;

    PublicViews(Dossiers dossiers, PetitionViews views, Appeals appeals, NextRight nextRight, Clock time) {
        this.dossiers = dossiers;
        this.views = views;
        this.appeals = appeals;
        this.nextRight = nextRight;
        this.time = time;
    }

    PublicView of(ReadPetition.Access access, String queryCode) {
        Dossier dossier = access.dossier();
        Petition petition = dossier.petition();
        Appeals.Right right = appeals.right(petition);
        return new PublicView(
                petition.receiptNumber(),
                queryCode,
                petition.status().name(),
                petition.status().label(),
                petition.place() == null ? null : petition.place().level(),
                views.levelLabel(petition.place()),
                views.unit(petition.place()),
                BeijingTime.offset(petition.matter().filedAt()),
                BeijingTime.offset(petition.acceptedAt()),
                dossier.clocks().stream()
                        .filter(clock -> clock.state().live())
                        .map(this::clock)
                        .toList(),
                petition.reply(),
                OpinionView.of(dossier.opinion()),
                ServedView.of(petition),
                RatingView.of(dossier.ratingOf(access.petitioner())),
                petition.notice(),
                petition.referredTo(),
                petition.status() == PetitionStatus.WAITING_FOR_PETITIONER ? dossiers.materialWanted(petition) : null,
                nextRight.of(petition, right),
                views.reviews(petition),
                links(access, PetitionerRights.of(access, right)));
    }

    private PublicView.PublicClock clock(LimitClock clock) {
        Instant now = time.instant();
        long days = now.isBefore(clock.dueAt())
                ? Duration.between(now, clock.dueAt()).toDays()
                : 0;
        return new PublicView.PublicClock(
                clock.kind().name(),
                clock.kind().label(),
                clock.limit().basis(),
                BeijingTime.offset(clock.dueAt()),
                days,
                clock.provisional(),
                clock.extensions().stream().map(ClockView.Longer::of).toList());
    }

    private Map<String, String> links(ReadPetition.Access access, PetitionerRights rights) {
        String self = BASE + access.dossier().petition().receiptNumber();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        link(links, rights.rates(), "rating");
        link(links, rights.asksForReview(), "reviews");
        link(links, rights.withdraws(), "withdrawal");
        link(links, rights.urges(), "urgings");
        link(links, rights.attaches(), "attachments");
        link(links, rights.supplements(), "materials");
        views.moreFor(access).forEach(name -> link(links, true, name));
        return links;
    }

    private static void link(Map<String, String> links, boolean may, String name) {
        if (may) {
            links.put(name, links.get("self") + "/" + name);
        }
    }
}
