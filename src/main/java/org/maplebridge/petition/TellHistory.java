package org.maplebridge.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> WITHOUT_ACCOUNT =
            Set.of(Petition.Act.SYSTEM, Petition.Act.PETITIONER, Petition.Act.OTHER_SIDE);

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
        Map<String, String> standingIn = new HashMap<>();
        List<HistoryEntry> told = new ArrayList<>();
        for (PetitionEvent event : events) {
            if (event.kind() == EventKind.HANDED_OVER) {
                standingIn.put(event.actor(), event.reason());
            } else if (event.kind() == EventKind.HANDED_BACK) {
                standingIn.remove(event.actor());
            }
            told.add(entry(event, standingIn.get(event.actor())));
        }
        return List.copyOf(told);
    }

    /** @param absent whose task the actor had when he did it; null where it was his own */
    private HistoryEntry entry(PetitionEvent event, String absent) {
        return new HistoryEntry(
                event,
                actor(event, absent),
                event.unitCode() == null ? null : units.nameOf(event.unitCode()),
                event.level() == null ? null : levels.label(event.level()),
                event.reason() == null ? null : reason(event.kind(), event.reason()),
                Articles.label(event.article()));
    }

    /** Whoever acted in the place of another is told with him: 王五 代 李四. */
    private String actor(PetitionEvent event, String absent) {
        String name = actor(event.actor());
        boolean person = !WITHOUT_ACCOUNT.contains(event.actor());
        String instead = absent == null && person && event.unitCode() != null
                ? staff.actedFor(event.actor(), event.unitCode(), event.at()).orElse(null)
                : absent;
        return instead == null ? name : name + " 代 " + staff.nameOf(instead);
    }

    private String actor(String actor) {
        return switch (actor) {
            case Petition.Act.SYSTEM -> text("actor.system", actor);
            case Petition.Act.PETITIONER -> text("actor.petitioner", actor);
            case Petition.Act.OTHER_SIDE -> text("actor.other-side", actor);
            default -> staff.nameOf(actor);
        };
    }

    private String reason(EventKind kind, String code) {
        if (kind == EventKind.HANDED_OVER || kind == EventKind.HANDED_BACK) {
            return staff.nameOf(code);
        }
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
