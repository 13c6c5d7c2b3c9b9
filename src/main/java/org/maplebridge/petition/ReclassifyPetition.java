package org.maplebridge.petition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.OneOf;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A registrar or a supervisor of the unit or above, or who handles or leads in the unit itself, finds after triage, with a
 * reason, that a petition is a report on an official, whom it accuses, or that it is urgent (Reg. art. 22, 25, 30). The unit
 * itself makes nothing milder: it lowers no colour; and it accuses itself only where the petitioner does. A report is secret
 * from then on, with all that was written before; whoever is accused loses what he has of it. What is being handled is
 * sorted again and begins anew where the rules want it, never lower than it is; the statutory limit of a claim runs on.
 * Refuses what follows another petition or leads one: it is taken apart first.
 */
@Service
public class ReclassifyPetition {

    private static final int LONGEST_REASON = 2000;
    private static final List<Role> ROLES = List.of(Role.REGISTRAR, Role.SUPERVISOR);
    private static final List<Role> OF_THE_UNIT = List.of(Role.HANDLER, Role.HEAD);
    private static final List<ClockKind> OF_HANDLING = List.of(
            ClockKind.LEVEL_LIMIT,
            ClockKind.SUPPLEMENT,
            ClockKind.REROUTING,
            ClockKind.CONFERENCE,
            ClockKind.URGENT_REPORT);

    /**
     * What was found, unchecked; null where nothing is changed.
     *
     * @param purpose {@code REPORT} alone: what else a registrar corrects belongs to registration
     * @param procedure {@code URGENT} alone
     * @param against beside those who are accused already
     */
    public record Input(
            String purpose, String procedure, String colour, List<PetitionInput.AccusedInput> against, String reason) {}

    private record Found(Matter matter, Procedure procedure, Colour colour) {

        boolean report(Matter before) {
            return matter.purpose() != before.purpose();
        }

        boolean accuses(Matter before) {
            return !matter.accused().equals(before.accused());
        }
    }

    private final Petitions petitions;
    private final PetitionTable table;
    private final PetitionInputCheck check;
    private final OwnAccusations ownAccusations;
    private final ReadPetition read;
    private final LimitClockwork clocks;
    private final PetitionWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Units units;
    private final Clock time;

    ReclassifyPetition(
            Petitions petitions,
            PetitionTable table,
            PetitionInputCheck check,
            OwnAccusations ownAccusations,
            ReadPetition read,
            LimitClockwork clocks,
            PetitionWorkflow workflow,
            ApplicationEventPublisher events,
            Units units,
            Clock time) {
        this.petitions = petitions;
        this.table = table;
        this.check = check;
        this.ownAccusations = ownAccusations;
        this.read = read;
        this.clocks = clocks;
        this.workflow = workflow;
        this.events = events;
        this.units = units;
        this.time = time;
    }

