package org.maplebridge.imports;

import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Filer;
import org.maplebridge.petition.PetitionInput;
import org.springframework.stereotype.Component;

/** Files rows as if they were handed in one by one. */
@Component
class PlatformFiling implements Filing {

    private final FilePetition filePetition;
    private final OldMatters oldMatters;

    PlatformFiling(FilePetition filePetition, OldMatters oldMatters) {
        this.filePetition = filePetition;
        this.oldMatters = oldMatters;
    }

    @Override
    public void check(PetitionInput input, String importer) {
        filePetition.check(input, Filer.importer(importer));
    }

    @Override
    public boolean file(PetitionInput input, String importer, boolean backlog) {
        FilePetition.Filed filed = filePetition.file(input, Filer.importer(importer));
        if (backlog && !filed.existed()) {
            oldMatters.imported(filed.receiptNumber(), importer);
        }
        return !filed.existed();
    }
}
