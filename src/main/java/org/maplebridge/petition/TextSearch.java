package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Which petitions have a text in their title or content. What many have is met soon on the way through a list in its
 * order, each petition being asked; whatever has anything else is looked up first. What many ended ones have and hardly an
 * open one is looked up among the open ones, which stand first in a list, and asked for among the others. The database cannot
 * choose by itself: it takes the words of a text as independent of each other (see decision 101).
 */
@Repository
class TextSearch {

    /** Petitions that are asked first whether they have it: the newest, and about as many from anywhere. */
    private static final int ASKED = 1000;

    /** So many of the newest make it frequent: to go past two hundred for each is as dear as to look all of them up. */
    private static final int FREQUENT = 5;

    /** So many from anywhere, where the newest have it not: to look up so many ended ones is dearer than to ask on the way. */
    private static final int FREQUENT_ONCE = 30;

    private final JdbcTemplate jdbc;
    private final int frequent;
    private final int frequentOnce;

    @Autowired
    TextSearch(JdbcTemplate jdbc) {
        this(jdbc, FREQUENT, FREQUENT_ONCE);
    }

    TextSearch(JdbcTemplate jdbc, int frequent, int frequentOnce) {
        this.jdbc = jdbc;
        this.frequent = frequent;
        this.frequentOnce = frequentOnce;
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
        List<Object> values = new ArrayList<>(List.of(query));
        String having = "search @@ ?::tsquery";
        if (!words.equals(List.of(wanted.toLowerCase(Locale.ROOT)))) {
            having += " and (content ilike ? or (select title ilike ? from petition p where p.id = petition_id))";
            values.addAll(Collections.nCopies(2, "%" + escaped(wanted) + "%"));
        }
        String asked = "(select " + having + " from petition_text where petition_id = petition.id)";
        String open = "select petition_id from petition_text where open and " + having;
        if (ofNewest(having, values) >= frequent) {
            where.add(asked, values.toArray());
        } else if (ofAny(having, values) >= frequentOnce) {
            where.add("case when ended_at is null then id in (" + open + ") else " + asked + " end", twice(values));
        } else {
            String ended = "select petition_id from petition_text where not open and " + having;
            where.add("id = any (array(" + open + " union all " + ended + "))", twice(values));
        }
    }

    private static Object[] twice(List<Object> values) {
        return Stream.concat(values.stream(), values.stream()).toArray();
    }

    private int ofNewest(String having, List<Object> values) {
        return jdbc.queryForObject(
                "select count(*) from (select id from petition order by filed_at desc, id desc limit " + ASKED
                        + ") newest where (select " + having + " from petition_text where petition_id = newest.id)",
                Integer.class,
                values.toArray());
    }

    private int ofAny(String having, List<Object> values) {
        return jdbc.queryForObject(
                "select count(*) from petition_text tablesample system (least(100, " + 100 * ASKED
                        + " / greatest(1, (select reltuples from pg_class where oid = 'petition_text'::regclass)))) where "
                        + having,
                Integer.class,
                values.toArray());
    }

    /** For a condition with {@code like}: its signs stand for themselves. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
