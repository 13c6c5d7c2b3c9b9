package org.maplebridge.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/**
 * Imports a table that was filled in by our template, which needs no mapping: places by name, dates as people write them.
 * Refuses one that lacks a column without which nothing can be registered.
 */
@Service
public class ImportOldMatters {

    private static final String PLACE = "地点";

    /** Headers of the template with the fields that they fill. */
    private static final Map<String, String> COLUMNS = columns();

    private static final List<String> NEEDED = List.of("编号", "标题", "内容", "反映时间", PLACE);

    private final StartImport startImport;
    private final Units units;
    private final ObjectMapper json;

    ImportOldMatters(StartImport startImport, Units units, ObjectMapper json) {
        this.startImport = startImport;
        this.units = units;
        this.json = json;
    }

    /**
     * @param system where the numbers come from, so that a repeat imports nothing twice
     * @param backlog whether all go onto the list of old matters
     */
    public PetitionImport start(InputStreamSource file, long size, String system, boolean backlog, StaffMember caller) {
        StartImport.requireImporter(caller);
        byte[] mapping = size == 0 ? null : mapping(file, system, backlog);
        return startImport.start(new StartImport.Upload(file, size, mapping, null), caller);
    }

    /** Its header, for whoever fills it in. */
    public static List<String> template() {
        return List.copyOf(COLUMNS.keySet());
    }

    private byte[] mapping(InputStreamSource file, String system, boolean backlog) {
        List<String> header = header(file);
        List<String> missing =
                NEEDED.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(new FieldError("#/file", "import-template-columns", String.join("、", missing)));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        COLUMNS.forEach((column, field) -> {
            if (header.contains(column) && !column.equals(PLACE)) {
                columns.put(field, column);
            }
        });
        Map<String, Object> mapping = Map.of(
                "columns",
                columns,
                "defaults",
                Map.of("source.system", system, "purpose", "CLAIM", "channel", "LETTER"),
                "areaMapping",
                Map.of("column", PLACE, "codes", areas()),
                "backlog",
                backlog);
        try {
            return json.writeValueAsBytes(mapping);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(InputStreamSource file) {
        try {
            Charset charset = Encodings.detect(file)
                    .orElseThrow(() -> Refusal.invalid(new FieldError("#/file", "import-encoding")));
            return FileHeader.read(file, charset, "#/file").columns();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those whose name is told apart from all others; of the rest the code is written. */
    private Map<String, String> areas() {
        Map<String, List<Unit>> named = units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.AREA)
                .collect(Collectors.groupingBy(Unit::name));
        return named.values().stream()
                .filter(same -> same.size() == 1)
                .map(same -> same.get(0))
                .collect(Collectors.toMap(Unit::name, Unit::code));
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("编号", PetitionFields.SOURCE_ID);
        columns.put("标题", "title");
        columns.put("内容", "content");
        columns.put("反映时间", PetitionFields.FILED_AT);
        columns.put(PLACE, PetitionFields.AREA);
        columns.put("详细地址", "address");
        columns.put("分类", "category");
        columns.put("姓名", "petitioners.0.name");
        columns.put("电话", "petitioners.0.phone");
        columns.put("身份证号", "petitioners.0.idNumber");
        columns.put("目的", "purpose");
        columns.put("渠道", "channel");
        return columns;
    }
}
