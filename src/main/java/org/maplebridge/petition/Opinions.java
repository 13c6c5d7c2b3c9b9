package org.maplebridge.petition;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.maplebridge.database.JsonColumns;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What petitioners ask for, one by one, and the opinions on it. An opinion that is a reply alone, without
 * a conclusion, has no row of its own. */
@Repository
public class Opinions {

    private final JdbcTemplate jdbc;
    private final JsonColumns json;
    private final Vault vault;

    Opinions(JdbcTemplate jdbc, JsonColumns json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    /** The requests as they were itemised when the petition was filed; its title where nobody did. */
    public List<String> requestsOf(Petition petition) {
        List<String> itemised = jdbc.queryForList(
                "select requests from petition_text where petition_id = ? and requests is not null",
                String.class,
                petition.id());
        return itemised.isEmpty()
                ? List.of(petition.matter().title())
                : json.read(vault.open(itemised.get(0)), new TypeReference<List<String>>() {});
    }

    public void add(Petition petition, Opinion opinion, Petition.Act act) {
        jdbc.update(
                """
                insert into opinion
                  (petition_id, unit_code, conclusion, facts, reasons, legal_basis, items, given_by, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                petition.id(),
                petition.place().unitCode(),
                opinion.conclusion().name(),
                closed(petition, opinion.facts()),
                closed(petition, opinion.reasons()),
                closed(petition, opinion.legalBasis()),
                closed(petition, json.write(opinion.items())),
                act.actor(),
                Timestamp.from(act.at()));
    }

    /** The opinion that stands; empty before there is a reply. */
    Optional<Opinion> of(Petition petition) {
        if (petition.reply() == null) {
            return Optional.empty();
        }
        Optional<Opinion> written = jdbc
                .query(
                        "select * from opinion where petition_id = ? order by id desc limit 1",
                        (row, n) -> new Opinion(
                                Conclusion.valueOf(row.getString("conclusion")),
                                vault.open(row.getString("facts")),
                                vault.open(row.getString("reasons")),
                                vault.open(row.getString("legal_basis")),
                                json.read(
                                        vault.open(row.getString("items")),
                                        new TypeReference<List<Opinion.Item>>() {})),
                        petition.id())
                .stream()
                .findFirst();
        return written.or(() -> Optional.of(
                Opinion.ofReply(Conclusion.EXPLAIN, petition.matter().title(), petition.reply())));
    }

    private String closed(Petition petition, String text) {
        return petition.secret() ? vault.close(text) : text;
    }
}
