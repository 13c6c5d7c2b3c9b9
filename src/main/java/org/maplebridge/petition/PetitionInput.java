package org.maplebridge.petition;

import java.time.OffsetDateTime;
import java.util.List;

/** A petition as somebody hands it in; nothing of it has been checked yet. Field names are those of the REST contract. */
public record PetitionInput(
        String title,
        String content,
        String purpose,
        String channel,
        String areaCode,
        String address,
        Location location,
        String category,
        List<Petitioner> petitioners,
        Integer headcount,
        Boolean anonymous,
        Boolean confidential,
        List<AccusedInput> against,
        SourceInput source,
        OffsetDateTime filedAt,
        String procedure,
        List<String> requests) {

    /** The same from a resident, who speaks for no system. */
    public PetitionInput withoutSource() {
        return new PetitionInput(
                title,
                content,
                purpose,
                channel,
                areaCode,
                address,
                location,
                category,
                petitioners,
                headcount,
                anonymous,
                confidential,
                against,
                null,
                filedAt,
                procedure,
                requests);
    }

    /** Whom the petition is against, unchecked. */
    public record AccusedInput(String kind, String name, String unitCode) {}

    /** Where the petition comes from, unchecked. */
    public record SourceInput(String system, String id) {}
}
