package org.maplebridge.statistics;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.database.TestDatabase;
import org.maplebridge.organization.TestOrganization;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Matter;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.Purpose;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The counts in a database of their own, empty before each test, and what happens for them to count. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithCounts {

    final TestOrganization organization = TestOrganization.demo();
    JdbcTemplate jdbc;
    TransactionTemplate transaction;
    Counts counts;
    private TestDatabase database;
    CountChanges countChanges;

    @BeforeAll
    void start(@TempDir Path folder) {
        database = TestDatabase.start(folder);
        jdbc = new JdbcTemplate(database.dataSource());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        counts = new Counts(jdbc);
        countChanges = new CountChanges(counts, organization.units());
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate statistic, statistic_change, statistic_aspect");
    }

    void fold() {
        transaction.executeWithoutResult(status -> counts.fold());
    }

    void count(Matter matter, EventKind kind, String unitCode, String level, Instant at) {
        PetitionEvent event = new PetitionEvent(1, at, kind, "system", unitCode, level, null, null, null, null, null);
        transaction.executeWithoutResult(
                status -> countChanges.count(new PetitionChanged(petition(matter), List.of(event))));
    }

    static Petition petition(Matter matter) {
        Petition petition = mock();
        given(petition.matter()).willReturn(matter);
        given(petition.secret()).willReturn(matter.purpose() == Purpose.REPORT);
        return petition;
    }
}
