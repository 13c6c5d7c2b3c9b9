package org.maplebridge.wishes;

import java.time.LocalDate;
import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.maplebridge.volunteers.NameInThanks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What helpers are thanked for in public, without anything about the residents; and each helper's own certificate. */
@Service
@Transactional(readOnly = true)
public class ReadThanks {

    private static final int MOST_HELPERS = 100;
    private static final int MOST_WISHES = 30;

    /** Who fulfilled how many. */
    record Count(String username, int wishes) {}

    /** A helper as he wants to be named. */
    public record Thanked(String name, int wishes) {}

    /** A wish that came true. */
    public record CameTrue(String title, String unit, LocalDate on, String helper) {}

    /** What a certificate says. */
    public record Certificate(long id, String helper, String title, String unit, LocalDate on) {}

    private final Wishes wishes;
    private final NameInThanks names;
    private final Units units;

    ReadThanks(Wishes wishes, NameInThanks names, Units units) {
        this.wishes = wishes;
        this.names = names;
        this.units = units;
    }

    public List<Thanked> helpers() {
        return wishes.counts(MOST_HELPERS).stream()
                .map(count -> new Thanked(names.inPublic(count.username()), count.wishes()))
                .toList();
    }

    public List<CameTrue> latest() {
        return wishes.fulfilled(MOST_WISHES).stream()
                .map(wish -> new CameTrue(
                        wish.title(), units.nameOf(wish.unitCode()), day(wish), names.inPublic(wish.helper())))
                .toList();
    }

    /** For the helper himself, by his own name, and for the unit that thanks him. */
    public Certificate certificate(long id, StaffMember caller) {
        Wish wish = wishes.get(id);
        if (!wish.isOf(caller.username()) && !caller.sees(wish.unitCode())) {
            throw Refusal.notFound("wish-unknown");
        }
        if (wish.state() != WishState.FULFILLED) {
            throw Refusal.wrongState("wish-not-fulfilled", wish.title());
        }
        return new Certificate(id, names.own(wish.helper()), wish.title(), units.nameOf(wish.unitCode()), day(wish));
    }

    private static LocalDate day(Wish wish) {
        return BeijingTime.date(wish.endedAt());
    }
}
