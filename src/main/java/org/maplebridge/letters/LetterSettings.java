package org.maplebridge.letters;

import java.util.List;
import java.util.Map;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are numbered and looked up, {@code maplebridge.letters.*}.
 *
 * @param countyWords first word of the numbers by code of the county; the first character of its name where none is given
 * @param numberedAt level whose units number the letters of all below them; the top where there is none of it above a unit
 * @param queryAddress address of the page on which residents look up petitions; the receipt number is put at its end.
 *     Empty: the QR code holds the receipt number alone
 */
@ConfigurationProperties("maplebridge.letters")
record LetterSettings(
        @DefaultValue Map<String, String> countyWords,
        @DefaultValue("COUNTY") String numberedAt,
        @DefaultValue("") String queryAddress) {

    /** The unit in whose series a letter is numbered; a level put above the county changes nothing for what is below it. */
    Unit numbering(List<Unit> line) {
        return line.stream()
                .filter(unit -> unit.level().equals(numberedAt) && unit.kind() == UnitKind.AREA)
                .findFirst()
                .orElse(line.get(line.size() - 1));
    }

    String wordOf(String countyCode, String name) {
        return countyWords.getOrDefault(countyCode, name.substring(0, name.offsetByCodePoints(0, 1)));
    }
}
