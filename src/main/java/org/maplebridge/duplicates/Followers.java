package org.maplebridge.duplicates;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which petitions one carries on. */
@Repository
class Followers {

    private final JdbcTemplate jdbc;

    Followers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Their numbers, the one registered first before the others. */
    List<String> of(String lead) {
        return jdbc.queryForList("select receipt_number from petition where lead = ? order by id", String.class, lead);
    }
}
