package org.maplebridge.petition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of petitions and of their history entries. */
@Repository
class PetitionTable {

    private static final String GIVEN = """
            id, receipt_number, query_code_hash, title, channel, area_code, address, latitude, longitude,
            closed_location, category, headcount, anonymous, confidential, accused, source_system, source_id, filed_by, filed_at,
            registered_at, requested_procedure""";

    private static final String CHANGEABLE = """
            purpose, status, level, unit_code, procedure, colour, due_at, overdue, unattended, transfers, redos, reopenings,
            supervised, backlog, secret, asides, recusals, reply, resolved_level, resolved_unit, served_at, served_by,
            way, notice, referred_to, received_at, sent_by, objecting_unit, competence,
            accepted_at, ended_at, accompaniments, followers, lead, last_seq, last_hash""";

    private static final String SELECT = "select " + GIVEN + ", " + CHANGEABLE + " from petition ";

    private static final String INSERT = "insert into petition (" + GIVEN + ", " + CHANGEABLE + ") values ("
            + marks(GIVEN) + ", " + marks(CHANGEABLE) + ")";

    private static final String UPDATE =
            "update petition set (" + CHANGEABLE + ") = (" + marks(CHANGEABLE) + ") where id = ?";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Vault vault;

    PetitionTable(JdbcTemplate jdbc, ObjectMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    private static String marks(String columns) {
        return Arrays.stream(columns.split(",")).map(column -> "?").collect(Collectors.joining(", "));
    }

    long nextBlock() {
        return jdbc.queryForObject("select nextval('petition_id_seq')", Long.class);
    }

    /** The petitions that meet the conditions, which begin with {@code where} or {@code order by}. */
    List<Petition> select(String conditions, Object... arguments) {
        return jdbc.query(SELECT + conditions, (row, n) -> petition(row), arguments);
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

    void insert(Petition petition) {
        Matter matter = petition.matter();
        boolean secret = petition.secret();
        Location location = matter.location();
        List<Object> values = new ArrayList<>(Arrays.asList(
                petition.id(),
                petition.receiptNumber(),
                petition.queryCodeHash(),
                closed(secret, matter.title()),
                matter.channel().name(),
                matter.areaCode(),
                closed(secret, matter.address()),
                secret || location == null ? null : location.latitude(),
                secret || location == null ? null : location.longitude(),
                secret && location != null ? vault.close(location.latitude() + "," + location.longitude()) : null,
                matter.category(),
                matter.headcount(),
                matter.anonymous(),
                matter.confidential(),
                closed(secret, write(matter.accused())),
                matter.source() == null ? null : matter.source().system(),
                matter.source() == null ? null : matter.source().id(),
                matter.filedBy(),
                Timestamp.from(matter.filedAt()),
                Timestamp.from(matter.registeredAt()),
                name(matter.requestedProcedure())));
        values.add(matter.purpose().name());
        values.addAll(values(petition.standing()));
        jdbc.update(INSERT, values.toArray());
    }

    void update(Petition petition) {
        List<Object> values = new ArrayList<>();
        values.add(petition.matter().purpose().name());
        values.addAll(values(petition.standing()));
        values.add(petition.id());
        jdbc.update(UPDATE, values.toArray());
    }

    /** The changeable part after the purpose, in the order of its columns. */
    private List<Object> values(Petition.Standing standing) {
        boolean secret = standing.secret();
        return Arrays.asList(
                standing.status().name(),
                standing.place() == null ? null : standing.place().level(),
                standing.place() == null ? null : standing.place().unitCode(),
                name(standing.procedure()),
                name(standing.colour()),
                timestamp(standing.dueAt()),
                standing.overdue(),
                standing.unattended(),
                standing.transfers(),
                standing.redos(),
                standing.reopenings(),
                standing.supervised(),
                standing.backlog(),
                secret,
                standing.asides().isEmpty() ? null : String.join(",", new TreeSet<>(standing.asides())),
                standing.recusals(),
                closed(secret, standing.reply()),
                standing.resolvedAt() == null ? null : standing.resolvedAt().level(),
                standing.resolvedAt() == null ? null : standing.resolvedAt().unitCode(),
                timestamp(standing.servedAt()),
                name(standing.servedBy()),
                name(standing.way()),
                closed(secret, standing.notice()),
                standing.referredTo(),
                timestamp(standing.receivedAt()),
                standing.sentBy(),
                standing.objectingUnit(),
                name(standing.competence()),
                timestamp(standing.acceptedAt()),
                timestamp(standing.endedAt()),
                standing.accompaniments(),
                standing.followers(),
                standing.lead(),
                standing.lastSeq(),
                standing.lastHash());
    }

    /** What a registrar corrected of the matter; nothing else of what was given is ever written again. */
    void correct(Petition petition) {
        Matter matter = petition.matter();
        jdbc.update(
                "update petition set area_code = ?, address = ?, category = ? where id = ?",
                matter.areaCode(),
                closed(petition.secret(), matter.address()),
                matter.category(),
                petition.id());
    }

    void insertEvents(long petitionId, List<PetitionEvent> added) {
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
                            event.storedNote(),
                            event.previousHash(),
                            event.hash()
                        })
                        .toList());
    }

    private Petition petition(ResultSet row) throws SQLException {
        String sourceSystem = row.getString("source_system");
        Matter matter = new Matter(
                vault.open(row.getString("title")),
                Purpose.valueOf(row.getString("purpose")),
                Channel.valueOf(row.getString("channel")),
                row.getString("area_code"),
                vault.open(row.getString("address")),
                location(row),
                row.getString("category"),
                row.getInt("headcount"),
                row.getBoolean("anonymous"),
                row.getBoolean("confidential"),
                read(vault.open(row.getString("accused"))),
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
                row.getInt("redos"),
                row.getInt("reopenings"),
                row.getBoolean("supervised"),
                row.getBoolean("backlog"),
                row.getBoolean("secret"),
                asides(row.getString("asides")),
                row.getInt("recusals"),
                vault.open(row.getString("reply")),
                place(row.getString("resolved_level"), row.getString("resolved_unit")),
                instant(row.getTimestamp("served_at")),
                value(ServingWay.class, row.getString("served_by")),
                value(Way.class, row.getString("way")),
                vault.open(row.getString("notice")),
                row.getString("referred_to"),
                instant(row.getTimestamp("received_at")),
                row.getString("sent_by"),
                row.getString("objecting_unit"),
                value(Competence.class, row.getString("competence")),
                instant(row.getTimestamp("accepted_at")),
                instant(row.getTimestamp("ended_at")),
                row.getInt("accompaniments"),
                row.getInt("followers"),
                row.getString("lead"),
                row.getInt("last_seq"),
                row.getBytes("last_hash"));
        return new Petition(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getBytes("query_code_hash"),
                matter,
                vault::close,
                standing);
    }

    private Location location(ResultSet row) throws SQLException {
        String closed = row.getString("closed_location");
        if (closed != null) {
            String[] degrees = vault.open(closed).split(",");
            return new Location(Double.valueOf(degrees[0]), Double.valueOf(degrees[1]));
        }
        Double latitude = row.getObject("latitude", Double.class);
        return latitude == null ? null : new Location(latitude, row.getDouble("longitude"));
    }

    private static Set<String> asides(String stored) {
        return stored == null ? Set.of() : Set.of(stored.split(","));
    }

    private String closed(boolean secret, String text) {
        return secret ? vault.close(text) : text;
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
