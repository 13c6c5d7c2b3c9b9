package org.maplebridge.records;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.organization.Levels;
import org.maplebridge.petition.Procedure;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what a limit rests on: 层级时限表（普通程序、村(社区)）, of {@code level-limits.dmn ORDINARY/VILLAGE}, and the article
 * alone where the table names one.
 */
@Component
class BasisWords {

    private static final Pattern OF_A_LEVEL = Pattern.compile("level-limits\\.dmn (\\w+)/(\\w+)(，.+)?");
    private static final Pattern OF_A_TABLE = Pattern.compile("([\\w-]+)\\.dmn .+");

    /** As Tasklist names them beside the petition. */
    private static final Map<String, String> TABLES = Map.of(
            "accompaniment-limits", "配合程序期限表",
            "statutory-limits", "法定期限表",
            "appeal-limits", "复查复核期限表",
            "supervision-ladder", "督办阶梯表");

    private static final Pattern WITH_ARTICLE = Pattern.compile("[\\w-]+\\.dmn \\w+ (《.+)");

    private final Levels levels;
    private final MessageSource messages;

    BasisWords(Levels levels, MessageSource messages) {
        this.levels = levels;
        this.messages = messages;
    }

    String of(String basis) {
        Matcher article = WITH_ARTICLE.matcher(basis);
        if (article.matches()) {
            return article.group(1);
        }
        Matcher level = OF_A_LEVEL.matcher(basis);
        return level.matches()
                ? "层级时限表（" + procedure(level.group(1)) + "、" + place(level.group(2)) + "）"
                        + (level.group(3) == null ? "" : level.group(3))
                : table(basis);
    }

    private static String table(String basis) {
        Matcher table = OF_A_TABLE.matcher(basis);
        return table.matches() ? TABLES.getOrDefault(table.group(1), basis) : basis;
    }

    private static String procedure(String code) {
        for (Procedure procedure : Procedure.values()) {
            if (procedure.name().equals(code)) {
                return procedure.label();
            }
        }
        return code;
    }

    private String place(String code) {
        return messages.getMessage("basis." + code, null, levels.label(code), Locale.SIMPLIFIED_CHINESE);
    }
}
