package org.maplebridge.petition;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Which petitions have a text in their title or content. How many have its words is counted first, up to {@link #FEW}: few are
 * looked up by what they are, many are met soon on the way through the list in its order. The database cannot choose between
 * the two by itself, since the words of one text seldom are independent of each other (see decision 101).
 */
@Repository
class TextSearch {

    /** Petitions that are read and sorted in less time than a page may take. */
    private static final int FEW = 5_000;

    private final JdbcTemplate jdbc;
    private final int few;

    @Autowired
    TextSearch(JdbcTemplate jdbc) {
        this(jdbc, FEW);
    }

    TextSearch(JdbcTemplate jdbc, int few) {
        this.jdbc = jdbc;
        this.few = few;
    }

    /** Adds the condition that a petition has this text, whatever its letters' case. */
    void add(Conditions where, String wanted) {
        List<String> words = SearchWords.required(wanted);
        if (words.isEmpty()) {
            where.add("false");
            return;
        }
        String query = words.stream()
                .map(word -> "'" + word.replace("'", "''").replace("\\", "\\\\") + "'")
                .collect(Collectors.joining(" & "));
        List<Long> having = jdbc.queryForList(
                "select petition_id from petition_text where search @@ ?::tsquery limit " + (few + 1),
                Long.class,
                query);
        String like = "%" + escaped(wanted) + "%";
        if (having.size() <= few) {
            where.add("id = any (?)", (Object) having.toArray(Long[]::new));
            where.add(
                    "(select petition.title ilike ? or content ilike ? from petition_text where petition_id = petition.id)",
                    like,
                    like);
        } else {
            where.add(
                    "(select search @@ ?::tsquery and (petition.title ilike ? or content ilike ?)"
                            + " from petition_text where petition_id = petition.id)",
                    query,
                    like,
                    like);
        }
    }

    /** For a condition with {@code like}: its signs stand for themselves. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
