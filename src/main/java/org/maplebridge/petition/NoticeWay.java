package org.maplebridge.petition;

import java.util.List;

/** How somebody can be told beside the page of his petition, which tells him everything. */
public enum NoticeWay {
    SMS("短信"),
    EMAIL("电子邮件");

    private final String label;

    NoticeWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Whether it is among the names that somebody chose.
     *
     * @param chosen null where he said nothing: then he is told by SMS where he left a telephone number
     */
    public boolean in(List<String> chosen) {
        return chosen == null ? this == SMS : chosen.contains(name());
    }
}
