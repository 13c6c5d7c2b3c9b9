package org.maplebridge.pages;

import java.util.function.Predicate;
import org.maplebridge.organization.StaffMember;

/**
 * A page in the menu. A feature that has pages declares one as a bean; it says who finds it in his menu, not who may open
 * it: that the page's controller decides.
 *
 * @param place where in the menu, ascending: 0 to 99 everybody's work, 100 to 199 supervision, 200 on administration
 * @param href path from the root
 * @param label two to six characters
 * @param hint what it is for, in a sentence, for the start page
 * @param audience whose menu it is in
 */
public record MenuEntry(int place, String href, String label, String hint, Predicate<StaffMember> audience) {

    private static final String WISHES = "/wishes";

    /** Whether he finds it in his menu; who only helps finds the wishes there and nothing else. */
    boolean shownTo(StaffMember person) {
        return person.helpsAlone() ? href.startsWith(WISHES) : audience.test(person);
    }
}
