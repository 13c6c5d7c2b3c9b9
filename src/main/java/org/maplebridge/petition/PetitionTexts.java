package org.maplebridge.petition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The words of petitions and the people behind them: personal data, read only for those who may see the petition. */
@Repository
class PetitionTexts {

    private final JdbcTemplate jdbc;

    PetitionTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Petition petition, String content, List<Petitioner> petitioners, List<String> requests) {
        Set<String> words = SearchWords.of(petition.matter().title(), content);
        jdbc.update(
                "insert into petition_text (petition_id, content, search, requests)"
                        + " values (?, ?, array_to_tsvector(?), to_jsonb(?::text[]))",
                petition.id(),
                content,
                words.toArray(String[]::new),
                requests == null ? null : requests.stream().map(String::strip).toArray(String[]::new));
        if (!petitioners.isEmpty()) {
            jdbc.batchUpdate(
                    """
                    insert into petitioner (petition_id, position, name, phone, id_number, address, representative)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    IntStream.range(0, petitioners.size())
                            .mapToObj(i -> row(petition.id(), i, petitioners.get(i)))
                            .toList());
        }
    }

    /** One more at the end of the list. */
    void addPetitioner(long petitionId, Petitioner petitioner) {
        Integer next = jdbc.queryForObject(
                "select coalesce(max(position) + 1, 0) from petitioner where petition_id = ?",
                Integer.class,
                petitionId);
        jdbc.update("""
                insert into petitioner (petition_id, position, name, phone, id_number, address, representative)
                values (?, ?, ?, ?, ?, ?, ?)
                """, row(petitionId, next, petitioner));
    }

    private static Object[] row(long petitionId, int position, Petitioner petitioner) {
        return new Object[] {
            petitionId,
            position,
            petitioner.name(),
            petitioner.phone(),
            petitioner.idNumber(),
            petitioner.address(),
            petitioner.representative()
        };
    }

    /** Whether there is such a petitioner. */
    boolean setQueryCode(long petitionId, int position, byte[] hash) {
        return jdbc.update(
                        "update petitioner set query_code_hash = ? where petition_id = ? and position = ?",
                        hash,
                        petitionId,
                        position)
                == 1;
    }

    /** Whose code it is, by its hash. */
    Optional<Integer> positionOf(long petitionId, byte[] hash) {
        return jdbc
                .queryForList(
                        "select position from petitioner where petition_id = ? and query_code_hash = ?",
                        Integer.class,
                        petitionId,
                        hash)
                .stream()
                .findFirst();
    }

    String contentOf(long petitionId) {
        return jdbc.queryForObject("select content from petition_text where petition_id = ?", String.class, petitionId);
    }

    List<Petitioner> petitionersOf(long petitionId) {
        return jdbc.query(
                "select * from petitioner where petition_id = ? order by position",
                (row, n) -> new Petitioner(
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("id_number"),
                        row.getString("address"),
                        row.getBoolean("representative")),
                petitionId);
    }
}
