package org.maplebridge.near;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.shared.Telephone;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Who met a petitioner before: solved, mediated or looked after an earlier matter of his. Found by his telephone number
 * among petitions of the units that the caller sees; secret ones are stored closed and found by nobody.
 */
@Repository
class Acquaintances {

    /** By person, the one with the latest matter first. */
    private static final String MET = """
            select e.actor, count(distinct p.id) as matters, max(e.at) as last
            from petitioner q
            join petition p on p.id = q.petition_id
            join petition_event e on e.petition_id = p.id
            where telephone(q.phone) = any (?) and p.id <> ? and not p.secret and p.unit_code = any (?)
              and e.kind in ('SOLVED', 'MEDIATION_SESSION', 'MEDIATION_AGREED', 'WHISTLE_CONTACTED', 'RECHECKED',
                'DELIBERATION_HELD', 'PROMISE_PERFORMED', 'WISH_FULFILLED', 'WISH_UNCONFIRMED')
            group by e.actor
            order by max(e.at) desc
            limit 10
            """;

    /** Somebody who met him. */
    record Met(String username, int matters, LocalDate last) {}

    private final JdbcTemplate jdbc;

    Acquaintances(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Met> of(Petition petition, List<Petitioner> petitioners, Collection<String> seenUnits) {
        String[] phones = petitioners.stream()
                .map(Petitioner::phone)
                .map(Telephone::of)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        return phones.length == 0
                ? List.of()
                : jdbc.query(
                        MET,
                        (row, n) -> new Met(
                                row.getString("actor"),
                                row.getInt("matters"),
                                row.getTimestamp("last").toLocalDateTime().toLocalDate()),
                        phones,
                        petition.id(),
                        seenUnits.toArray(String[]::new));
    }
}
