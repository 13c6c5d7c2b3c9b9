package org.maplebridge.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.maplebridge.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The register of those who help. */
@Repository
class Volunteers {

    private final JdbcTemplate jdbc;

    Volunteers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is added where the same waits already. */
    void add(RegistrationForm.Checked form, Instant at) {
        jdbc.update(
                """
                insert into volunteer (kind, name, phone, unit_code, skills, named_in_thanks, state, registered_at)
                values (?, ?, ?, ?, ?, ?, 'REGISTERED', ?)
                on conflict (unit_code, coalesce(telephone(phone), phone), name) where state = 'REGISTERED' do nothing
                """,
                form.kind().name(),
                form.name(),
                form.phone(),
                form.unitCode(),
                form.skills(),
                form.namedInThanks(),
                Timestamp.from(at));
    }

    /** Locked until the transaction ends. */
    Volunteer get(long id) {
        return jdbc.query("select * from volunteer where id = ? for update", (row, n) -> volunteer(row), id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("volunteer-unknown"));
    }

    Optional<Volunteer> of(String username) {
        return jdbc.query("select * from volunteer where username = ?", (row, n) -> volunteer(row), username).stream()
                .findFirst();
    }

    /** Those who wait first, then those who help, then the others. */
    List<Volunteer> in(Collection<String> unitCodes, int most) {
        return jdbc.query("""
                select * from volunteer where unit_code = any (?)
                order by case state when 'REGISTERED' then 0 when 'CONFIRMED' then 1 else 2 end, id desc limit ?
                """, (row, n) -> volunteer(row), unitCodes.toArray(String[]::new), most);
    }

    long waiting(Collection<String> unitCodes) {
        return jdbc.queryForObject(
                "select count(*) from volunteer where unit_code = any (?) and state = 'REGISTERED'",
                Long.class,
                (Object) unitCodes.toArray(String[]::new));
    }

    void decided(long id, VolunteerState state, String username, String by, Instant at) {
        jdbc.update(
                "update volunteer set state = ?, username = ?, decided_by = ?, decided_at = ? where id = ?",
                state.name(),
                username,
                by,
                Timestamp.from(at),
                id);
    }

    private static Volunteer volunteer(ResultSet row) throws SQLException {
        return new Volunteer(
                row.getLong("id"),
                VolunteerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("phone"),
                row.getString("unit_code"),
                row.getString("skills"),
                row.getBoolean("named_in_thanks"),
                VolunteerState.valueOf(row.getString("state")),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("decided_by"),
                row.getString("username"));
    }
}
