package org.maplebridge.process.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.springframework.stereotype.Component;

/**
 * Each unit as a tenant and as a group of its staff, which sees the unit's own tenant and those below it, discipline
 * inspections left out.
 */
@Component
class UnitAccounts {

    private final IdentityService identities;

    UnitAccounts(IdentityService identities) {
        this.identities = identities;
    }

    void change(List<Unit> before, List<Unit> after) {
        Map<String, Unit> old = byCode(before);
        Map<String, Unit> now = byCode(after);
        after.forEach(unit -> save(unit, old.get(unit.code())));
        Set<Sight> was = sights(before);
        Set<Sight> is = sights(after);
        Set<Sight> present = present(is, was);
        is.stream()
                .filter(sight -> !present.contains(sight))
                .forEach(sight -> identities.createTenantGroupMembership(sight.below(), sight.group()));
        was.stream()
                .filter(sight -> !is.contains(sight))
                .forEach(sight -> identities.deleteTenantGroupMembership(sight.below(), sight.group()));
        old.keySet().stream().filter(code -> !now.containsKey(code)).forEach(this::remove);
    }

    private static Map<String, Unit> byCode(List<Unit> units) {
        return units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    private static Set<Sight> sights(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.lineage().stream()
                        .filter(code -> code.equals(unit.code()) || unit.kind() != UnitKind.DISCIPLINE_INSPECTION)
                        .map(code -> new Sight(code, unit.code())))
                .collect(Collectors.toSet());
    }

    /** What is there already; asked only for groups that get something new. */
    private Set<Sight> present(Set<Sight> is, Set<Sight> was) {
        Set<Sight> present = new HashSet<>();
        is.stream()
                .filter(sight -> !was.contains(sight))
                .map(Sight::group)
                .distinct()
                .forEach(group -> identities
                        .createTenantQuery()
                        .groupMember(group)
                        .list()
                        .forEach(tenant -> present.add(new Sight(group, tenant.getId()))));
        is.stream().filter(was::contains).forEach(present::add);
        return present;
    }

    private void save(Unit unit, Unit before) {
        if (before != null && before.name().equals(unit.name())) {
            return;
        }
        Tenant tenant = identities.createTenantQuery().tenantId(unit.code()).singleResult();
        tenant = tenant == null ? identities.newTenant(unit.code()) : tenant;
        tenant.setName(unit.name());
        identities.saveTenant(tenant);
        Group group = identities.createGroupQuery().groupId(unit.code()).singleResult();
        group = group == null ? identities.newGroup(unit.code()) : group;
        group.setName(unit.name());
        group.setType(Groups.GROUP_TYPE_WORKFLOW);
        identities.saveGroup(group);
    }

    private void remove(String code) {
        identities.deleteTenant(code);
        identities.deleteGroup(code);
    }

    /** The group of a unit sees the tenant of one at or below it. */
    private record Sight(String group, String below) {}
}
