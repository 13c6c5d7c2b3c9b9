package org.maplebridge.petition;

import java.util.HashSet;
import java.util.Set;
import org.maplebridge.organization.OpenWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the organization which of its units still have petitions to handle. */
@Component
class OpenPetitions implements OpenWork {

    private final JdbcTemplate jdbc;

    OpenPetitions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> unitsAtWork(Set<String> codes) {
        return new HashSet<>(jdbc.queryForList(
                "select distinct unit_code from petition where ended_at is null and unit_code = any (?)",
                String.class,
                (Object) codes.toArray(String[]::new)));
    }
}
