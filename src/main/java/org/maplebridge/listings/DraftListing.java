package org.maplebridge.listings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.PublicWords;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.maplebridge.supervision.ReadSupervisedUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor writes what everybody is to read of a unit that did not answer the rungs below (Reg. art. 40, 44). Refuses
 * whoever does not supervise it, the only head who could decide it, a unit that is not on the highest rung, a secret
 * petition (Reg. art. 30, 46), words that do not name the unit, and words that tell who the petitioner is.
 */
@Service
class DraftListing {

    private static final int LONGEST = 2_000;
    private static final String FIELD = "#/words";
    private static final String RUNG = "PUBLIC_LISTING";

    private final Petitions petitions;
    private final ReadPetition read;
    private final Dossiers dossiers;
    private final ReadSupervisedUnit supervised;
    private final Listings listings;
    private final ListingWorkflow workflow;
    private final Units units;
    private final StaffDirectory staff;
    private final Clock time;

    DraftListing(
            Petitions petitions,
            ReadPetition read,
            Dossiers dossiers,
            ReadSupervisedUnit supervised,
            Listings listings,
            ListingWorkflow workflow,
            Units units,
            StaffDirectory staff,
            Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.dossiers = dossiers;
        this.supervised = supervised;
        this.listings = listings;
        this.workflow = workflow;
        this.units = units;
        this.staff = staff;
        this.time = time;
    }

    @Transactional
    public Listing draft(String receiptNumber, String words, StaffMember caller) {
        read.visible(receiptNumber, caller);
        petitions.lock(receiptNumber);
        Petition petition = petitions.get(receiptNumber);
        ReadSupervisedUnit.Supervised unit = supervised
                .of(receiptNumber)
                .filter(one -> one.step().equals(RUNG))
                .orElseThrow(() -> Refusal.wrongState("not-on-highest-rung", receiptNumber));
        String from = supervisor(unit.place().unitCode(), caller);
        if (petition.secret()) {
            throw Refusal.againstRule("listing-of-secret", receiptNumber);
        }
        requireSecondPerson(from, caller);
        requireFree(receiptNumber);
        check(petition, unit.place().unitCode(), words);
        Instant now = time.instant();
        long id = listings.add(receiptNumber, unit.place().unitCode(), words.strip(), from, caller.username(), now);
        petition.noted(
                new Petition.Act(caller.username(), now), unit.place(), EventKind.LISTING_DRAFTED, null, words.strip());
        Listing drafted = listings.find(id).orElseThrow();
        workflow.drafted(drafted);
        return drafted;
    }

    /** The supervisor's own unit: the lowest of the line in which he supervises. */
    private String supervisor(String unitCode, StaffMember caller) {
        return units.lineage(units.get(unitCode)).stream()
                .map(Unit::code)
                .filter(code -> caller.holds(Role.SUPERVISOR, code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.FORBIDDEN, "supervisors-only"));
    }

    /** Whoever drafts does not decide: a unit's only head leaves the drafting to another of its supervisors. */
    private void requireSecondPerson(String unitCode, StaffMember caller) {
        List<StaffMember> heads = staff.inUnit(unitCode).stream()
                .filter(person -> person.holds(Role.HEAD, unitCode))
                .toList();
        if (heads.size() == 1 && heads.get(0).username().equals(caller.username())) {
            throw Refusal.againstRule("listing-only-head", units.nameOf(unitCode));
        }
    }

    /** One whose time is over makes room for another. */
    private void requireFree(String receiptNumber) {
        listings.current(receiptNumber).ifPresent(current -> {
            if (current.state() == ListingState.DRAFTED || current.shown(time.instant())) {
                throw Refusal.wrongState(
                        "listed-already", receiptNumber, current.state().label());
            }
            listings.takenDown(current, Petition.Act.SYSTEM, null, current.listedUntil());
            workflow.takenDown(receiptNumber);
        });
    }

    private void check(Petition petition, String unitCode, String words) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, FIELD, words, LONGEST, true);
        if (errors.isEmpty() && !words.contains(units.nameOf(unitCode))) {
            errors.add(new FieldError(FIELD, "listing-names-unit", units.nameOf(unitCode)));
        }
        List<String> personal = PublicWords.personalIn(words, dossiers.petitionersOf(petition));
        if (!personal.isEmpty()) {
            errors.add(new FieldError(FIELD, "personal-data", String.join("、", personal)));
        }
        if (words != null && words.contains(petition.receiptNumber())) {
            errors.add(new FieldError(FIELD, "personal-data", petition.receiptNumber()));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
