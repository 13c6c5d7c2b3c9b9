package org.maplebridge.imports;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.maplebridge.petition.Location;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.PetitionInput.AccusedInput;
import org.maplebridge.petition.PetitionInput.SourceInput;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;

/** Makes petitions of rows as a mapping says. */
final class PetitionRows {

    /** Stands for the source where the file names none. */
    static final String NO_SYSTEM = "csv-import";

    private final Mapping mapping;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int areaColumn;
    private final UnaryOperator<String> unitNames;
    private final SortedSet<Integer> petitioners;
    private final SortedSet<Integer> accused;

    /** @param unitNames name of the unit with a code */
    PetitionRows(Mapping mapping, List<String> header, UnaryOperator<String> unitNames) {
        this.mapping = mapping;
        this.unitNames = unitNames;
        mapping.columns().forEach((field, column) -> columns.put(field, header.indexOf(column)));
        areaColumn = mapping.areaColumn() == null ? -1 : header.indexOf(mapping.areaColumn());
        petitioners = items("petitioners.");
        accused = items("against.");
    }

    /** The petition of a row, which has as many cells as the header; refuses values that are of another kind. */
    PetitionInput input(List<String> cells) {
        RowValues row = new RowValues(field -> value(field, cells));
        PetitionInput input = new PetitionInput(
                row.text("title"),
                row.text("content"),
                Labels.purpose(row.text("purpose")),
                Labels.channel(row.text("channel")),
                area(cells),
                row.text("address"),
                location(row),
                row.text("category"),
                petitioners(row),
                row.number("headcount"),
                row.yesOrNo("anonymous"),
                row.yesOrNo("confidential"),
                accused(row),
                source(row, cells),
                row.date(PetitionFields.FILED_AT),
                Labels.procedure(row.text("procedure")),
                null);
        if (columns.containsKey(PetitionFields.FILED_AT) && row.text(PetitionFields.FILED_AT) == null) {
            row.wrong(PetitionFields.FILED_AT, "required");
        }
        if (!row.errors().isEmpty()) {
            throw Refusal.invalid(row.errors());
        }
        return input;
    }

    private String value(String field, List<String> cells) {
        String cell = cell(columns.getOrDefault(field, -1), cells);
        if (cell.isBlank()) {
            return mapping.defaults().get(field);
        }
        return field.equals("content") ? cell : cell.strip();
    }

    private static String cell(int column, List<String> cells) {
        return column < 0 ? "" : cells.get(column);
    }

    private String area(List<String> cells) {
        return Stream.of(columns.getOrDefault(PetitionFields.AREA, -1), areaColumn)
                .map(column -> cell(column, cells).strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> mapping.areaCodes().getOrDefault(name, name))
                .orElse(mapping.defaults().get(PetitionFields.AREA));
    }

    private static Location location(RowValues row) {
        Double latitude = row.degrees("location.latitude");
        Double longitude = row.degrees("location.longitude");
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            row.wrong(latitude == null ? "location.latitude" : "location.longitude", "required");
            return null;
        }
        return new Location(latitude, longitude);
    }

    /** A file has columns for as many petitioners as its longest row: those without a word about them are none. */
    private List<Petitioner> petitioners(RowValues row) {
        List<Petitioner> found = new ArrayList<>();
        for (int index : petitioners) {
            String at = "petitioners." + index + ".";
            Petitioner petitioner = new Petitioner(
                    row.text(at + "name"),
                    row.text(at + "phone"),
                    row.text(at + "idNumber"),
                    row.text(at + "address"),
                    Boolean.TRUE.equals(row.yesOrNo(at + "representative")));
            if (petitioner.name() != null
                    || petitioner.phone() != null
                    || petitioner.idNumber() != null
                    || petitioner.address() != null) {
                found.add(petitioner);
            }
        }
        return found;
    }

    /** A unit's code alone tells the rest. */
    private List<AccusedInput> accused(RowValues row) {
        List<AccusedInput> found = new ArrayList<>();
        for (int index : accused) {
            String at = "against." + index + ".";
            String kind = Labels.accusedKind(row.text(at + "kind"));
            String name = row.text(at + "name");
            String unitCode = row.text(at + "unitCode");
            if (name != null || unitCode != null) {
                found.add(new AccusedInput(
                        kind == null && unitCode != null ? "UNIT" : kind,
                        name == null ? unitNames.apply(unitCode) : name,
                        unitCode));
            }
        }
        return found;
    }

    private SourceInput source(RowValues row, List<String> cells) {
        String system = row.text(PetitionFields.SOURCE_SYSTEM);
        if (mapping.gives(PetitionFields.SOURCE_ID)) {
            return new SourceInput(system, row.text(PetitionFields.SOURCE_ID));
        }
        return new SourceInput(mapping.gives(PetitionFields.SOURCE_SYSTEM) ? system : NO_SYSTEM, RowDigest.of(cells));
    }

    private SortedSet<Integer> items(String list) {
        SortedSet<Integer> indexes = new TreeSet<>();
        Stream.concat(mapping.columns().keySet().stream(), mapping.defaults().keySet().stream())
                .filter(field -> field.startsWith(list))
                .forEach(field -> indexes.add(Integer.valueOf(field.split("\\.")[1])));
        return indexes;
    }

    /** The values of one row, each read as what it has to be. */
    private static final class RowValues {

        private final UnaryOperator<String> values;
        private final List<FieldError> errors = new ArrayList<>();

        RowValues(UnaryOperator<String> values) {
            this.values = values;
        }

        String text(String field) {
            return values.apply(field);
        }

        Integer number(String field) {
            return read(field, Integer::valueOf);
        }

        Double degrees(String field) {
            return read(field, Double::valueOf);
        }

        Boolean yesOrNo(String field) {
            return read(field, YesOrNo::read);
        }

        OffsetDateTime date(String field) {
            return read(field, FilingDates::read);
        }

        private <T> T read(String field, Function<String, T> reading) {
            String text = text(field);
            try {
                return text == null ? null : reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException otherKind) {
                wrong(field, "malformed");
                return null;
            }
        }

        void wrong(String field, String code) {
            errors.add(new FieldError("#/" + field.replace('.', '/'), code));
        }

        List<FieldError> errors() {
            return errors;
        }
    }
}
