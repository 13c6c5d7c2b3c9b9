package org.maplebridge.organization;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who is at work: the principal of every authenticated request.
 *
 * @param username login name, {@code shangxi.handler}
 * @param posts roles in units
 * @param visibleUnits codes of the units of his posts and all below them, posts of external systems and of helpers left out, and
 *     a discipline inspection only for its own people and for administrators
 */
public record StaffMember(String username, String name, List<Post> posts, Set<String> visibleUnits)
        implements Principal {

    /** A role held in a unit. */
    public record Post(String unitCode, Role role) {}

    @Override
    public String getName() {
        return username;
    }

    public boolean holds(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    public boolean holds(Role role, String unitCode) {
        return posts.contains(new Post(unitCode, role));
    }

    /** Whether he holds the role in one of the units, a unit and its ancestors for example. */
    public boolean holdsInOneOf(Role role, Collection<String> unitCodes) {
        return unitCodes.stream().anyMatch(code -> holds(role, code));
    }

    public boolean administrator() {
        return holds(Role.ADMINISTRATOR);
    }

    /** Whether he only helps with small wishes: every other door is closed to him. */
    public boolean helpsAlone() {
        return !posts.isEmpty() && posts.stream().allMatch(post -> post.role() == Role.VOLUNTEER);
    }

    public boolean sees(String unitCode) {
        return visibleUnits.contains(unitCode);
    }

    /** The groups that stand for his posts in the models and in Tasklist. */
    public List<String> groups() {
        return posts.stream().map(post -> post.role().groupIn(post.unitCode())).toList();
    }
}
