package org.maplebridge.petition;

/** How the petition came in (Reg. art. 17). */
public enum Channel {
    WEB("网上"),
    LETTER("来信"),
    PHONE("来电"),
    FAX("传真"),
    VISIT("来访"),
    GRID("网格上报"),
    SYSTEM("系统转入");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
