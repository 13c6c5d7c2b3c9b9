package org.maplebridge.residents;

import java.util.List;
import java.util.Optional;
import org.maplebridge.letters.ReadLetters;
import org.maplebridge.mediation.ReadMediation;
import org.maplebridge.mediation.ReadMediators;
import org.maplebridge.mediation.Side;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.NextRight;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.PetitionerRights;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Satisfaction;
import org.maplebridge.promises.ReadPromises;
import org.maplebridge.recusal.ReadRecusalRequests;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A matter as its petitioner sees it: where it stands, what came of it, and what he may do next. */
@Component
class FollowedMatter {

    private final ReadPetition read;
    private final Dossiers dossiers;
    private final Appeals appeals;
    private final NextRight nextRight;
    private final ReadPromises promises;
    private final ReadLetters letters;
    private final ReadMediation mediations;
    private final ReadMediators mediators;
    private final ReadRecusalRequests recusals;
    private final Progress progress;
    private final Appointments appointments;
    private final Units units;

    FollowedMatter(
            ReadPetition read,
            Dossiers dossiers,
            Appeals appeals,
            NextRight nextRight,
            ReadPromises promises,
            ReadLetters letters,
            ReadMediation mediations,
            ReadMediators mediators,
            ReadRecusalRequests recusals,
            Progress progress,
            Appointments appointments,
            Units units) {
        this.read = read;
        this.dossiers = dossiers;
        this.appeals = appeals;
        this.nextRight = nextRight;
        this.promises = promises;
        this.letters = letters;
        this.mediations = mediations;
        this.mediators = mediators;
        this.recusals = recusals;
        this.progress = progress;
        this.appointments = appointments;
        this.units = units;
    }

    /** Fills the page {@code residents/matter}, but for what was typed into it. */
    void show(ReadPetition.Access access, Model model) {
        Petition petition = access.dossier().petition();
        Appeals.Right right = appeals.right(petition);
        model.addAttribute("petition", petition);
        model.addAttribute("dossier", access.dossier());
        model.addAttribute("me", access.petitioner());
        List<PetitionEvent> history = read.history(access);
        model.addAttribute("steps", progress.steps(history));
        model.addAttribute("appointments", appointments.of(petition, history));
        model.addAttribute("running", progress.running(access.dossier().clocks()));
        model.addAttribute("progress", progress);
        model.addAttribute("files", read.ownFiles(access));
        model.addAttribute(
                "unit",
                petition.place() == null ? null : units.nameOf(petition.place().unitCode()));
        model.addAttribute("promises", promises.of(access));
        model.addAttribute("letters", letters.forPetitioner(access));
        model.addAttribute("offer", mediations.awaitingAnswer(access).orElse(null));
        model.addAttribute(
                "choices",
                mediations
                        .choosingMediator(access)
                        .map(mediation -> mediators.of(mediation, Side.PETITIONER))
                        .orElse(List.of()));
        model.addAttribute(
                "recusals",
                recusals.of(petition).stream()
                        .filter(request -> Petition.Act.PETITIONER.equals(request.askedBy()))
                        .toList());
        List<Appeals.ReviewEntry> reviews =
                petition.reply() == null && !petition.answeredBefore() ? List.of() : appeals.reviews(petition);
        model.addAttribute("reviews", reviews);
        Optional<Appeals.ReviewEntry> decided = decided(petition, reviews, history);
        model.addAttribute("decided", decided.orElse(null));
        model.addAttribute("stage", decided.map(progress::stage).orElseGet(() -> progress.stage(petition)));
        model.addAttribute(
                "reviewing",
                reviews.stream()
                        .filter(review -> review.endedAt() == null && review.unitCode() != null)
                        .map(review -> units.nameOf(review.unitCode()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "wanted",
                petition.status() == PetitionStatus.WAITING_FOR_PETITIONER ? dossiers.materialWanted(petition) : null);
        model.addAttribute("next", nextRight.of(petition, right));
        model.addAttribute("marks", Satisfaction.values());
        model.addAttribute("rights", PetitionerRights.of(access, right));
    }

    /** The review whose decision is the last word on the matter: what was replied before is no longer what he looks for. */
    private static Optional<Appeals.ReviewEntry> decided(
            Petition petition, List<Appeals.ReviewEntry> reviews, List<PetitionEvent> history) {
        if (petition.status() != PetitionStatus.REPLIED && petition.status() != PetitionStatus.CLOSED) {
            return Optional.empty();
        }
        return reviews.stream()
                .filter(review -> review.decision() != null && review.endedAt() != null && review.unitCode() != null)
                .filter(review -> history.stream()
                        .noneMatch(event ->
                                event.kind() == EventKind.SOLVED && event.at().isAfter(review.endedAt())))
                .reduce((earlier, later) -> later);
    }
}