    @Transactional
    public Petition reclassify(String receiptNumber, Input input, StaffMember caller) {
        read.visible(receiptNumber, caller);
        Petition petition = petitions.get(receiptNumber);
        if (!offered(petition, caller)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "reclassify-not-yours");
        }
        boolean overseen = overseen(petition, caller);
        Found found = checked(input, petition, overseen);
        requireAlone(petition);
        Matter before = petition.matter();
        boolean wasSecret = petition.secret();
        boolean handled = handled(petition);
        boolean again =
                handled && (found.report(before) || found.accuses(before) || found.procedure() != petition.procedure());
        petition.acceptance()
                .reclassified(
                        new Petition.Act(caller.username(), time.instant()),
                        found.matter(),
                        found.procedure(),
                        found.colour(),
                        code(found, petition, before),
                        told(found, before) + "：" + input.reason().strip());
        if (found.accuses(before)) {
            if (!overseen) {
                ownAccusations.refuse(petition, before.accused(), caller);
            }
            table.accuse(petition);
        }
        if (again) {
            sortAgain(petition, found.report(before));
        }
        // what ends because it is secret now has no task left that could be taken from anybody
        petitions.writeChanged();
        workflow.keptAway(petition);
        if (!before.equals(petition.matter())) {
            events.publishEvent(new MatterCorrected(petition, before, wasSecret));
        }
        return petition;
    }

    /** Whether the caller may do it. */
    public boolean offered(Petition petition, StaffMember caller) {
        return petition.place() != null
                && (overseen(petition, caller)
                        || OF_THE_UNIT.stream()
                                .anyMatch(role ->
                                        caller.holds(role, petition.place().unitCode())));
    }

    private boolean overseen(Petition petition, StaffMember caller) {
        List<String> line = units.get(petition.place().unitCode()).lineage();
        return ROLES.stream().anyMatch(role -> caller.holdsInOneOf(role, line));
    }

    private void sortAgain(Petition petition, boolean report) {
        String number = petition.receiptNumber();
        OF_HANDLING.forEach(kind -> clocks.stop(number, kind, ClockState.CANCELLED));
        if (report) {
            clocks.stop(number, ClockKind.STATUTORY_LIMIT, ClockState.CANCELLED);
        }
        workflow.sortedAgain(petition);
    }

    private static boolean handled(Petition petition) {
        return petition.status() == PetitionStatus.HANDLING
                || petition.status() == PetitionStatus.WAITING_FOR_PETITIONER;
    }

    private static void requireAlone(Petition petition) {
        if (petition.lead() != null || petition.following().followers() > 0) {
            throw Refusal.wrongState("reclassify-merged", petition.receiptNumber());
        }
    }

    private Found checked(Input input, Petition petition, boolean overseen) {
        List<FieldError> errors = new ArrayList<>();
        boolean any = Stream.of(input.purpose(), input.procedure(), input.colour(), input.against())
                .anyMatch(given -> given != null);
        if (!any || input.purpose() != null && !Purpose.REPORT.name().equals(input.purpose())) {
            errors.add(new FieldError("#/purpose", any ? "only-report" : "nothing-reclassified"));
        }
        if (input.procedure() != null && !Procedure.URGENT.name().equals(input.procedure())) {
            errors.add(new FieldError("#/procedure", "only-urgent"));
        }
        Colour colour = colour(errors, input.colour());
        if (!overseen && colour != null && petition.colour() != null && colour.compareTo(petition.colour()) > 0) {
            errors.add(new FieldError("#/colour", "colour-not-lower"));
        }
        List<Accused> more = check.accused(errors, input.against());
        PlainText.check(errors, "#/reason", input.reason(), LONGEST_REASON, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        boolean urgent = input.procedure() != null;
        if (urgent && !handled(petition)) {
            throw Refusal.wrongState(
                    "reclassify-not-handled",
                    petition.receiptNumber(),
                    petition.status().label());
        }
        Matter matter = petition.matter();
        return new Found(
                matter.withAccusation(
                        input.purpose() == null ? matter.purpose() : Purpose.REPORT,
                        Stream.concat(matter.accused().stream(), more.stream())
                                .distinct()
                                .toList()),
                urgent ? Procedure.URGENT : petition.procedure(),
                colour != null ? colour : urgent ? Colour.RED : petition.colour());
    }

    private static Colour colour(List<FieldError> errors, String given) {
        return given == null ? null : OneOf.chosen(errors, "#/colour", given, List.of(Colour.values()), Colour::name);
    }

    private static String code(Found found, Petition petition, Matter before) {
        if (found.report(before)) {
            return "REPORT";
        }
        return found.accuses(before) ? "ACCUSED" : found.procedure() != petition.procedure() ? "URGENT" : "COLOUR";
    }

    /** Whom it accuses stands with the matter, for those who may read it. */
    private static String told(Found found, Matter before) {
        int more = found.matter().accused().size() - before.accused().size();
        return found.matter().purpose().label() + "、" + found.procedure().label() + "、"
                + found.colour().label() + (more > 0 ? "、补充被投诉对象 " + more + " 个" : "");
    }
}
