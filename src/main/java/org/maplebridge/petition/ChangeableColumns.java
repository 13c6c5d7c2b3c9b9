package org.maplebridge.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.secrecy.Vault;

/** The columns of a petition's row that are written again with every change. */
final class ChangeableColumns {

    static final String NAMES = """
            purpose, status, level, unit_code, procedure, colour, due_at, overdue, unattended, transfers, redos, reopenings,
            supervised, backlog, secret, asides, recusals, reply, resolved_level, resolved_unit, served_at, served_by,
            way, notice, referred_to, received_at, sent_by, objecting_unit, competence,
            accepted_at, ended_at, accompaniments, followers, lead, last_seq, last_hash""";

    private final Vault vault;

    ChangeableColumns(Vault vault) {
        this.vault = vault;
    }

    /** In the order of the columns. */
    List<Object> values(PetitionState state) {
        boolean secret = state.secret;
        return Arrays.asList(
                state.matter.purpose().name(),
                state.status.name(),
                state.place == null ? null : state.place.level(),
                state.place == null ? null : state.place.unitCode(),
                name(state.procedure),
                name(state.colour),
                timestamp(state.dueAt),
                state.overdue,
                state.unattended,
                state.transfers,
                state.redos,
                state.reopenings,
                state.supervised,
                state.backlog,
                secret,
                state.asides.isEmpty() ? null : String.join(",", new TreeSet<>(state.asides)),
                state.recusals,
                closed(secret, state.reply),
                state.resolvedAt == null ? null : state.resolvedAt.level(),
                state.resolvedAt == null ? null : state.resolvedAt.unitCode(),
                timestamp(state.servedAt),
                name(state.servedBy),
                name(state.way),
                closed(secret, state.notice),
                state.referredTo,
                timestamp(state.receivedAt),
                state.sentBy,
                state.objectingUnit,
                name(state.competence),
                timestamp(state.acceptedAt),
                timestamp(state.endedAt),
                state.accompaniments,
                state.followers,
                state.lead,
                state.history.lastSeq(),
                state.history.lastHash());
    }

    /** Fills in a petition of which the matter, with its purpose, and the history are known. */
    void read(ResultSet row, PetitionState state) throws SQLException {
        state.status = PetitionStatus.valueOf(row.getString("status"));
        state.place = place(row.getString("level"), row.getString("unit_code"));
        state.procedure = value(Procedure.class, row.getString("procedure"));
        state.colour = value(Colour.class, row.getString("colour"));
        state.dueAt = instant(row.getTimestamp("due_at"));
        state.overdue = row.getBoolean("overdue");
        state.unattended = row.getBoolean("unattended");
        state.transfers = row.getInt("transfers");
        state.redos = row.getInt("redos");
        state.reopenings = row.getInt("reopenings");
        state.supervised = row.getBoolean("supervised");
        state.backlog = row.getBoolean("backlog");
        state.secret = row.getBoolean("secret");
        state.asides = asides(row.getString("asides"));
        state.recusals = row.getInt("recusals");
        state.reply = vault.open(row.getString("reply"));
        state.resolvedAt = place(row.getString("resolved_level"), row.getString("resolved_unit"));
        state.servedAt = instant(row.getTimestamp("served_at"));
        state.servedBy = value(ServingWay.class, row.getString("served_by"));
        state.way = value(Way.class, row.getString("way"));
        state.notice = vault.open(row.getString("notice"));
        state.referredTo = row.getString("referred_to");
        state.receivedAt = instant(row.getTimestamp("received_at"));
        state.sentBy = row.getString("sent_by");
        state.objectingUnit = row.getString("objecting_unit");
        state.competence = value(Competence.class, row.getString("competence"));
        state.acceptedAt = instant(row.getTimestamp("accepted_at"));
        state.endedAt = instant(row.getTimestamp("ended_at"));
        state.accompaniments = row.getInt("accompaniments");
        state.followers = row.getInt("followers");
        state.lead = row.getString("lead");
    }

    private String closed(boolean secret, String text) {
        return secret ? vault.close(text) : text;
    }

    private static Set<String> asides(String stored) {
        return stored == null ? Set.of() : Set.of(stored.split(","));
    }

    private static Petition.Place place(String level, String unitCode) {
        return unitCode == null ? null : new Petition.Place(level, unitCode);
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
