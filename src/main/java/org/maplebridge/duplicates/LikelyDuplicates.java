package org.maplebridge.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.duplicates.Likeness.Nearness;
import org.maplebridge.duplicates.Resemblance.Words;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.SearchWords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Looks for open petitions that resemble one. Only those of the units given are looked at, the nearest first by place,
 * category and person; reports and confidential ones are nobody's duplicates.
 */
@Repository
class LikelyDuplicates {

    /** A petition and how much it resembles. */
    record Candidate(String receiptNumber, Likeness likeness) {}

    /** One of those compared, as it was read. */
    private record Found(
            String receiptNumber, Nearness place, Nearness category, boolean person, int days, Words words) {

        Candidate candidate(double text) {
            return new Candidate(receiptNumber, new Likeness(place, category, person, days, text));
        }
    }

    private static final int COMPARED = 500;

    private static final String MINE = """
            select array(select w from unnest(tsvector_to_array(t.search)) w where char_length(w) > 1) as words
            from petition_text t where t.petition_id = (select id from petition where receipt_number = ?)
            """;

    private static final String QUERY = """
            with mine as (
              select p.id, p.area_code, p.category, split_part(p.category, '/', 1) as field, p.filed_at,
                array(select telephone(phone) from petitioner
                      where petition_id = p.id and phone is not null) as phones
              from petition p
              where p.receipt_number = ?
            ), near as (
              select p.id, p.receipt_number, p.title,
                case when p.area_code = mine.area_code then 'SAME' when p.area_code = any (?) then 'NEAR' else 'FAR'
                  end as place,
                case when p.category = mine.category then 'SAME'
                  when split_part(p.category, '/', 1) = mine.field then 'NEAR' else 'FAR' end as category,
                exists (select 1 from petitioner who where who.petition_id = p.id
                  and telephone(who.phone) = any (mine.phones)) as person,
                abs(extract(epoch from p.filed_at - mine.filed_at)) / 86400 as days
              from petition p, mine
              where p.unit_code = any (?) and p.ended_at is null and p.status <> 'UNDER_REVIEW' and p.lead is null
                and not p.secret and p.id <> mine.id
              order by exists (select 1 from petitioner who where who.petition_id = p.id
                  and telephone(who.phone) = any (mine.phones)) desc,
                p.area_code = mine.area_code desc, p.area_code = any (?) desc,
                coalesce(p.category = mine.category, false) desc, days
              limit ?
            )
            select near.*, array(select w from unnest(tsvector_to_array(t.search)) w where char_length(w) > 1) as words
            from near join petition_text t on t.petition_id = near.id
            """;

    /** The same for words that are not filed yet, of one area. */
    private static final String BEFORE = """
            with near as (
              select p.id, p.receipt_number, p.title, 'SAME' as place, case when p.category = ?::text then 'SAME'
                  when split_part(p.category, '/', 1) = split_part(?::text, '/', 1) then 'NEAR' else 'FAR' end as category,
                false as person, extract(epoch from ?::timestamptz - p.filed_at) / 86400 as days
              from petition p
              where p.unit_code = any (?) and p.area_code = ? and p.ended_at is null and p.status <> 'UNDER_REVIEW'
                and p.lead is null and not p.secret
              order by p.filed_at desc
              limit ?
            )
            select near.*, array(select w from unnest(tsvector_to_array(t.search)) w where char_length(w) > 1) as words
            from near join petition_text t on t.petition_id = near.id
            """;

    private final JdbcTemplate jdbc;

    LikelyDuplicates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param neighbours areas beside that of the petition
     * @param units units whose petitions may be suggested
     */
    List<Candidate> of(Petition petition, Collection<String> neighbours, Collection<String> units) {
        String[] near = neighbours.toArray(String[]::new);
        Set<String> words = jdbc.query(MINE, (row, n) -> words(row), petition.receiptNumber()).stream()
                .findFirst()
                .orElse(Set.of());
        List<Found> found = jdbc.query(
                QUERY,
                (row, n) -> found(row),
                petition.receiptNumber(),
                near,
                units.toArray(String[]::new),
                near,
                COMPARED);
        return compared(new Words(ofTitle(petition.matter().title()), words), found);
    }

    /** @param units units that may have petitions of the area */
    List<Candidate> ofText(
            String title, String content, String areaCode, String category, Collection<String> units, Instant now) {
        List<Found> found = jdbc.query(
                BEFORE,
                (row, n) -> found(row),
                category,
                category,
                Timestamp.from(now),
                units.toArray(String[]::new),
                areaCode,
                COMPARED);
        return compared(words(title, content), found);
    }

    /** A text that is not stored, taken apart as stored ones are. */
    static Words words(String title, String content) {
        return new Words(ofTitle(title), ofMoreThanOne(SearchWords.of(title, content)));
    }

    private static Set<String> ofTitle(String title) {
        return ofMoreThanOne(SearchWords.of(title));
    }

    private static Set<String> ofMoreThanOne(Set<String> words) {
        return words.stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .collect(Collectors.toSet());
    }

    private static List<Candidate> compared(Words mine, List<Found> found) {
        Resemblance resemblance = new Resemblance(
                Stream.concat(Stream.of(mine), found.stream().map(Found::words)).toList());
        return found.stream()
                .map(one -> one.candidate(resemblance.of(mine, one.words())))
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("receipt_number"),
                Nearness.valueOf(row.getString("place")),
                Nearness.valueOf(row.getString("category")),
                row.getBoolean("person"),
                row.getInt("days"),
                new Words(ofTitle(row.getString("title")), words(row)));
    }

    private static Set<String> words(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("words").getArray());
    }
}
