package org.maplebridge.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes sure that somebody can administer the platform before anybody can reach it. Where there is no active
 * administrator, the one of the settings is created (or gets his post back) at the top of the tree, and an empty tree
 * begins with the county of the settings. Refuses to start without a good password.
 */
@Service
class CreateFirstAdministrator {

    private final UnitRegister unitRegister;
    private final StaffRegister staffRegister;
    private final Books books;
    private final FirstAdministratorSettings settings;
    private final CountySettings county;

    CreateFirstAdministrator(
            UnitRegister unitRegister,
            StaffRegister staffRegister,
            Books books,
            FirstAdministratorSettings settings,
            CountySettings county) {
        this.unitRegister = unitRegister;
        this.staffRegister = staffRegister;
        this.books = books;
        this.settings = settings;
        this.county = county;
    }

    @Transactional
    public void createIfMissing() {
        books.open();
        if (!staffRegister.administrators().isEmpty()) {
            return;
        }
        refuseABadLogin();
        List<Unit> units = units();
        Optional<Person> before = staffRegister.withUsernames(Set.of(settings.username())).stream()
                .findFirst();
        books.enterStaff(
                List.of(new Books.Entry(before.orElse(null), administrator(before, units.get(0)), settings.password())),
                Founding.BY);
    }

    private void refuseABadLogin() {
        if (settings.password() == null || settings.password().isBlank()) {
            throw new NoFirstAdministrator("还没有系统管理员：请用环境变量 MAPLEBRIDGE_ADMIN_PASSWORD 设置首个管理员“"
                    + settings.username() + "”的密码（至少 " + PasswordPolicy.SHORTEST + " 个字符）后重新启动。 / There is no"
                    + " administrator yet: set the password of the first one, \"" + settings.username()
                    + "\", in the environment variable MAPLEBRIDGE_ADMIN_PASSWORD (at least " + PasswordPolicy.SHORTEST
                    + " characters) and start again.");
        }
        if (!StaffEntryRules.USERNAME.matcher(settings.username()).matches()) {
            throw new NoFirstAdministrator(
                    "首个管理员的登录名 maplebridge.admin.username 只能用小写字母、数字和 . _ -，2 至 63 个字符。 / maplebridge.admin.username"
                            + " must be 2 to 63 lower-case letters, digits, '.', '_' or '-'.");
        }
        if (PasswordPolicy.complaint(settings.username(), settings.password()).isPresent()) {
            throw new NoFirstAdministrator("MAPLEBRIDGE_ADMIN_PASSWORD 太短或太常见：至少 " + PasswordPolicy.SHORTEST
                    + " 个字符，且不能是常见密码或登录名。 / MAPLEBRIDGE_ADMIN_PASSWORD is too short or too common: at least "
                    + PasswordPolicy.SHORTEST + " characters, neither a common password nor the username.");
        }
    }

    private List<Unit> units() {
        List<Unit> current = unitRegister.current();
        if (!current.isEmpty()) {
            return current;
        }
        List<Unit> begun = firstUnits();
        books.enterUnits(current, begun, Founding.BY);
        return begun;
    }

    private List<Unit> firstUnits() {
        try {
            return UnitDocumentRules.read(new UnitDocument(List.of(county.node()), false));
        } catch (Refusal misfit) {
            throw new NoFirstAdministrator(
                    "maplebridge.county 设置有误：code 须为 12 位数字，name 1 至 60 个字，level 为大写字母。 / maplebridge.county is"
                            + " malformed: code takes 12 digits, name 1 to 60 characters, level capital letters.");
        }
    }

    private Person administrator(Optional<Person> before, Unit top) {
        Person base =
                before.orElseGet(() -> new Person(settings.username(), settings.name(), null, true, false, List.of()));
        List<Role> roles = new ArrayList<>(base.rolesIn(top.code()));
        roles.add(Role.ADMINISTRATOR);
        return base.withPassword().withRolesIn(top.code(), roles);
    }
}
