package org.maplebridge.imports;

/** How far an import is: what became of the rows before this place in the file. */
record Progress(long imported, long duplicates, long failed, long nextByte, long nextLine) {

    Progress imported(CsvRecord record) {
        return new Progress(imported + 1, duplicates, failed, record.nextByte(), record.nextLine());
    }

    Progress duplicate(CsvRecord record) {
        return new Progress(imported, duplicates + 1, failed, record.nextByte(), record.nextLine());
    }

    Progress failed(CsvRecord record) {
        return new Progress(imported, duplicates, failed + 1, record.nextByte(), record.nextLine());
    }
}
