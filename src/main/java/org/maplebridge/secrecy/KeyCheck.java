package org.maplebridge.secrecy;

import java.util.Map;
import org.maplebridge.database.RefusedStart;
import org.maplebridge.shared.Refusal;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database in which something was closed with a key that is not given, or with another one of its
 * name: what cannot be read is noticed before anybody asks for it.
 */
@Component
class KeyCheck implements InitializingBean {

    private static final String PROOF = "maplebridge";

    private final SecretKeys keys;
    private final Vault vault;
    private final JdbcTemplate jdbc;

    KeyCheck(SecretKeys keys, Vault vault, JdbcTemplate jdbc) {
        this.keys = keys;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        keys.current()
                .ifPresent(name -> jdbc.update(
                        "insert into secret_key (name, proof) values (?, ?) on conflict (name) do nothing",
                        name,
                        vault.close(PROOF)));
        jdbc.queryForList("select name, proof from secret_key").forEach(this::require);
    }

    private void require(Map<String, Object> row) {
        String name = (String) row.get("name");
        if (!opens((String) row.get("proof"))) {
            throw new RefusedStart(
                    "本库有用保密密钥 %s 加密的内容，但未提供该密钥或密钥不符。".formatted(name),
                    "The database holds contents closed with the secret key %s, which is missing or another one."
                            .formatted(name),
                    "在 MAPLEBRIDGE_SECRECY_KEYS 中补上该密钥（可放在现用密钥之后）。"
                            + " Add it to MAPLEBRIDGE_SECRECY_KEYS, after the one in use if there is one.");
        }
    }

    private boolean opens(String proof) {
        try {
            return PROOF.equals(vault.open(proof));
        } catch (IllegalStateException | Refusal wrong) {
            return false;
        }
    }
}
