package org.maplebridge.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.maplebridge.duplicates.Likeness.Nearness;
import org.maplebridge.petition.Petition;
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

    private static final int COMPARED = 500;

    private static final String QUERY = """
            with mine as (
              select p.id, p.area_code, p.category, split_part(p.category, '/', 1) as field, p.filed_at,
                array(select w from unnest(tsvector_to_array(t.search)) w where char_length(w) > 1) as words,
                array(select regexp_replace(phone, '[^0-9]', '', 'g') from petitioner
                      where petition_id = p.id and phone is not null) as phones
              from petition p join petition_text t on t.petition_id = p.id
              where p.receipt_number = ?
            ), near as (
              select p.id, p.receipt_number,
                case when p.area_code = mine.area_code then 'SAME' when p.area_code = any (?) then 'NEAR' else 'FAR'
                  end as place,
                case when p.category = mine.category then 'SAME'
                  when split_part(p.category, '/', 1) = mine.field then 'NEAR' else 'FAR' end as category,
                exists (select 1 from petitioner who where who.petition_id = p.id
                  and regexp_replace(who.phone, '[^0-9]', '', 'g') = any (mine.phones)) as person,
                abs(extract(epoch from p.filed_at - mine.filed_at)) / 86400 as days
              from petition p, mine
              where p.unit_code = any (?) and p.ended_at is null and p.status <> 'UNDER_REVIEW' and p.lead is null
                and not p.secret and p.id <> mine.id
              order by exists (select 1 from petitioner who where who.petition_id = p.id
                  and regexp_replace(who.phone, '[^0-9]', '', 'g') = any (mine.phones)) desc,
                p.area_code = mine.area_code desc, p.area_code = any (?) desc,
                coalesce(p.category = mine.category, false) desc, days
              limit ?
            )
            select near.*, cardinality(mine.words) as mine_words, other.words as other_words,
              (select count(*) from (select unnest(mine.words) intersect
                 select unnest(tsvector_to_array(t.search))) common) as common
            from near join petition_text t on t.petition_id = near.id, mine,
              lateral (select count(*) as words from unnest(tsvector_to_array(t.search)) w where char_length(w) > 1) other
            """;

    /** The same for words that are not filed yet, of one area. */
    private static final String BEFORE = """
            with near as (
              select p.id, p.receipt_number, 'SAME' as place, case when p.category = ?::text then 'SAME'
                  when split_part(p.category, '/', 1) = split_part(?::text, '/', 1) then 'NEAR' else 'FAR' end as category,
                false as person, extract(epoch from ?::timestamptz - p.filed_at) / 86400 as days
              from petition p
              where p.unit_code = any (?) and p.area_code = ? and p.ended_at is null and p.status <> 'UNDER_REVIEW'
                and p.lead is null and not p.secret
              order by p.filed_at desc
              limit ?
            )
            select near.*, cardinality(mine.words) as mine_words, other.words as other_words,
              (select count(*) from (select unnest(mine.words) intersect
                 select unnest(tsvector_to_array(t.search))) common) as common
            from near join petition_text t on t.petition_id = near.id, (select ?::text[] as words) mine,
              lateral (select count(*) as words from unnest(tsvector_to_array(t.search)) w where char_length(w) > 1) other
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
        return jdbc.query(
                QUERY,
                (row, n) -> candidate(row),
                petition.receiptNumber(),
                near,
                units.toArray(String[]::new),
                near,
                COMPARED);
    }

    /** @param units units that may have petitions of the area */
    List<Candidate> ofWords(
            Set<String> words, String areaCode, String category, Collection<String> units, Instant now) {
        return jdbc.query(
                BEFORE,
                (row, n) -> candidate(row),
                category,
                category,
                Timestamp.from(now),
                units.toArray(String[]::new),
                areaCode,
                COMPARED,
                words.stream()
                        .filter(word -> word.codePointCount(0, word.length()) > 1)
                        .toArray(String[]::new));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        int shorter = Math.min(row.getInt("mine_words"), row.getInt("other_words"));
        return new Candidate(
                row.getString("receipt_number"),
                new Likeness(
                        Nearness.valueOf(row.getString("place")),
                        Nearness.valueOf(row.getString("category")),
                        row.getBoolean("person"),
                        row.getInt("days"),
                        shorter == 0 ? 0 : (double) row.getInt("common") / shorter));
    }
}
