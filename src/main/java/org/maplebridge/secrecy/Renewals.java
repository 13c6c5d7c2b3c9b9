package org.maplebridge.secrecy;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How far closing anew with a key is, and the keys with which something may still be closed. */
@Repository
class Renewals {

    /**
     * @param last number of the last one looked at in the present round
     * @param renewed how many were closed anew in the present round
     * @param clean whether a whole round found nothing closed with another key
     */
    record Progress(long last, int renewed, boolean clean) {

        static final Progress NONE = new Progress(0, 0, false);

        Progress after(HoldsClosed.Batch batch) {
            int soFar = renewed + batch.renewed();
            return batch.more() ? new Progress(batch.last(), soFar, false) : new Progress(0, 0, soFar == 0);
        }
    }

    private final JdbcTemplate jdbc;

    Renewals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Two at once would look at the same; held until the transaction ends. */
    void lock() {
        jdbc.queryForObject("select pg_advisory_xact_lock(4712)::text", String.class);
    }

    Progress of(String key, String holder) {
        Optional<Progress> known = jdbc
                .query(
                        "select last_id, renewed, clean from secret_renewal where key_name = ? and holder = ?",
                        (row, n) ->
                                new Progress(row.getLong("last_id"), row.getInt("renewed"), row.getBoolean("clean")),
                        key,
                        holder)
                .stream()
                .findFirst();
        return known.orElse(Progress.NONE);
    }

    void save(String key, String holder, Progress progress) {
        jdbc.update("""
                insert into secret_renewal (key_name, holder, last_id, renewed, clean) values (?, ?, ?, ?, ?)
                on conflict (key_name, holder) do update
                  set last_id = excluded.last_id, renewed = excluded.renewed, clean = excluded.clean
                """, key, holder, progress.last(), progress.renewed(), progress.clean());
    }

    /** From the beginning, at the next renewal. */
    void forget() {
        jdbc.update("delete from secret_renewal");
    }

    /** In the order of their names. */
    List<String> keys() {
        return jdbc.queryForList("select name from secret_key order by name", String.class);
    }

    /** Nothing is closed with it any more: a start no longer needs it. */
    void retire(String key) {
        jdbc.update("delete from secret_key where name = ?", key);
    }
}
