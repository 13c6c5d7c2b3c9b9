package org.maplebridge.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.maplebridge.secrecy.ClosedColumn;
import org.maplebridge.secrecy.HoldsClosed;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Answers to writes with an idempotency key, kept 72 hours; closed, for they show petitions and query codes. */
@Repository
class IdempotentAnswers implements HoldsClosed {

    static final Duration KEPT = Duration.ofHours(72);

    record Key(String caller, String key) {}

    record Answer(byte[] requestHash, int status, String location, String contentType, byte[] body) {}

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final ClosedColumn closed;
    private final Clock time;

    IdempotentAnswers(JdbcTemplate jdbc, Vault vault, Clock time) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.closed = new ClosedColumn(jdbc, vault, "idempotent_answer", "body");
        this.time = time;
    }

    /** Whether nobody else works under this key now; held until the transaction ends. */
    boolean lock(Key key) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 4711))",
                Boolean.class,
                key.caller() + "\n" + key.key()));
    }

    Optional<Answer> find(Key key) {
        return jdbc
                .query(
                        "select * from idempotent_answer where caller = ? and key = ? and created_at > ?",
                        (row, n) -> new Answer(
                                row.getBytes("request_hash"),
                                row.getInt("status"),
                                row.getString("location"),
                                row.getString("content_type"),
                                vault.open(row.getBytes("body"))),
                        key.caller(),
                        key.key(),
                        Timestamp.from(time.instant().minus(KEPT)))
                .stream()
                .findFirst();
    }

    void keep(Key key, Answer answer) {
        jdbc.update(
                """
                insert into idempotent_answer
                  (caller, key, request_hash, status, location, content_type, body, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (caller, key) do update set request_hash = excluded.request_hash, status = excluded.status,
                  location = excluded.location, content_type = excluded.content_type, body = excluded.body,
                  created_at = excluded.created_at
                """,
                key.caller(),
                key.key(),
                answer.requestHash(),
                answer.status(),
                answer.location(),
                answer.contentType(),
                vault.ready() ? vault.close(answer.body()) : answer.body(),
                Timestamp.from(time.instant()));
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public Batch renew(long after, int most) {
        return closed.renew(after, most);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        jdbc.update(
                "delete from idempotent_answer where created_at <= ?",
                Timestamp.from(time.instant().minus(KEPT)));
    }
}
