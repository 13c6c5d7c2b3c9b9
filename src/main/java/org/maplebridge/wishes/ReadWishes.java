package org.maplebridge.wishes;

import java.util.List;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows wishes: to helpers of the place those that wait and those they claimed, to the staff those of their units, and
 * those of a petition to whoever sees it. Refuses helpers' lists to whoever is no helper.
 */
@Service
public class ReadWishes {

    /** More are not shown at once; the first due come first. */
    private static final int MOST = 200;

    private final Wishes wishes;
    private final HelperPlaces places;
    private final ReadPetition petitions;

    ReadWishes(Wishes wishes, HelperPlaces places, ReadPetition petitions) {
        this.wishes = wishes;
        this.places = places;
        this.petitions = petitions;
    }

    /** Whether somebody may claim wishes. */
    public boolean helper(StaffMember person) {
        return places.helper(person);
    }

    /** Whether somebody offers wishes or answers for those who do. */
    public boolean offers(StaffMember person) {
        return !person.visibleUnits().isEmpty()
                && (person.holds(Role.HANDLER)
                        || person.holds(Role.HEAD)
                        || person.holds(Role.SUPERVISOR)
                        || person.administrator());
    }

    @Transactional(readOnly = true)
    public List<Wish> offered(StaffMember helper) {
        requireHelper(helper);
        return wishes.offered(places.of(helper), MOST);
    }

    @Transactional(readOnly = true)
    public List<Wish> claimedBy(StaffMember helper) {
        requireHelper(helper);
        return wishes.claimedBy(helper.username(), MOST);
    }

    /** Of the units that somebody sees, the open ones first. */
    @Transactional(readOnly = true)
    public List<Wish> ofUnits(StaffMember person) {
        return offers(person) ? wishes.ofUnits(person.visibleUnits(), MOST) : List.of();
    }

    /** Whose report waits for somebody of the unit to ask the resident. */
    @Transactional(readOnly = true)
    public long toConfirm(StaffMember person) {
        return ofUnits(person).stream()
                .filter(wish -> wish.state() == WishState.REPORTED && person.holds(Role.HANDLER, wish.unitCode()))
                .count();
    }

    @Transactional
    public List<Wish> of(String receiptNumber, StaffMember caller) {
        return petitions.beside(receiptNumber, caller, wishes::of, Wish::unitCode);
    }

    /** Whether a wish of the unit is shown to somebody because he helps there or beside it. */
    public boolean near(StaffMember helper, String unitCode) {
        return places.helper(helper) && places.of(helper).contains(unitCode);
    }

    /** Refuses whoever is no helper. */
    public void requireHelper(StaffMember person) {
        if (!places.helper(person)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "wishes-for-helpers");
        }
    }
}
