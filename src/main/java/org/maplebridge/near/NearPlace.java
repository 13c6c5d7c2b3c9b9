package org.maplebridge.near;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.Location;

/** Where something arose, compared with grids: by the words of an address and by distance. */
final class NearPlace {

    private static final double EARTH_METRES = 6_371_000;

    private final String address;
    private final Location location;

    /** @param addresses what is known, each may be null */
    NearPlace(List<String> addresses, Location location) {
        this.address = addresses.stream()
                .filter(text -> text != null && !text.isBlank())
                .map(text -> text.replaceAll("\\s", ""))
                .reduce((one, other) -> one + "；" + other)
                .orElse("");
        this.location = location;
    }

    /** The longest of the words that stands in an address. */
    Optional<String> named(List<String> places) {
        return places.stream()
                .filter(place -> address.contains(place.replaceAll("\\s", "")))
                .max(Comparator.comparingInt(String::length));
    }

    /** How far the middle of the grid is; empty where one of the two places is not known. */
    Optional<Double> metresTo(Grid grid) {
        if (location == null
                || location.latitude() == null
                || location.longitude() == null
                || grid.latitude() == null
                || grid.longitude() == null) {
            return Optional.empty();
        }
        double north = Math.toRadians(grid.latitude() - location.latitude());
        double east = Math.toRadians(grid.longitude() - location.longitude());
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(location.latitude()))
                        * Math.cos(Math.toRadians(grid.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return Optional.of(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half))));
    }

    static String inWords(double metres) {
        return metres < 1000
                ? "约 " + Math.max(10, Math.round(metres / 10) * 10) + " 米"
                : "约 " + Math.round(metres / 100) / 10.0 + " 公里";
    }
}
