package org.maplebridge.imports;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a petition that an import can fill, by the names of the REST contract. */
final class PetitionFields {

    static final String AREA = "areaCode";
    static final String FILED_AT = "filedAt";
    static final String SOURCE_SYSTEM = "source.system";
    static final String SOURCE_ID = "source.id";

    /** Without one of these no petition can be registered. */
    static final Set<String> REQUIRED = Set.of("title", "content", "purpose", AREA);

    private static final Set<String> PLAIN = Set.of(
            "title",
            "content",
            "purpose",
            "channel",
            AREA,
            "address",
            "location.latitude",
            "location.longitude",
            "category",
            "headcount",
            "anonymous",
            "confidential",
            FILED_AT,
            "procedure",
            SOURCE_SYSTEM,
            SOURCE_ID);
    private static final Pattern PETITIONER =
            Pattern.compile("petitioners?(?:\\.(\\d{1,3}))?\\.(name|phone|idNumber|address|representative)");
    private static final Pattern ACCUSED = Pattern.compile("against(?:\\.(\\d{1,3}))?\\.(kind|name|unitCode)");

    private PetitionFields() {}

    /** The field's one name; {@code petitioner.name} is {@code petitioners.0.name}. Nothing for what is no field. */
    static Optional<String> named(String name) {
        if (PLAIN.contains(name)) {
            return Optional.of(name);
        }
        return item("petitioners", PETITIONER.matcher(name), 200).or(() -> item("against", ACCUSED.matcher(name), 20));
    }

    private static Optional<String> item(String list, Matcher matcher, int most) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int index = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        return index < most ? Optional.of(list + "." + index + "." + matcher.group(2)) : Optional.empty();
    }
}
