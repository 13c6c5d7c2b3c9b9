package org.maplebridge.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maplebridge.petition.HistoryEntry;
import org.maplebridge.petition.PetitionEvent;
import org.springframework.stereotype.Component;

/**
 * The history as data with all that its hashes are made of, so that the chain can be verified without the platform and its keys:
 * where a note was stored closed, {@code storedNote} is what was hashed.
 */
@Component
class HistoryFile {

    private final ObjectMapper json;

    HistoryFile(ObjectMapper json) {
        this.json = json;
    }

    byte[] of(List<HistoryEntry> history) {
        try {
            return json.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(history.stream().map(HistoryFile::entry).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> entry(HistoryEntry entry) {
        PetitionEvent event = entry.event();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seq", event.seq());
        fields.put("at", event.at().toString());
        fields.put("kind", event.kind().name());
        fields.put("actor", event.actor());
        fields.put("unitCode", event.unitCode());
        fields.put("level", event.level());
        fields.put("reason", event.reason());
        fields.put("note", event.note());
        if (!Objects.equals(event.note(), event.storedNote())) {
            fields.put("storedNote", event.storedNote());
        }
        fields.put("article", event.article());
        fields.put("previousHash", HexFormat.of().formatHex(event.previousHash()));
        fields.put("hash", HexFormat.of().formatHex(event.hash()));
        return fields;
    }
}
