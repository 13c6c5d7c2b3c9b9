package org.maplebridge.organization;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a level is called on screen. Levels are data of the tree: a new one is shown by its code until a sentence
 * {@code level.<code>} names it.
 */
@Component
public class Levels {

    private final MessageSource messages;

    Levels(MessageSource messages) {
        this.messages = messages;
    }

    public String label(String level) {
        return messages.getMessage("level." + level, null, level, Locale.SIMPLIFIED_CHINESE);
    }
}
