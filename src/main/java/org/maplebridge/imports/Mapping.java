package org.maplebridge.imports;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the fields of a petition come from. Fields have the names of the REST contract with dots, list items by number:
 * {@code petitioners.0.name}.
 *
 * @param columns field to name of the column
 * @param defaults field to the value where no column gives one
 * @param areaColumn column with names of areas, or null
 * @param areaCodes name of an area to its code
 * @param backlog whether these are old matters for the list that leaders take on
 */
record Mapping(
        Map<String, String> columns,
        Map<String, String> defaults,
        String areaColumn,
        Map<String, String> areaCodes,
        boolean backlog) {

    Mapping {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        defaults = Collections.unmodifiableMap(new TreeMap<>(defaults));
        areaCodes = Collections.unmodifiableMap(new TreeMap<>(areaCodes));
    }

    boolean gives(String field) {
        return columns.containsKey(field)
                || defaults.containsKey(field)
                || field.equals(PetitionFields.AREA) && areaColumn != null;
    }

    /** What the file calls the field; the field itself where no column gives it. */
    String heading(String field) {
        return field.equals(PetitionFields.AREA) && areaColumn != null
                ? areaColumn
                : columns.getOrDefault(field, field);
    }

    Mapping withAreas(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.putAll(areaCodes);
        return new Mapping(columns, defaults, areaColumn, all, backlog);
    }
}
