package org.maplebridge.petition;

import java.util.Locale;
import org.maplebridge.shared.BeijingTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the petitioner may do next, told in his words with the article that gives him the right. */
@Component
public class NextRight {

    private static final String PROVISIONAL = "（该年放假安排公布后可能调整）";

    private final MessageSource messages;

    NextRight(MessageSource messages) {
        this.messages = messages;
    }

    /** The next right of the petitioner in his words, with its last day. */
    public String of(Petition petition, Appeals.Right right) {
        String key = right.stand() == Appeals.Stand.NONE
                ? petition.status().name()
                : right.stand().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (right.stand().open() && right.lastDay() == null) {
            key += "-unserved";
        }
        String day = right.lastDay() == null
                ? ""
                : BeijingTime.day(right.lastDay()) + (right.provisional() ? PROVISIONAL : "");
        return messages.getMessage("petition.next-right." + key, new Object[] {day}, null, Locale.SIMPLIFIED_CHINESE);
    }
}
