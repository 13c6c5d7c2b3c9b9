package org.maplebridge.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Holds a mapping against the header of its file and against what petitions may be, before the first row is read. */
@Component
class MappingCheck {

    private final Units units;
    private final Filing filing;

    MappingCheck(Units units, Filing filing) {
        this.units = units;
        this.filing = filing;
    }

    void check(Mapping mapping, List<String> header, String caller) {
        List<FieldError> errors = new ArrayList<>();
        mapping.columns()
                .forEach((field, column) -> column(errors, MappingJson.pointer("columns", field), column, header));
        if (mapping.areaColumn() != null) {
            column(errors, "#/mapping/areaMapping/column", mapping.areaColumn(), header);
        } else if (!mapping.areaCodes().isEmpty() && !mapping.columns().containsKey(PetitionFields.AREA)) {
            errors.add(new FieldError("#/mapping/areaMapping/column", "required"));
        }
        PetitionFields.REQUIRED.stream()
                .filter(field -> !mapping.gives(field))
                .sorted()
                .forEach(field -> errors.add(new FieldError(MappingJson.pointer("columns", field), "required")));
        if (mapping.gives(PetitionFields.SOURCE_ID) && !mapping.gives(PetitionFields.SOURCE_SYSTEM)) {
            errors.add(new FieldError(MappingJson.pointer("defaults", PetitionFields.SOURCE_SYSTEM), "required"));
        }
        mapping.areaCodes().forEach((name, code) -> area(errors, MappingJson.pointer("areaMapping/codes", name), code));
        defaults(errors, mapping, caller);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static void column(List<FieldError> errors, String pointer, String column, List<String> header) {
        int found = Collections.frequency(header, column);
        if (found != 1) {
            errors.add(new FieldError(
                    pointer, found == 0 ? "import-column-unknown" : "import-column-twice", MappingJson.shown(column)));
        }
    }

    private void area(List<FieldError> errors, String pointer, String code) {
        if (units.find(code).filter(unit -> unit.kind() == UnitKind.AREA).isEmpty()) {
            errors.add(new FieldError(pointer, "unknown-area", code));
        }
    }

    /** Files nothing: asks what a petition of the defaults alone would be refused for. */
    private void defaults(List<FieldError> errors, Mapping mapping, String caller) {
        Map<String, String> defaults = mapping.defaults();
        if (defaults.isEmpty()) {
            return;
        }
        try {
            PetitionInput input = new PetitionRows(
                            new Mapping(Map.of(), defaults, null, Map.of(), false), List.of(), units::nameOf)
                    .input(List.of());
            filing.check(input, caller);
        } catch (Refusal refusal) {
            for (FieldError error : refusal.fields()) {
                String field = RowError.field(error.pointer());
                if (defaults.containsKey(field)) {
                    errors.add(new FieldError(MappingJson.pointer("defaults", field), error.code(), error.arguments()));
                }
            }
        }
    }
}
