package org.maplebridge.near;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maplebridge.mediation.ReadMediators;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Recusals;
import org.maplebridge.shared.Telephone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names who is near a petition and who knows its people, with the reasons, the nearest first: the contact person of the
 * household group, the grid worker, who handled the petitioner's matters before, the mediators of the place. Whoever must
 * keep away (Reg. art. 28, 30) and the petitioner himself are never named, and for what is secret nobody is.
 */
@Service
public class SuggestNearHelpers {

    private static final int MOST = 12;

    /** How near; the order of the list. */
    private enum Nearness {
        HOUSEHOLDS,
        GRID,
        DISTANCE,
        ACQUAINTED,
        VILLAGE_GRID,
        VILLAGE_MEDIATOR,
        MEDIATOR_ABOVE
    }

    /** Somebody and why. */
    private record Reason(Nearness nearness, String words) {}

    private static final class Found {
        private final String username;
        private final String name;
        private String phone;
        private final String what;
        private final Unit unit;
        private final List<Reason> reasons = new ArrayList<>();

        Found(String username, String name, String phone, String what, Unit unit) {
            this.username = username;
            this.name = name;
            this.phone = phone;
            this.what = what;
            this.unit = unit;
        }
    }

    private final ReadPetition read;
    private final Dossiers dossiers;
    private final Grids grids;
    private final Acquaintances acquaintances;
    private final ReadMediators mediators;
    private final Recusals recusals;
    private final StaffDirectory staff;
    private final Units units;

    SuggestNearHelpers(
            ReadPetition read,
            Dossiers dossiers,
            Grids grids,
            Acquaintances acquaintances,
            ReadMediators mediators,
            Recusals recusals,
            StaffDirectory staff,
            Units units) {
        this.read = read;
        this.dossiers = dossiers;
        this.grids = grids;
        this.acquaintances = acquaintances;
        this.mediators = mediators;
        this.recusals = recusals;
        this.staff = staff;
        this.units = units;
    }

    @Transactional
    public List<NearHelper> of(String receiptNumber, StaffMember caller) {
        Petition petition = read.visible(receiptNumber, caller);
        if (petition.secret()) {
            return List.of();
        }
        List<Petitioner> petitioners = dossiers.petitionersOf(petition);
        Unit area = units.find(petition.matter().areaCode()).orElse(null);
        if (area == null) {
            return List.of();
        }
        Map<String, Found> found = new LinkedHashMap<>();
        people(found, area, place(petition, petitioners));
        acquainted(found, petition, petitioners, caller);
        mediators(found, area);
        return found.values().stream()
                .filter(one -> !keepsAway(one, petition) && !himself(one, petitioners))
                .sorted(Comparator.comparing((Found one) -> nearest(one).nearness())
                        .thenComparing(one -> -one.reasons.size()))
                .limit(MOST)
                .map(this::view)
                .toList();
    }

    private static NearPlace place(Petition petition, List<Petitioner> petitioners) {
        List<String> addresses = new ArrayList<>();
        addresses.add(petition.matter().address());
        petitioners.forEach(petitioner -> addresses.add(petitioner.address()));
        return new NearPlace(addresses, petition.matter().location());
    }

    private void people(Map<String, Found> found, Unit area, NearPlace place) {
        Set<String> codes = units.atOrBelow(Set.of(area.code()));
        Map<String, List<Grid>> all = grids.in(codes);
        Optional<Grid> nearest = all.values().stream()
                .flatMap(List::stream)
                .filter(grid -> place.metresTo(grid).isPresent())
                .min(Comparator.comparing(grid -> place.metresTo(grid).orElseThrow()));
        all.forEach((code, ofUnit) -> units.find(code).ifPresent(unit -> {
            for (Grid grid : ofUnit) {
                boolean isNearest = nearest.filter(grid::equals).isPresent();
                people(found, unit, grid, place, isNearest, unit.equals(area));
            }
        }));
        staff.inUnit(area.code()).stream()
                .filter(person -> person.holds(Role.GRID_WORKER, area.code()))
                .forEach(person -> add(
                        found,
                        new Found(person.username(), person.name(), null, Role.GRID_WORKER.label(), area),
                        Nearness.VILLAGE_GRID,
                        area.name() + "的网格员"));
    }

