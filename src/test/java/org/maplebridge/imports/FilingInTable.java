package org.maplebridge.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files into a table of one column. What it throws marks the whole transaction as one to be undone, as a transactional
 * use case does.
 */
final class FilingInTable implements Filing {

    /** The process is killed. */
    static final class Killed extends Error {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate joined;
    private final Set<String> failed = new HashSet<>();
    int calls;
    int killAtCall = -1;

    FilingInTable(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.joined = new TransactionTemplate(transactions);
    }

    void empty() {
        jdbc.execute("create table if not exists filed (source text primary key, title text not null)");
        jdbc.execute("truncate filed, petition_import, petition_import_chunk, petition_import_error");
    }

    List<String> titles() {
        return jdbc.queryForList("select title from filed order by source", String.class);
    }

    @Override
    public void check(PetitionInput input, String importer) {
        if (input.title() == null) {
            throw Refusal.invalid(new FieldError("#/title", "required"));
        }
    }

    @Override
    public boolean file(PetitionInput input, String importer, boolean backlog) {
        return Boolean.TRUE.equals(joined.execute(status -> insert(input)));
    }

    private boolean insert(PetitionInput input) {
        if (++calls == killAtCall) {
            throw new Killed();
        }
        String source = "%8s".formatted(input.source().id());
        if (jdbc.queryForObject("select count(*) from filed where source = ?", Integer.class, source) > 0) {
            return false;
        }
        jdbc.update("insert into filed (source, title) values (?, ?)", source, input.title());
        switch (input.title()) {
            case "broken" -> jdbc.execute("select 1 / 0");
            case "nobody" -> throw Refusal.againstRule("nobody-may-handle", "上溪村");
            case "wrapped" ->
                throw new IllegalStateException(Refusal.invalid(new FieldError("#/areaCode", "unknown-area", "1")));
            case "flaky" -> {
                if (failed.add(source)) {
                    throw new IllegalStateException("once");
                }
            }
            default -> {}
        }
        return true;
    }
}
