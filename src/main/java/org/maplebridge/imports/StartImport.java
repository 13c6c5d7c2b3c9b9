package org.maplebridge.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.maplebridge.shared.Sha256;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file of petitions in. It is read through and stored before the answer; the work on its rows follows. */
@Service
public class StartImport {

    /**
     * What somebody hands in.
     *
     * @param file the CSV, read more than once
     * @param mapping JSON that says which column is what
     * @param areas names and codes of areas, or null
     */
    public record Upload(InputStreamSource file, long size, byte[] mapping, InputStreamSource areas) {}

    private final Units units;
    private final MappingCheck mappingCheck;
    private final Imports imports;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final ImportSettings settings;
    private final Clock time;

    StartImport(
            Units units,
            MappingCheck mappingCheck,
            Imports imports,
            ImportFiles files,
            ImportWorker worker,
            TransactionTemplate transaction,
            ObjectMapper json,
            ImportSettings settings,
            Clock time) {
        this.units = units;
        this.mappingCheck = mappingCheck;
        this.imports = imports;
        this.files = files;
        this.worker = worker;
        this.transaction = transaction;
        this.json = json;
        this.settings = settings;
        this.time = time;
    }

    /** The import that begins, or the one of the same file that the caller has running. */
    public PetitionImport start(Upload upload, StaffMember caller) {
        requireImporter(caller);
        if (upload.file() == null || upload.size() == 0) {
            throw Refusal.invalid(new FieldError("#/file", upload.file() == null ? "required" : "import-empty-file"));
        }
        if (upload.size() > settings.largestFile().toBytes()) {
            throw Refusal.of(
                    Refusal.Kind.TOO_LARGE,
                    "file-too-large",
                    settings.largestFile().toMegabytes());
        }
        try {
            PetitionImport begun = store(upload, caller);
            worker.wake();
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireImporter(StaffMember caller) {
        if (caller == null
                || Stream.of(Role.ADMINISTRATOR, Role.REGISTRAR, Role.SYSTEM).noneMatch(caller::holds)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "import-not-allowed");
        }
    }

    private PetitionImport store(Upload upload, StaffMember caller) throws IOException {
        Mapping mapping = MappingJson.read(upload.mapping());
        if (upload.areas() != null) {
            mapping = mapping.withAreas(AreaNames.read(upload.areas(), units));
        }
        Charset charset = Encodings.detect(upload.file())
                .orElseThrow(() -> Refusal.invalid(new FieldError("#/file", "import-encoding")));
        FileHeader header = FileHeader.read(upload.file(), charset, "#/file");
        mappingCheck.check(mapping, header.columns(), caller.username());
        FileLayout layout = new FileLayout(charset, header.separator(), header.columns(), mapping);
        MessageDigest fingerprint = Sha256.begin();
        long rows = rows(upload.file(), layout, fingerprint);
        fingerprint.update(json.writeValueAsBytes(mapping));
        Run run = new Run(
                UUID.randomUUID(),
                caller.username(),
                layout,
                new Progress(0, 0, 0, header.nextByte(), header.nextLine()));
        return store(run, fingerprint.digest(), rows, upload.file());
    }

    private PetitionImport store(Run run, byte[] fingerprint, long rows, InputStreamSource file) {
        return transaction.execute(status -> {
            if (!imports.add(run, fingerprint, rows, time.instant())) {
                return imports.latest(run.caller(), fingerprint).orElseThrow();
            }
            try (InputStream content = file.getInputStream()) {
                files.add(run.id(), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Optional<PetitionImport> stored = imports.find(run.id());
            return stored.orElseThrow();
        });
    }

    /** Counts the rows; the whole file passes through the digest. */
    private static long rows(InputStreamSource file, FileLayout layout, MessageDigest digest) throws IOException {
        InputStream content = new DigestInputStream(file.getInputStream(), digest);
        try (RecordReader records = new RecordReader(content, layout.charset(), layout.separator(), 0, 1)) {
            long rows = -1;
            for (CsvRecord record = records.next(); record != null; record = records.next()) {
                rows++;
            }
            return rows;
        }
    }
}
