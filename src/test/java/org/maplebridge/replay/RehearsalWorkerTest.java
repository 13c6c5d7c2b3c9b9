package org.maplebridge.replay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RehearsalWorkerTest {

    @Test
    void goesOnGivingSignsWhenTheDatabaseWasAwayForAMoment() {
        RehearsalRuns runs = mock(RehearsalRuns.class);
        doThrow(new DataAccessResourceFailureException("away")).when(runs).alive(any(), anyInt());
        RehearsalWorker worker = new RehearsalWorker(null, runs, null, null);
        assertThatCode(() -> worker.sign(UUID.randomUUID(), 10)).doesNotThrowAnyException();
    }
}
