package org.maplebridge.petition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.limits.LimitedSubjects;
import org.maplebridge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The petitions. Within a transaction each is loaded once, locked, and written once with its new history entries just
 * before the commit, however many steps of the process touched it.
 */
@Repository
public class Petitions implements LimitedSubjects {

    private static final String COLUMNS = """
            id, receipt_number, query_code_hash, title, purpose, channel, area_code, address, latitude, longitude,
            category, headcount, anonymous, confidential, accused, source_system, source_id, filed_by, filed_at,
            registered_at, requested_procedure, status, level, unit_code, procedure, colour, due_at, overdue, unattended,
            transfers, reply, resolved_level, resolved_unit, ended_at, last_seq, last_hash
            """;

    private static final int ID_BLOCK = 20;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private long nextId = 1;
    private long lastId;

    Petitions(JdbcTemplate jdbc, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** The number of a petition to come. Numbers come in blocks; a restart leaves a gap. */
    synchronized long nextId() {
        if (nextId > lastId) {
            Long block = jdbc.queryForObject("select nextval('petition_id_seq')", Long.class);
            nextId = block;
            lastId = block + ID_BLOCK - 1;
        }
        return nextId++;
    }

    void add(Petition petition) {
        opened().put(petition.receiptNumber(), petition);
    }

    /** The petition, locked until the transaction ends. */
    public Petition get(String receiptNumber) {
        return find(receiptNumber).orElseThrow(() -> Refusal.notFound("petition-unknown", receiptNumber));
    }

    @Override
    public void lock(String receiptNumber) {
        get(receiptNumber);
    }

    public Optional<Petition> find(String receiptNumber) {
        Petition known = opened().get(receiptNumber);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Petition> stored = jdbc
                .query(
                        "select " + COLUMNS + " from petition where receipt_number = ? for update",
                        (row, n) -> petition(row),
                        receiptNumber)
                .stream()
                .findFirst();
        stored.ifPresent(petition -> opened().put(receiptNumber, petition));
        return stored;
    }

    /** The petition as it is stored now, not locked, to be looked at only. */
    public Optional<Petition> look(String receiptNumber) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            writeChanged();
        }
        return jdbc
                .query(
                        "select " + COLUMNS + " from petition where receipt_number = ?",
                        (row, n) -> petition(row),
                        receiptNumber)
                .stream()
                .findFirst();
    }

    List<Petition> list(String conditions, List<Object> arguments) {
        return jdbc.query(
                "select " + COLUMNS + " from petition " + conditions, (row, n) -> petition(row), arguments.toArray());
    }

    Optional<String> receiptNumberOf(Source source) {
        return jdbc
                .queryForList(
                        "select receipt_number from petition where source_system = ? and source_id = ?",
                        String.class,
                        source.system(),
                        source.id())
                .stream()
                .findFirst();
    }

    private Map<String, Petition> opened() {
        @SuppressWarnings("unchecked")
        Map<String, Petition> opened = (Map<String, Petition>) TransactionSynchronizationManager.getResource(this);
        if (opened != null) {
            return opened;
        }
        Map<String, Petition> fresh = new LinkedHashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                writeChanged();
            }

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(Petitions.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(Petitions.this, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Petitions.this);
            }
        });
        return fresh;
    }

    /** Writes what changed so far; the rest of the transaction may change more. */
    void writeChanged() {
        for (Petition petition : List.copyOf(opened().values())) {
            if (petition.changed()) {
                write(petition);
            }
        }
    }

    private void write(Petition petition) {
        if (petition.unwritten()) {
            insert(petition);
        } else {
            update(petition);
        }
        List<PetitionEvent> added = petition.takeAdded();
        insertEvents(petition.id(), added);
        events.publishEvent(new PetitionChanged(petition, added));
    }

    private void insert(Petition petition) {
        Matter matter = petition.matter();
        Petition.Standing standing = petition.standing();
        jdbc.update(
                "insert into petition (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                petition.id(),
                petition.receiptNumber(),
                petition.queryCodeHash(),
                matter.title(),
                matter.purpose().name(),
                matter.channel().name(),
                matter.areaCode(),
                matter.address(),
                matter.location() == null ? null : matter.location().latitude(),
                matter.location() == null ? null : matter.location().longitude(),
                matter.category(),
                matter.headcount(),
                matter.anonymous(),
                matter.confidential(),
                write(matter.accused()),
                matter.source() == null ? null : matter.source().system(),
                matter.source() == null ? null : matter.source().id(),
                matter.filedBy(),
                Timestamp.from(matter.filedAt()),
                Timestamp.from(matter.registeredAt()),
                name(matter.requestedProcedure()),
                standing.status().name(),
                standing.place() == null ? null : standing.place().level(),
                standing.place() == null ? null : standing.place().unitCode(),
                name(standing.procedure()),
                name(standing.colour()),
                timestamp(standing.dueAt()),
                standing.overdue(),
                standing.unattended(),
                standing.transfers(),
                standing.reply(),
                standing.resolvedAt() == null ? null : standing.resolvedAt().level(),
                standing.resolvedAt() == null ? null : standing.resolvedAt().unitCode(),
                timestamp(standing.endedAt()),
                standing.lastSeq(),
                standing.lastHash());
    }

    private void update(Petition petition) {
        Petition.Standing standing = petition.standing();
        jdbc.update(
                """
                update petition set status = ?, level = ?, unit_code = ?, procedure = ?, colour = ?, due_at = ?, overdue = ?,
                  unattended = ?, transfers = ?, reply = ?, resolved_level = ?, resolved_unit = ?, ended_at = ?,
                  last_seq = ?, last_hash = ? where id = ?
                """,
                standing.status().name(),
                standing.place() == null ? null : standing.place().level(),
                standing.place() == null ? null : standing.place().unitCode(),
                name(standing.procedure()),
                name(standing.colour()),
                timestamp(standing.dueAt()),
                standing.overdue(),
                standing.unattended(),
                standing.transfers(),
                standing.reply(),
                standing.resolvedAt() == null ? null : standing.resolvedAt().level(),
                standing.resolvedAt() == null ? null : standing.resolvedAt().unitCode(),
                timestamp(standing.endedAt()),
                standing.lastSeq(),
                standing.lastHash(),
                petition.id());
    }

    private void insertEvents(long petitionId, List<PetitionEvent> added) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                """
                insert into petition_event
                  (petition_id, seq, at, kind, actor, unit_code, level, reason, note, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                added.stream()
                        .map(event -> new Object[] {
                            petitionId,
                            event.seq(),
                            Timestamp.from(event.at()),
                            event.kind().name(),
                            event.actor(),
                            event.unitCode(),
                            event.level(),
                            event.reason(),
                            event.note(),
                            event.previousHash(),
                            event.hash()
                        })
                        .toList());
    }

    private Petition petition(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        String sourceSystem = row.getString("source_system");
        Matter matter = new Matter(
                row.getString("title"),
                Purpose.valueOf(row.getString("purpose")),
                Channel.valueOf(row.getString("channel")),
                row.getString("area_code"),
                row.getString("address"),
                latitude == null ? null : new Location(latitude, row.getDouble("longitude")),
                row.getString("category"),
                row.getInt("headcount"),
                row.getBoolean("anonymous"),
                row.getBoolean("confidential"),
                read(row.getString("accused")),
                sourceSystem == null ? null : new Source(sourceSystem, row.getString("source_id")),
                row.getString("filed_by"),
                row.getTimestamp("filed_at").toInstant(),
                row.getTimestamp("registered_at").toInstant(),
                value(Procedure.class, row.getString("requested_procedure")));
        Petition.Standing standing = new Petition.Standing(
                PetitionStatus.valueOf(row.getString("status")),
                place(row.getString("level"), row.getString("unit_code")),
                value(Procedure.class, row.getString("procedure")),
                value(Colour.class, row.getString("colour")),
                instant(row.getTimestamp("due_at")),
                row.getBoolean("overdue"),
                row.getBoolean("unattended"),
                row.getInt("transfers"),
                row.getString("reply"),
                place(row.getString("resolved_level"), row.getString("resolved_unit")),
                instant(row.getTimestamp("ended_at")),
                row.getInt("last_seq"),
                row.getBytes("last_hash"));
        return new Petition(
                row.getLong("id"), row.getString("receipt_number"), row.getBytes("query_code_hash"), matter, standing);
    }

    private static Petition.Place place(String level, String unitCode) {
        return unitCode == null ? null : new Petition.Place(level, unitCode);
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private String write(List<Accused> accused) {
        try {
            return json.writeValueAsString(accused);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Accused> read(String accused) {
        try {
            return json.readValue(accused, new TypeReference<List<Accused>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
