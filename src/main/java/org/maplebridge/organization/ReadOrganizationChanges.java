package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Tells administrators who changed a unit and its staff, the newest first; refuses all others. */
@Service
public class ReadOrganizationChanges {

    private final ChangeRecord record;
    private final Units units;
    private final Levels levels;
    private final StaffDirectory staff;

    ReadOrganizationChanges(ChangeRecord record, Units units, Levels levels, StaffDirectory staff) {
        this.record = record;
        this.units = units;
        this.levels = levels;
        this.staff = staff;
    }

    public List<OrganizationChange> of(String unitCode, StaffMember caller) {
        AdministratorsOnly.check(caller);
        return Stream.concat(
                        record.ofUnit(unitCode).stream().map(this::unit),
                        record.ofStaffIn(unitCode).stream().map(this::person))
                .sorted(Comparator.comparing(OrganizationChange::changedAt).reversed())
                .toList();
    }

    private OrganizationChange unit(ChangeRecord.Entry<Unit> entry) {
        Unit before = entry.before();
        Unit after = entry.after();
        List<String> sentences = new ArrayList<>();
        if (before == null) {
            sentences.add("新设" + after.name());
        } else if (after == null) {
            sentences.add("撤销" + before.name());
        } else {
            changed(sentences, "名称", before.name(), after.name());
            changed(sentences, "层级", levels.label(before.level()), levels.label(after.level()));
            changed(sentences, "类型", before.kind().label(), after.kind().label());
            changed(sentences, "上级", name(before.parentCode()), name(after.parentCode()));
        }
        return new OrganizationChange(
                entry.id(),
                false,
                (after == null ? before : after).name(),
                staff.nameOf(entry.changedBy()),
                entry.changedAt(),
                sentences);
    }

    private OrganizationChange person(ChangeRecord.Entry<Person> entry) {
        Person before = entry.before();
        Person after = entry.after();
        List<String> sentences = new ArrayList<>();
        if (before != null) {
            changed(sentences, "姓名", before.name(), after.name());
            if (!Objects.equals(before.phone(), after.phone())) {
                sentences.add("电话已改");
            }
        }
        changed(sentences, "岗位", before == null ? "无" : posts(before), posts(after));
        if (entry.passwordSet()) {
            sentences.add("设置密码");
        }
        return new OrganizationChange(
                entry.id(),
                true,
                after.name() + "（" + entry.subject() + "）",
                staff.nameOf(entry.changedBy()),
                entry.changedAt(),
                sentences);
    }

    private String posts(Person person) {
        return person.posts().isEmpty()
                ? "无"
                : person.posts().stream()
                        .map(post -> units.nameOf(post.unitCode()) + post.role().label())
                        .collect(Collectors.joining("、"));
    }

    private String name(String code) {
        return code == null ? "无" : units.nameOf(code);
    }

    private static void changed(List<String> sentences, String what, String before, String after) {
        if (!before.equals(after)) {
            sentences.add(what + "由“" + before + "”改为“" + after + "”");
        }
    }
}
