package org.maplebridge.petition;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.database.JsonColumns;
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

    private static final String SELECT = "select " + GIVEN + ", " + ChangeableColumns.NAMES + " from petition ";

    private static final String INSERT = "insert into petition (" + GIVEN + ", " + ChangeableColumns.NAMES
            + ") values (" + marks(GIVEN) + ", " + marks(ChangeableColumns.NAMES) + ")";

    private static final String UPDATE = "update petition set (" + ChangeableColumns.NAMES + ") = ("
            + marks(ChangeableColumns.NAMES) + ") where id = ?";

    private static final String INSERT_EVENTS = "; insert into petition_event (petition_id, seq, at, kind, actor,"
            + " unit_code, level, reason, note, previous_hash, hash) values ";

    private static final String EVENT = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final JsonColumns json;
    private final Vault vault;
    private final ChangeableColumns changeable;

    PetitionTable(JdbcTemplate jdbc, JsonColumns json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
        this.changeable = new ChangeableColumns(vault);
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

    List<String> keptFrom(Set<String> asides) {
        return jdbc.queryForList(
                "select receipt_number from petition where asides is not null"
                        + " and string_to_array(asides, ',') && cast(? as text[])",
                String.class,
                (Object) asides.toArray(String[]::new));
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

    void insert(Petition petition, List<PetitionEvent> added) {
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
                closed(secret, json.write(matter.accused())),
                matter.source() == null ? null : matter.source().system(),
                matter.source() == null ? null : matter.source().id(),
                matter.filedBy(),
                Timestamp.from(matter.filedAt()),
                Timestamp.from(matter.registeredAt()),
                ChangeableColumns.name(matter.requestedProcedure())));
        values.addAll(changeable.values(petition.state()));
        write(INSERT, values, petition.id(), added);
    }

    void update(Petition petition, List<PetitionEvent> added) {
        List<Object> values = new ArrayList<>(changeable.values(petition.state()));
        values.add(petition.id());
        write(UPDATE, values, petition.id(), added);
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

    /** Whom it was found to accuse. */
    void accuse(Petition petition) {
        jdbc.update(
                "update petition set accused = ? where id = ?",
                closed(petition.secret(), json.write(petition.matter().accused())),
                petition.id());
    }

    /** The statement and the new entries of the history, on one way to the database. */
    private void write(String statement, List<Object> values, long petitionId, List<PetitionEvent> added) {
        if (added.isEmpty()) {
            jdbc.update(statement, values.toArray());
            return;
        }
        for (PetitionEvent event : added) {
            values.addAll(Arrays.asList(
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
                    event.hash()));
        }
        String events = INSERT_EVENTS + String.join(", ", Collections.nCopies(added.size(), EVENT));
        jdbc.update(statement + events, values.toArray());
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
                json.read(vault.open(row.getString("accused")), new TypeReference<List<Accused>>() {}),
                sourceSystem == null ? null : new Source(sourceSystem, row.getString("source_id")),
                row.getString("filed_by"),
                row.getTimestamp("filed_at").toInstant(),
                row.getTimestamp("registered_at").toInstant(),
                ChangeableColumns.value(Procedure.class, row.getString("requested_procedure")));
        HistoryTail history = new HistoryTail(vault::close, row.getInt("last_seq"), row.getBytes("last_hash"));
        PetitionState state = new PetitionState(row.getString("receipt_number"), matter, history);
        changeable.read(row, state);
        return new Petition(row.getLong("id"), row.getBytes("query_code_hash"), state);
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

    private String closed(boolean secret, String text) {
        return secret ? vault.close(text) : text;
    }
}
