package org.maplebridge.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The demo county as its file has it, read without the code under test. */
final class County {

    /** @param line codes from the top down to this unit */
    record Place(String code, String name, List<String> line, boolean area, boolean discipline) {}

    record Member(String username, String name, String unit, Set<String> roles) {

        /** Works in no unit: an external system, or somebody who only helps with wishes. */
        boolean system() {
            return roles.contains("SYSTEM") || roles.contains("VOLUNTEER");
        }

        boolean administrator() {
            return roles.contains("ADMINISTRATOR");
        }
    }

    final Map<String, Place> places = new LinkedHashMap<>();
    final Map<String, Member> members = new LinkedHashMap<>();

    County() {
        try (InputStream file = County.class.getResourceAsStream("/demo/county.json")) {
            JsonNode county = new ObjectMapper().readTree(file);
            place(county.get("county"), List.of(), true);
            county.get("staff").forEach(this::member);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void place(JsonNode unit, List<String> above, boolean area) {
        List<String> line = new ArrayList<>(above);
        line.add(unit.get("code").asText());
        boolean discipline = unit.path("kind").asText().equals("DISCIPLINE_INSPECTION");
        places.put(
                unit.get("code").asText(),
                new Place(unit.get("code").asText(), unit.get("name").asText(), line, area, discipline));
        unit.path("children").forEach(child -> place(child, line, true));
        unit.path("departments").forEach(department -> place(department, line, false));
    }

    private void member(JsonNode post) {
        String username = post.get("username").asText();
        Set<String> roles = LifeCycleTest.list(post.get("roles")).stream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        members.put(
                username,
                new Member(username, post.get("name").asText(), post.get("unit").asText(), roles));
    }

    List<Place> areas() {
        return places.values().stream().filter(Place::area).toList();
    }

    List<Place> departments() {
        return places.values().stream().filter(place -> !place.area()).toList();
    }

    /**
     * Whether the unit's petitions are before the member's eyes: his own, or below his, but a discipline inspection only for
     * its own.
     */
    boolean oversees(Member member, String unit) {
        if (member.system()) {
            return false;
        }
        Place place = places.get(unit);
        return place.line().contains(member.unit())
                && (!place.discipline() || unit.equals(member.unit()) || member.administrator());
    }

    /** The member's own unit and those above it. */
    List<String> answersTo(Member member) {
        Place place = places.get(member.unit());
        return place.discipline() ? List.of(place.code()) : place.line();
    }
}
