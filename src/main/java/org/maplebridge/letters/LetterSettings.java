package org.maplebridge.letters;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are numbered and looked up, {@code maplebridge.letters.*}.
 *
 * @param countyWords first word of the numbers by code of the county; the first character of its name where none is given
 * @param queryAddress address of the page on which residents look up petitions; the receipt number is put at its end.
 *     Empty: the QR code holds the receipt number alone
 */
@ConfigurationProperties("maplebridge.letters")
record LetterSettings(
        @DefaultValue Map<String, String> countyWords,
        @DefaultValue("") String queryAddress) {

    String wordOf(String countyCode, String name) {
        return countyWords.getOrDefault(countyCode, name.substring(0, name.offsetByCodePoints(0, 1)));
    }
}
