package org.maplebridge.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an import to whoever started it and to administrators; for all others there is none. */
@Service
@Transactional(readOnly = true)
public class ReadImport {

    private final Imports imports;
    private final ImportSettings settings;

    ReadImport(Imports imports, ImportSettings settings) {
        this.settings = settings;
        this.imports = imports;
    }

    public PetitionImport read(String id, StaffMember caller) {
        return parsed(id, caller);
    }

    /** The same, where there are rows that it could not take, or none at all. Refuses when they were deleted by now. */
    public PetitionImport readWithErrors(String id, StaffMember caller) {
        PetitionImport found = parsed(id, caller);
        if (found.failed() > 0 && !imports.hasErrors(found.id())) {
            throw Refusal.notFound(
                    "import-errors-deleted", settings.keepErrors().toDays());
        }
        return found;
    }

    /** The rows it could not take so far, as CSV. */
    public void writeErrors(String id, StaffMember caller, OutputStream out) {
        UUID found = parsed(id, caller).id();
        try (ErrorCsv csv = new ErrorCsv(out, imports.header(found))) {
            imports.errors(found, csv::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PetitionImport parsed(String id, StaffMember caller) {
        try {
            return imports.find(UUID.fromString(id))
                    .filter(one -> caller != null
                            && (caller.administrator() || caller.username().equals(one.caller())))
                    .orElseThrow(() -> Refusal.notFound("import-unknown"));
        } catch (IllegalArgumentException noNumber) {
            throw Refusal.notFound("import-unknown");
        }
    }
}
