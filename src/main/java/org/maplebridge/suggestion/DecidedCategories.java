package org.maplebridge.suggestion;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * What people of the county decided: the category of a petition that a registrar accepted, corrected or not, and of one that
 * staff registered themselves. Reports and confidential petitions are never read.
 */
@Repository
class DecidedCategories {

    /** How many of the newest petitions are looked through, so that the time does not grow with all that ever was. */
    private static final int NEWEST = 100_000;

    private static final String LATEST = """
            select p.category, p.title, left(t.content, ?) as content
            from petition p join petition_text t on t.petition_id = p.id
            where p.id > (select coalesce(max(id), 0) - ? from petition) and p.category is not null and not p.secret
              and (p.filed_by is not null and p.source_system is null
                or exists (select from petition_event e where e.petition_id = p.id and e.kind = 'ACCEPTED'
                  and e.reason = 'BY_PERSON'))
            order by p.id desc
            limit ?
            """;

    private final JdbcTemplate jdbc;

    DecidedCategories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first.
     *
     * @param length characters of each text
     */
    List<Decided> latest(int most, int length) {
        return jdbc.query(
                LATEST,
                (row, number) ->
                        new Decided(row.getString("category"), row.getString("title"), row.getString("content")),
                length,
                NEWEST,
                most);
    }
}
