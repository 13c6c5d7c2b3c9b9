package org.maplebridge.petition;

import java.sql.Timestamp;
import java.util.Optional;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The ratings, one a petition. */
@Repository
class Ratings {

    private final JdbcTemplate jdbc;
    private final Vault vault;

    Ratings(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Petition petition, Rating rating, String actor) {
        jdbc.update(
                """
                insert into rating (petition_id, unit_code, office, unit, comment, rated_by, rated_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                petition.id(),
                petition.place().unitCode(),
                rating.office().name(),
                rating.unit().name(),
                petition.secret() ? vault.close(rating.comment()) : rating.comment(),
                actor,
                Timestamp.from(rating.at()));
    }

    Optional<Rating> of(Petition petition) {
        if (petition.reply() == null) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        "select * from rating where petition_id = ?",
                        (row, n) -> new Rating(
                                Satisfaction.valueOf(row.getString("office")),
                                Satisfaction.valueOf(row.getString("unit")),
                                vault.open(row.getString("comment")),
                                row.getTimestamp("rated_at").toInstant()),
                        petition.id())
                .stream()
                .findFirst();
    }
}
