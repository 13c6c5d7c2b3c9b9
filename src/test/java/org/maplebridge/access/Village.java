package org.maplebridge.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.organization.Accounts;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;

/** The small county of these tests, and the people in it. Everybody's password is {@link #PASSWORD}. */
final class Village {

    static final String COUNTY = "990681000000";
    static final String XIKOU = "990681101000";
    static final String SHANGXI = "990681101201";
    static final String HETANG = "990681102000";
    static final String HEHUA = "990681102201";
    static final String PASSWORD = "correct horse battery";

    static final List<Unit> UNITS = List.of(
            unit(COUNTY, "枫林县", "COUNTY", null, COUNTY + "/"),
            unit(XIKOU, "溪口镇", "TOWN", COUNTY, COUNTY + "/" + XIKOU + "/"),
            unit(SHANGXI, "上溪村", "VILLAGE", XIKOU, COUNTY + "/" + XIKOU + "/" + SHANGXI + "/"),
            unit(HETANG, "河塘镇", "TOWN", COUNTY, COUNTY + "/" + HETANG + "/"),
            unit(HEHUA, "荷花村", "VILLAGE", HETANG, COUNTY + "/" + HETANG + "/" + HEHUA + "/"));

    static final Map<String, StaffMember> PEOPLE = people(
            person("admin", COUNTY, Role.ADMINISTRATOR),
            person("shangxi.handler", SHANGXI, Role.HANDLER),
            person("shangxi.second", SHANGXI, Role.HANDLER),
            person("shangxi.accused", SHANGXI, Role.HANDLER),
            person("shangxi.head", SHANGXI, Role.HEAD),
            person("xikou.handler", XIKOU, Role.HANDLER),
            person("hehua.handler", HEHUA, Role.HANDLER),
            person("throttled", HEHUA, Role.HANDLER),
            new StaffMember("hotline12345", "热线", List.of(new StaffMember.Post(COUNTY, Role.SYSTEM)), Set.of()));

    private Village() {}

    static List<Accounts.Change> everybody() {
        return PEOPLE.values().stream()
                .map(person -> new Accounts.Change(person, true, PASSWORD))
                .toList();
    }

    private static Unit unit(String code, String name, String level, String parent, String path) {
        return new Unit(code, name, UnitKind.AREA, level, parent, path);
    }

    private static StaffMember person(String username, String unit, Role role) {
        Set<String> visible = UNITS.stream()
                .filter(other -> other.lineage().contains(unit))
                .map(Unit::code)
                .collect(Collectors.toSet());
        return new StaffMember(username, username, List.of(new StaffMember.Post(unit, role)), visible);
    }

    private static Map<String, StaffMember> people(StaffMember... people) {
        Map<String, StaffMember> byName = new LinkedHashMap<>();
        for (StaffMember person : people) {
            byName.put(person.username(), person);
        }
        return byName;
    }
}
