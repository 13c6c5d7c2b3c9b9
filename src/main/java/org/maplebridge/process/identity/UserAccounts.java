package org.maplebridge.process.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.process.engine.StaffGroup;
import org.springframework.stereotype.Component;

/** One person as a user in groups. Whoever is in no group cannot log in. */
@Component
class UserAccounts {

    private final IdentityService identities;

    UserAccounts(IdentityService identities) {
        this.identities = identities;
    }

    void change(StaffMember person, boolean active, PasswordHash password) {
        save(person, password);
        Collection<String> wanted = active ? EngineGroups.of(person) : List.of();
        Set<String> present = groupsOf(person.username());
        for (String group : wanted) {
            if (!present.contains(group)) {
                ensure(group, person);
                identities.createMembership(person.username(), group);
            }
        }
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identities.deleteMembership(person.username(), group));
    }

    boolean mayLogIn(String username) {
        return identities.createGroupQuery().groupMember(username).count() > 0;
    }

    private void save(StaffMember person, PasswordHash password) {
        User user = identities.createUserQuery().userId(person.username()).singleResult();
        boolean isNew = user == null;
        if (isNew) {
            user = identities.newUser(person.username());
        }
        boolean renamed = !person.name().equals(user.getFirstName());
        user.setFirstName(person.name());
        user.setLastName("");
        if (password != null) {
            ((UserEntity) user).setSalt(password.salt());
            ((UserEntity) user).setDbPassword(password.hash());
        }
        if (isNew || renamed || password != null) {
            identities.saveUser(user);
        }
    }

    private Set<String> groupsOf(String username) {
        return identities.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void ensure(String id, StaffMember person) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(nameOf(id, person));
            group.setType(id.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
            identities.saveGroup(group);
        }
    }

    private String nameOf(String id, StaffMember person) {
        return switch (id) {
            case StaffGroup.ID -> "全体工作人员";
            case EngineGroups.SYSTEMS -> "外部系统";
            case Groups.CAMUNDA_ADMIN -> "系统管理员";
            default ->
                person.posts().stream()
                        .filter(post -> post.role().groupIn(post.unitCode()).equals(id))
                        .findFirst()
                        .map(post -> unitName(post.unitCode()) + post.role().label())
                        .orElseGet(() -> unitName(id));
        };
    }

    private String unitName(String code) {
        Tenant unit = identities.createTenantQuery().tenantId(code).singleResult();
        return unit == null ? code : unit.getName();
    }
}
