package org.maplebridge.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionSight;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the staff is told of in the last days: read from the history itself, so that it costs nothing when it happens.
 * Shown to those who work or lead in the unit, to supervisors what a model tells them, and only of petitions that they may
 * see; of a secret one only where it is now, and supervisors nothing (Reg. art. 30, 46). Each reads for himself.
 */
@Repository
class StaffNotices {

    /**
     * @param id of the entry, {@code 17-4}
     * @param matter title of its petition; null of a secret one
     */
    record Notice(
            String id,
            NoticeKind kind,
            Instant at,
            String receiptNumber,
            String matter,
            String unitCode,
            String text,
            boolean read) {}

    private record Row(
            long petitionId,
            int seq,
            Instant at,
            NoticeKind kind,
            EventKind event,
            String unitCode,
            String receiptNumber,
            String note,
            boolean read,
            String matter) {

        Row of(Petition petition) {
            String title = petition.secret() ? null : petition.matter().title();
            return new Row(petitionId, seq, at, kind, event, unitCode, receiptNumber, note, read, title);
        }
    }

    static final int MOST = 200;
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final Set<Role> IN_UNIT = EnumSet.of(Role.HANDLER, Role.HEAD);

    private static final String SELECT = """
            select e.petition_id, e.seq, e.at, e.kind, e.reason, e.note, e.unit_code, p.receipt_number,
              r.seq is not null as read
            from petition_event e
            join petition p on p.id = e.petition_id
            left join notice_read r on r.username = ? and r.petition_id = e.petition_id and r.seq = e.seq
            where e.kind in (%s) and e.unit_code = any (?) and e.at between ? and ?
            order by e.at desc, e.petition_id desc, e.seq desc limit %d
            """;

    private static final String OF_UNITS = SELECT.formatted(NoticeKind.eventsForStaff(), MOST);
    private static final String FOR_SUPERVISORS = SELECT.formatted("'" + Addressee.SUPERVISORS.event() + "'", MOST);

    private final JdbcTemplate jdbc;
    private final ReadPetition read;
    private final PetitionSight sight;
    private final NoticeTemplates templates;
    private final NoticeValues values;
    private final StaffAudience audience;
    private final Units units;
    private final SecretTexts texts;
    private final Clock time;

    StaffNotices(
            JdbcTemplate jdbc,
            ReadPetition read,
            PetitionSight sight,
            NoticeTemplates templates,
            NoticeValues values,
            StaffAudience audience,
            Units units,
            SecretTexts texts,
            Clock time) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.units = units;
        this.texts = texts;
        this.read = read;
        this.sight = sight;
        this.templates = templates;
        this.values = values;
        this.time = time;
    }

    /** The newest first. */
    List<Notice> of(StaffMember person) {
        List<Row> rows = rows(person);
        if (rows.isEmpty()) {
            return List.of();
        }
        NoticeTemplates.Book book = templates.book();
        return rows.stream()
                .map(row -> new Notice(
                        row.petitionId() + "-" + row.seq(),
                        row.kind(),
                        row.at(),
                        row.receiptNumber(),
                        row.matter(),
                        row.unitCode(),
                        Wording.fill(
                                book.at(row.kind(), row.at()).text(),
                                values.onDesk(row.receiptNumber(), row.unitCode(), row.at(), texts.opened(row.note()))),
                        row.read()))
                .toList();
    }

    /** How many of them he has not read. */
    long unread(StaffMember person) {
        return rows(person).stream().filter(row -> !row.read()).count();
    }

    /** He has read the given ones, as far as he is told of them; nothing for the others. */
    @Transactional
    public void markRead(StaffMember person, Set<String> ids) {
        Timestamp now = Timestamp.from(time.instant());
        jdbc.batchUpdate(
                "insert into notice_read (username, petition_id, seq, read_at) values (?, ?, ?, ?) on conflict do nothing",
                rows(person).stream()
                        .filter(row -> !row.read() && ids.contains(row.petitionId() + "-" + row.seq()))
                        .map(row -> new Object[] {person.username(), row.petitionId(), row.seq(), now})
                        .toList());
    }

    /** Whether anybody is told here of anything. */
    static boolean concern(StaffMember person) {
        return Stream.of(Role.HANDLER, Role.HEAD, Role.SUPERVISOR).anyMatch(person::holds);
    }

    private List<Row> rows(StaffMember person) {
        List<Row> rows = new ArrayList<>(rows(OF_UNITS, person, units(person, IN_UNIT)));
        List<Row> asSupervisor =
                rows(FOR_SUPERVISORS, person, units.atOrBelow(units(person, EnumSet.of(Role.SUPERVISOR))));
        if (!asSupervisor.isEmpty()) {
            rows.addAll(asSupervisor);
            rows.sort(Comparator.comparing(Row::at).reversed());
        }
        rows.removeIf(row -> !audience.includes(person, row.event(), row.unitCode()));
        if (rows.isEmpty()) {
            return rows;
        }
        Map<String, Petition> seen =
                sight.concerning(rows.stream().map(Row::receiptNumber).collect(Collectors.toSet()), person);
        return rows.stream()
                .filter(row -> tells(seen.get(row.receiptNumber()), row))
                .map(row -> row.of(seen.get(row.receiptNumber())))
                .toList();
    }

    private static Set<String> units(StaffMember person, Set<Role> roles) {
        return person.posts().stream()
                .filter(post -> roles.contains(post.role()))
                .map(StaffMember.Post::unitCode)
                .collect(Collectors.toSet());
    }

    private List<Row> rows(String select, StaffMember person, Set<String> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        Instant now = time.instant();
        List<Row> rows = new ArrayList<>();
        jdbc.query(
                select,
                row -> {
                    EventKind event = EventKind.valueOf(row.getString("kind"));
                    Optional<NoticeKind> kind = NoticeKind.toStaff(event, row.getString("reason"));
                    if (kind.isPresent()) {
                        rows.add(new Row(
                                row.getLong("petition_id"),
                                row.getInt("seq"),
                                row.getTimestamp("at").toInstant(),
                                kind.get(),
                                event,
                                row.getString("unit_code"),
                                row.getString("receipt_number"),
                                row.getString("note"),
                                row.getBoolean("read"),
                                null));
                    }
                },
                person.username(),
                units.toArray(String[]::new),
                Timestamp.from(now.minus(SHOWN)),
                Timestamp.from(now));
        return rows;
    }

    private static boolean tells(Petition petition, Row row) {
        return petition != null
                && (!petition.secret()
                        || row.event() != Addressee.SUPERVISORS.event()
                                && petition.place() != null
                                && petition.place().unitCode().equals(row.unitCode()));
    }
}
