package org.maplebridge.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries imports on, a batch of rows at a time. The petitions of a batch, the errors and the place where the next batch
 * begins are committed together, so whatever stops the platform, no row is lost and none is done twice. A batch that
 * cannot be committed is undone and repeated row by row, which leaves out only the row at fault.
 */
@Component
class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final int TRIES_A_ROW = 3;
    private static final int TRIES_AN_IMPORT = 10;
    private static final long PAUSE_MILLIS = 100;

    private final Imports imports;
    private final ImportFiles files;
    private final Filing filing;
    private final RowErrors rowErrors;
    private final Units units;
    private final TransactionTemplate transaction;
    private final ImportSettings settings;
    private final Clock time;
    private final Map<UUID, Integer> stuck = new HashMap<>();

    ImportRuns(
            Imports imports,
            ImportFiles files,
            Filing filing,
            RowErrors rowErrors,
            Units units,
            TransactionTemplate transaction,
            ImportSettings settings,
            Clock time) {
        this.imports = imports;
        this.files = files;
        this.filing = filing;
        this.rowErrors = rowErrors;
        this.units = units;
        this.transaction = transaction;
        this.settings = settings;
        this.time = time;
    }

    /** Carries one import on by one batch; false when there is none to be carried on. */
    boolean step() {
        AtomicReference<Run> claimed = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                imports.claim().ifPresent(run -> {
                    claimed.set(run);
                    process(run, settings.batch());
                });
                return claimed.get() != null;
            }));
        } catch (RuntimeException undone) {
            if (claimed.get() == null) {
                throw undone;
            }
            oneByOne(claimed.get().id(), undone);
            return true;
        }
    }

    private void oneByOne(UUID id, RuntimeException why) {
        LOG.debug("A batch of import {} is repeated row by row", id, why);
        try {
            int done = 0;
            while (done < settings.batch() && row(id)) {
                done++;
            }
            stuck.remove(id);
        } catch (RuntimeException hopeless) {
            if (stuck.merge(id, 1, Integer::sum) >= TRIES_AN_IMPORT) {
                LOG.error("导入 {} 无法继续，已中断。 Import {} cannot go on.", id, id, hopeless);
                transaction.executeWithoutResult(status -> imports.end(id, ImportState.FAILED, time.instant()));
                stuck.remove(id);
            }
            throw hopeless;
        }
    }

    /** Does the import's next row in a transaction of its own; false when there is none or somebody else does it. */
    private boolean row(UUID id) {
        AtomicReference<Run> claimed = new AtomicReference<>();
        RuntimeException failure = null;
        for (int tries = 0; tries < TRIES_A_ROW && refusal(failure).isEmpty(); tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS * tries));
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> {
                    claimed.set(imports.claim(id).orElse(null));
                    return claimed.get() != null && process(claimed.get(), 1);
                }));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (claimed.get() == null) {
            throw failure;
        }
        return skip(claimed.get(), failure);
    }

    /** Whether rows may be left. */
    private boolean process(Run run, int most) {
        PetitionRows rows =
                new PetitionRows(run.layout().mapping(), run.layout().header(), units::nameOf);
        Batch batch = new Batch(run.progress());
        boolean more = true;
        try (RecordReader records = records(run)) {
            for (int done = 0; more && done < most; done++) {
                CsvRecord record = records.next();
                more = record != null;
                if (more) {
                    file(run, rows, record, batch);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        imports.advance(run.id(), batch.progress(), batch.errors());
        if (!more) {
            imports.end(run.id(), ImportState.DONE, time.instant());
        }
        return more;
    }

    private void file(Run run, PetitionRows rows, CsvRecord record, Batch batch) {
        if (!record.readable()) {
            batch.failed(record, rowErrors.unreadable(record));
            return;
        }
        int width = run.layout().header().size();
        if (record.cells().size() != width) {
            batch.failed(record, rowErrors.otherWidth(record, width));
            return;
        }
        PetitionInput input;
        try {
            input = rows.input(record.cells());
            filing.check(input, run.caller());
        } catch (Refusal refusal) {
            batch.failed(record, rowErrors.refused(record, refusal, run.layout().mapping()));
            return;
        }
        batch.filed(
                record, filing.file(input, run.caller(), run.layout().mapping().backlog()));
    }

    /** Records the import's next row as failed, provided it is still the one that was tried. */
    private boolean skip(Run tried, RuntimeException failure) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Run run = imports.claim(tried.id()).orElse(null);
            if (run == null || !run.progress().equals(tried.progress())) {
                return run != null;
            }
            try (RecordReader records = records(run)) {
                CsvRecord record = records.next();
                if (record == null) {
                    throw failure;
                }
                Batch batch = new Batch(run.progress());
                batch.failed(record, error(run, record, failure));
                imports.advance(run.id(), batch.progress(), batch.errors());
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private RowError error(Run run, CsvRecord record, RuntimeException failure) {
        return refusal(failure)
                .map(refusal -> rowErrors.refused(record, refusal, run.layout().mapping()))
                .orElseGet(() -> {
                    LOG.warn("Import {}: the row of line {} cannot be filed", run.id(), record.line(), failure);
                    return rowErrors.notRegistered(record);
                });
    }

    /** The engine may have put something around it. */
    private static Optional<Refusal> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private RecordReader records(Run run) throws IOException {
        return new RecordReader(
                files.read(run.id(), run.progress().nextByte()),
                run.layout().charset(),
                run.layout().separator(),
                run.progress().nextByte(),
                run.progress().nextLine());
    }
}
