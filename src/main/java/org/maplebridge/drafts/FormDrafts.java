package org.maplebridge.drafts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maplebridge.secrecy.ClosedColumn;
import org.maplebridge.secrecy.HoldsClosed;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The drafts. They are closed wherever there is a key: nobody knows yet what a half-written text will tell. */
@Repository
class FormDrafts implements HoldsClosed {

    /** @param version counts how often it was saved, from 1 */
    record Draft(long version, byte[] content, Instant savedAt) {}

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final ClosedColumn closed;

    FormDrafts(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.closed = new ClosedColumn(jdbc, vault, "form_draft", "content");
    }

    Optional<Draft> find(String task, String username) {
        return one("", task, username);
    }

    /** The same, locked until the transaction ends. */
    Optional<Draft> take(String task, String username) {
        return one(" for update", task, username);
    }

    private Optional<Draft> one(String how, String task, String username) {
        return jdbc
                .query(
                        "select version, content, saved_at from form_draft where username = ? and task = ?" + how,
                        (row, n) -> new Draft(
                                row.getLong("version"),
                                vault.open(row.getBytes("content")),
                                row.getTimestamp("saved_at").toInstant()),
                        username,
                        task)
                .stream()
                .findFirst();
    }

    /** Whether it was written: somebody else may have written the same version a moment before. */
    boolean write(String task, String username, Draft draft) {
        byte[] content = vault.ready() ? vault.close(draft.content()) : draft.content();
        Timestamp at = Timestamp.from(draft.savedAt());
        if (draft.version() == 1) {
            return jdbc.update(
                            "insert into form_draft (task, username, version, content, saved_at) values (?, ?, 1, ?, ?)"
                                    + " on conflict do nothing",
                            task,
                            username,
                            content,
                            at)
                    == 1;
        }
        return jdbc.update(
                        "update form_draft set version = ?, content = ?, saved_at = ?"
                                + " where username = ? and task = ? and version = ?",
                        draft.version(),
                        content,
                        at,
                        username,
                        task,
                        draft.version() - 1)
                == 1;
    }

    void remove(String task, String username) {
        jdbc.update("delete from form_draft where username = ? and task = ?", username, task);
    }

    void removeBefore(Instant oldest) {
        jdbc.update("delete from form_draft where saved_at < ?", Timestamp.from(oldest));
    }

    List<String> tasks(String after, int most) {
        return jdbc.queryForList(
                "select distinct task from form_draft where task > ? order by task limit ?", String.class, after, most);
    }

    void removeOf(String task) {
        jdbc.update("delete from form_draft where task = ?", task);
    }

    @Override
    public String name() {
        return "form-drafts";
    }

    @Override
    public Batch renew(long after, int most) {
        return closed.renew(after, most);
    }
}
