package org.maplebridge.petition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.organization.Levels;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.Units;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in Chinese what the entries of a history hold as codes, from memory alone: it asks the database nothing for an
 * entry. A reason is looked up as {@code reason.<kind>.<code>}, then as {@code reason.<code>}; one that nobody named is
 * shown as it is.
 */
@Component
public class TellHistory {

    private static final Pattern SHARE = Pattern.compile("AT_(\\d+)_PERCENT");

    private final Units units;
    private final Levels levels;
    private final StaffDirectory staff;
    private final MessageSource messages;

    TellHistory(Units units, Levels levels, StaffDirectory staff, MessageSource messages) {
        this.units = units;
        this.levels = levels;
        this.staff = staff;
        this.messages = messages;
    }

    public List<HistoryEntry> tell(List<PetitionEvent> events) {
        return events.stream().map(this::entry).toList();
    }

    private HistoryEntry entry(PetitionEvent event) {
        return new HistoryEntry(
                event,
                actor(event.actor()),
                event.unitCode() == null ? null : units.nameOf(event.unitCode()),
                event.level() == null ? null : levels.label(event.level()),
                event.reason() == null ? null : reason(event.kind(), event.reason()),
                Articles.label(event.kind().article()));
    }

    private String actor(String actor) {
        return switch (actor) {
            case Petition.Act.SYSTEM -> text("actor.system", actor);
            case Petition.Act.PETITIONER -> text("actor.petitioner", actor);
            default -> staff.nameOf(actor);
        };
    }

    private String reason(EventKind kind, String code) {
        Matcher share = SHARE.matcher(code);
        if (share.matches()) {
            return messages.getMessage(
                    "reason.share-of-limit", new Object[] {share.group(1)}, Locale.SIMPLIFIED_CHINESE);
        }
        return text("reason." + kind + "." + code, text("reason." + code, code));
    }

    private String text(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, Locale.SIMPLIFIED_CHINESE);
    }
}
