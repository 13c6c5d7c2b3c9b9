package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.database.JsonColumns;
import org.maplebridge.secrecy.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The words of petitions and the people behind them: personal data, read only for those who may see the petition. */
@Repository
class PetitionTexts {

    private static final String INSERT_PETITIONER = """
            insert into petitioner (petition_id, position, name, phone, id_number, address, representative, email, notices)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JsonColumns json;
    private final Vault vault;

    PetitionTexts(JdbcTemplate jdbc, JsonColumns json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    void add(Petition petition, String content, List<Petitioner> petitioners, List<String> requests) {
        boolean secret = petition.secret();
        Set<String> words = secret ? Set.of() : SearchWords.of(petition.matter().title(), content);
        List<Object> values = new ArrayList<>(Arrays.asList(
                petition.id(),
                closed(secret, content),
                words.toArray(String[]::new),
                requests == null
                        ? null
                        : closed(
                                secret,
                                json.write(requests.stream().map(String::strip).toList()))));
        StringBuilder statement = new StringBuilder(
                "insert into petition_text (petition_id, content, search, requests) values (?, ?, array_to_tsvector(?), ?)");
        for (int i = 0; i < petitioners.size(); i++) {
            statement.append("; ").append(INSERT_PETITIONER);
            values.addAll(Arrays.asList(row(petition, i, petitioners.get(i))));
        }
        jdbc.update(statement.toString(), values.toArray());
    }

    /** One more at the end of the list. */
    void addPetitioner(Petition petition, Petitioner petitioner) {
        Integer next = jdbc.queryForObject(
                "select coalesce(max(position) + 1, 0) from petitioner where petition_id = ?",
                Integer.class,
                petition.id());
        jdbc.update(INSERT_PETITIONER, row(petition, next, petitioner));
    }

    private Object[] row(Petition petition, int position, Petitioner petitioner) {
        boolean secret = petition.secret();
        return new Object[] {
            petition.id(),
            position,
            closed(secret, petitioner.name()),
            closed(secret, petitioner.phone()),
            closed(secret, petitioner.idNumber()),
            closed(secret, petitioner.address()),
            petitioner.representative(),
            closed(secret, petitioner.email()),
            joined(petitioner.notices())
        };
    }

    void setContact(Petition petition, int position, Petitioner petitioner) {
        jdbc.update(
                "update petitioner set email = ?, notices = ? where petition_id = ? and position = ?",
                closed(petition.secret(), petitioner.email()),
                joined(petitioner.notices()),
                petition.id(),
                position);
    }

    private static String joined(List<String> notices) {
        return notices == null ? null : notices.stream().distinct().sorted().collect(Collectors.joining(","));
    }

    private static List<String> parted(String notices) {
        return notices == null ? null : notices.isEmpty() ? List.of() : List.of(notices.split(","));
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

    private String closed(boolean secret, String text) {
        return secret ? vault.close(text) : text;
    }

    String contentOf(long petitionId) {
        return vault.open(jdbc.queryForObject(
                "select content from petition_text where petition_id = ?", String.class, petitionId));
    }

    List<Petitioner> petitionersOf(long petitionId) {
        return jdbc.query(
                "select * from petitioner where petition_id = ? order by position",
                (row, n) -> new Petitioner(
                        vault.open(row.getString("name")),
                        vault.open(row.getString("phone")),
                        vault.open(row.getString("id_number")),
                        vault.open(row.getString("address")),
                        row.getBoolean("representative"),
                        vault.open(row.getString("email")),
                        parted(row.getString("notices"))),
                petitionId);
    }
}
