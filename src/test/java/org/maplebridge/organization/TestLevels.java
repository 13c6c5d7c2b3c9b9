package org.maplebridge.organization;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Level names out of the shipped sentences. */
public final class TestLevels {

    private TestLevels() {}

    public static Levels ofTheBundle() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/organization");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Levels(messages);
    }
}
