package org.maplebridge.petition;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.BeijingTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How many petitions count against units. The database keeps them with the history, in the same transaction. */
@Repository
public class Setbacks {

    private final JdbcTemplate jdbc;
    private final Units units;

    Setbacks(JdbcTemplate jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * Petitions that count against a unit, each once however often it happened; secret ones are not told.
     *
     * @param unitCode null for all units asked for together
     * @param listed how many of them stand in the reader's list: others went to units that he does not see
     */
    public record Amount(Setback kind, String unitCode, long petitions, long listed) {}

    /** @param from first day, by Beijing time */
    public List<Amount> since(LocalDate from, Collection<String> unitCodes, StaffMember reader) {
        return jdbc.query(
                """
                select kind, setback.unit_code, count(distinct petition_id) as petitions,
                  count(distinct petition_id) filter (where ? or petition.unit_code = any (?)) as listed
                from setback join petition on petition.id = petition_id
                where at >= ? and setback.unit_code = any (?) and not secret
                group by grouping sets ((kind), (kind, setback.unit_code))
                """,
                (row, n) -> new Amount(
                        Setback.valueOf(row.getString("kind")),
                        row.getString("unit_code"),
                        row.getLong("petitions"),
                        row.getLong("listed")),
                reader.visibleUnits().size() >= units.all().size(),
                reader.visibleUnits().toArray(String[]::new),
                Timestamp.from(BeijingTime.startOf(from)),
                unitCodes.toArray(String[]::new));
    }
}
