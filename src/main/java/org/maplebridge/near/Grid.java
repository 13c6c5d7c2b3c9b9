package org.maplebridge.near;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A grid of a village with its household groups.
 *
 * @param code of its own, letters, digits and hyphens; unique in the county
 * @param places words by which addresses in it are known: groups, lanes, landmarks
 * @param latitude of its middle in degrees, WGS 84; null where nobody measured it
 * @param worker who looks after it; null while nobody does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grid(
        String code,
        String name,
        List<String> places,
        Double latitude,
        Double longitude,
        Worker worker,
        List<Group> groups) {

    /**
     * The grid worker.
     *
     * @param username his account, or null where he has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Worker(String username, String name, String phone) {}

    /** Some households and the one among them who speaks for them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(String code, String name, List<String> places, Contact contact) {}

    /** The contact person of a group; he needs no account. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(String name, String phone) {}
}
