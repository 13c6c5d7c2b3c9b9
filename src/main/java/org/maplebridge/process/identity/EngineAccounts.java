package org.maplebridge.process.identity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.db.DbReadOnlyIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.maplebridge.access.KnownPasswords;
import org.maplebridge.organization.Accounts;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.stereotype.Component;

/** Keeps the engine's users, groups and tenants in step with units and staff, in the caller's transaction. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl engine;
    private final UnitAccounts units;
    private final UserAccounts users;
    private final KnownPasswords known;

    EngineAccounts(
            IdentityService identities,
            ProcessEngineConfigurationImpl engine,
            UnitAccounts units,
            UserAccounts users,
            KnownPasswords known) {
        this.identities = identities;
        this.engine = engine;
        this.units = units;
        this.users = users;
        this.known = known;
    }

    @Override
    public void unitsChanged(List<Unit> before, List<Unit> after) {
        Unrestricted.run(identities, () -> units.change(before, after));
    }

    @Override
    public void staffChanged(StaffMember person, boolean active, String newPasswordOrNull) {
        staffChanged(List.of(new Change(person, active, newPasswordOrNull)));
    }

    @Override
    public void staffChanged(List<Change> changes) {
        Map<String, PasswordHash> hashes = new ConcurrentHashMap<>();
        changes.parallelStream()
                .filter(change -> change.newPasswordOrNull() != null)
                .forEach(change -> hashes.put(
                        change.person().username(),
                        PasswordHash.of(
                                change.newPasswordOrNull(), engine.getSaltGenerator(), engine.getPasswordManager())));
        Unrestricted.run(
                identities,
                () -> changes.forEach(change -> {
                    users.change(
                            change.person(),
                            change.active(),
                            hashes.get(change.person().username()));
                    known.forget(change.person().username());
                }));
    }

    @Override
    public boolean passwordMatches(String username, String password) {
        return Unrestricted.call(
                identities, () -> users.mayLogIn(username) ? isHis(username, password) : isNobodys(password));
    }

    private boolean isHis(String username, String password) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            DbReadOnlyIdentityServiceProvider stored = new DbReadOnlyIdentityServiceProvider();
            UserEntity user = stored.findUserById(username);
            return user.getPassword() != null && stored.checkPassword(username, password);
        });
    }

    /** Takes as long as for somebody, so that the time does not tell which usernames there are. */
    private boolean isNobodys(String password) {
        return engine.getPasswordManager().encrypt(password).isEmpty();
    }
}
