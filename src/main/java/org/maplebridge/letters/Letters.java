package org.maplebridge.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.maplebridge.petition.KeepsSecrets;
import org.maplebridge.petition.SecretColumns;
import org.maplebridge.petition.SecretTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The letters that were issued, and the numbers they were given. */
@Repository
class Letters implements KeepsSecrets {

    /** What is to be numbered and stored. */
    record Draft(
            long petitionId,
            LetterKind kind,
            String countyCode,
            String countyWord,
            int year,
            String unitCode,
            String recipient,
            String content,
            Timestamp issuedAt,
            String issuedBy,
            byte[] hash) {}

    private final JdbcTemplate jdbc;
    private final SecretTexts texts;
    private final LetterContent contents;

    Letters(JdbcTemplate jdbc, SecretTexts texts, LetterContent contents) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.contents = contents;
    }

    /** Takes the next number of the series and stores the letter under it; the series is locked until the commit. */
    String add(Draft draft) {
        return jdbc.queryForObject(
                """
                with numbered as (
                  insert into letter_series (county_code, series, year, last) values (?, ?, ?, 1)
                  on conflict (county_code, series, year) do update set last = letter_series.last + 1
                  returning county_code, series, year, last
                )
                insert into letter (petition_id, kind, county_code, series, year, ordinal, number, unit_code, recipient,
                  content, template_version, issued_at, issued_by, hash)
                select ?, ?, county_code, series, year, last,
                  ? || series || '〔' || year || '〕' || last || '号', ?, ?, ?,
                  (select max(version) from letter_template where kind = ? and in_force), ?, ?, ?
                from numbered
                returning number
                """,
                String.class,
                draft.countyCode(),
                draft.kind().series(),
                draft.year(),
                draft.petitionId(),
                draft.kind().name(),
                draft.countyWord(),
                draft.unitCode(),
                draft.recipient(),
                draft.content(),
                draft.kind().name(),
                draft.issuedAt(),
                draft.issuedBy(),
                draft.hash());
    }

    List<Letter> of(long petitionId) {
        return jdbc.query(
                "select * from letter where petition_id = ? order by id", (row, n) -> letter(row), petitionId);
    }

    private Letter letter(ResultSet row) throws SQLException {
        LetterKind kind = LetterKind.valueOf(row.getString("kind"));
        String content = texts.opened(row.getString("content"));
        return new Letter(
                row.getLong("petition_id"),
                kind,
                contents.title(kind, content),
                row.getString("number"),
                row.getString("unit_code"),
                texts.opened(row.getString("recipient")),
                content,
                row.getInt("template_version"),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"),
                row.getBytes("hash"));
    }

    @Override
    public List<SecretColumns> secretColumns() {
        return List.of(SecretColumns.hashedById("letter", "recipient", "content"));
    }
}
