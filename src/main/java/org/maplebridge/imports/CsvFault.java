package org.maplebridge.imports;

/** Why a record of a CSV file cannot be read; the code names its sentence. */
enum CsvFault {
    UNCLOSED_QUOTE("import-unclosed-quote"),
    STRAY_QUOTE("import-stray-quote"),
    TOO_LONG("import-row-too-long");

    private final String code;

    CsvFault(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