    private void people(
            Map<String, Found> found, Unit unit, Grid grid, NearPlace place, boolean nearest, boolean ofPlace) {
        List<Reason> ofGrid = new ArrayList<>();
        place.named(grid.places())
                .ifPresent(word -> ofGrid.add(new Reason(Nearness.GRID, "地址里有“" + word + "”，在" + grid.name())));
        for (Grid.Group group : grid.groups()) {
            place.named(group.places()).ifPresent(word -> {
                Grid.Contact contact = group.contact();
                add(
                        found,
                        new Found(null, contact.name(), contact.phone(), "联户长", unit),
                        Nearness.HOUSEHOLDS,
                        "地址里有“" + word + "”，是" + group.name() + "的联户长");
                ofGrid.add(new Reason(Nearness.GRID, group.name() + "在" + grid.name()));
            });
        }
        if (nearest) {
            ofGrid.add(new Reason(
                    Nearness.DISTANCE,
                    grid.name() + "离事发位置最近，"
                            + NearPlace.inWords(place.metresTo(grid).orElseThrow())));
        }
        if (ofGrid.isEmpty() && ofPlace) {
            ofGrid.add(new Reason(Nearness.VILLAGE_GRID, unit.name() + grid.name() + "的网格员"));
        }
        Grid.Worker worker = grid.worker();
        if (worker != null) {
            ofGrid.forEach(reason -> add(
                    found,
                    new Found(worker.username(), worker.name(), worker.phone(), Role.GRID_WORKER.label(), unit),
                    reason.nearness(),
                    reason.words()));
        }
    }

    private void acquainted(
            Map<String, Found> found, Petition petition, List<Petitioner> petitioners, StaffMember caller) {
        for (Acquaintances.Met met : acquaintances.of(petition, petitioners, caller.visibleUnits())) {
            staff.find(met.username())
                    .ifPresent(person -> person.posts().stream()
                            .filter(post -> post.role().worksInUnit() && post.role() != Role.ADMINISTRATOR)
                            .findFirst()
                            .flatMap(post -> units.find(post.unitCode())
                                    .map(unit -> new Found(
                                            person.username(),
                                            person.name(),
                                            null,
                                            post.role().label(),
                                            unit)))
                            .ifPresent(one -> add(
                                    found,
                                    one,
                                    Nearness.ACQUAINTED,
                                    "办过信访人以前的 " + met.matters() + " 件事，最近一次在 "
                                            + met.last().getYear() + " 年 "
                                            + met.last().getMonthValue() + " 月")));
        }
    }

    private void mediators(Map<String, Found> found, Unit area) {
        for (StaffMember mediator : mediators.of(area.code())) {
            boolean own = mediator.holds(Role.MEDIATOR, area.code());
            Unit unit = own
                    ? area
                    : units.lineage(area).stream()
                            .filter(above -> mediator.holds(Role.MEDIATOR, above.code()))
                            .findFirst()
                            .orElse(area);
            add(
                    found,
                    new Found(mediator.username(), mediator.name(), null, Role.MEDIATOR.label(), unit),
                    own ? Nearness.VILLAGE_MEDIATOR : Nearness.MEDIATOR_ABOVE,
                    unit.name() + "的调解员");
        }
    }

    private static void add(Map<String, Found> found, Found one, Nearness nearness, String words) {
        Found known = found.computeIfAbsent(
                one.username == null ? one.name + "/" + Telephone.of(one.phone) : one.username, key -> one);
        if (known.phone == null) {
            known.phone = one.phone;
        }
        known.reasons.add(new Reason(nearness, words));
    }

    private boolean keepsAway(Found one, Petition petition) {
        boolean accusedByName = petition.matter().accused().stream()
                .anyMatch(accused -> accused.kind() == AccusedKind.PERSON
                        && accused.name().strip().equals(one.name));
        boolean ofAccusedUnit = one.unit.kind() == UnitKind.AREA
                && petition.matter().accused().stream()
                        .anyMatch(accused ->
                                accused.unitCode() != null && one.unit.lineage().contains(accused.unitCode()));
        return accusedByName
                || ofAccusedUnit
                || Stream.ofNullable(one.username)
                        .flatMap(name -> staff.find(name).stream())
                        .anyMatch(person -> recusals.recused(person, petition));
    }

    /** Nobody is asked to help himself. */
    private static boolean himself(Found one, List<Petitioner> petitioners) {
        return petitioners.stream()
                .anyMatch(petitioner -> one.name.equals(petitioner.name())
                        && (one.phone == null || Telephone.same(one.phone, petitioner.phone())));
    }

    private static Reason nearest(Found one) {
        return one.reasons.stream().min(Comparator.comparing(Reason::nearness)).orElseThrow();
    }

    private NearHelper view(Found one) {
        return new NearHelper(
                one.username,
                one.name,
                one.phone,
                one.what,
                units.named(one.unit.code()),
                one.reasons.stream()
                        .sorted(Comparator.comparing(Reason::nearness))
                        .map(Reason::words)
                        .distinct()
                        .toList());
    }
}
