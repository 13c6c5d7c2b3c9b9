package org.maplebridge.petition;

import java.sql.Timestamp;
import java.util.List;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The ratings, one for each petitioner of a petition (Reg. art. 21). */
@Repository
public class Ratings {

    private final JdbcTemplate jdbc;
    private final Vault vault;

    Ratings(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Petition petition, Rating rating, String actor) {
        jdbc.update(
                """
                insert into rating (petition_id, petitioner, unit_code, office, unit, comment, rated_by, rated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                petition.id(),
                rating.petitioner(),
                petition.place().unitCode(),
                rating.office().name(),
                rating.unit().name(),
                petition.secret() ? vault.close(rating.comment()) : rating.comment(),
                actor,
                Timestamp.from(rating.at()));
    }

    /** In the order of the petitioners; nobody has rated before there is a reply. */
    public List<Rating> of(Petition petition) {
        if (petition.reply() == null) {
            return List.of();
        }
        return jdbc.query(
                "select * from rating where petition_id = ? order by petitioner",
                (row, n) -> new Rating(
                        row.getInt("petitioner"),
                        Satisfaction.valueOf(row.getString("office")),
                        Satisfaction.valueOf(row.getString("unit")),
                        vault.open(row.getString("comment")),
                        row.getTimestamp("rated_at").toInstant()),
                petition.id());
    }
}
