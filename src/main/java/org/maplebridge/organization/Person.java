package org.maplebridge.organization;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A member of the staff as our tables hold him. Without a post he is inactive.
 *
 * @param demo whether he still has the password of the demo county
 */
record Person(String username, String name, String phone, boolean active, boolean demo, List<StaffMember.Post> posts) {

    private static final Comparator<StaffMember.Post> BY_UNIT =
            Comparator.comparing(StaffMember.Post::unitCode).thenComparing(StaffMember.Post::role);

    Person {
        posts = posts.stream().sorted(BY_UNIT).toList();
    }

    List<Role> rolesIn(String unitCode) {
        return posts.stream()
                .filter(post -> post.unitCode().equals(unitCode))
                .map(StaffMember.Post::role)
                .sorted()
                .toList();
    }

    boolean holds(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    /** The same person with exactly these roles in the unit, his posts elsewhere kept. */
    Person withRolesIn(String unitCode, List<Role> roles) {
        List<StaffMember.Post> kept = Stream.concat(
                        posts.stream().filter(post -> !post.unitCode().equals(unitCode)),
                        roles.stream().distinct().sorted().map(role -> new StaffMember.Post(unitCode, role)))
                .toList();
        return new Person(username, name, phone, !kept.isEmpty(), demo, kept);
    }

    /** The same person with a password of his own. */
    Person withPassword() {
        return new Person(username, name, phone, active, false, posts);
    }

    StaffMember in(UnitTree tree) {
        List<String> units = posts.stream()
                .filter(post -> post.role().worksInUnit())
                .map(StaffMember.Post::unitCode)
                .distinct()
                .toList();
        return new StaffMember(
                username, name, posts, holds(Role.ADMINISTRATOR) ? tree.atOrBelow(units) : tree.visibleFrom(units));
    }
}
