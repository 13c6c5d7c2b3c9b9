package org.maplebridge.petition;

/**
 * An entry of the history with its codes in words, as people read it.
 *
 * @param levelLabel null without a level, as is {@code unitName} without a unit
 * @param articleLabel the article that asks for the step, 《信访工作条例》第三十二条; null where it is practice alone
 */
public record HistoryEntry(
        PetitionEvent event,
        String actorName,
        String unitName,
        String levelLabel,
        String reasonLabel,
        String articleLabel) {}
