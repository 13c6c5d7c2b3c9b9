package org.maplebridge.organization;

import java.util.Locale;

/** What a person does in a unit. A person may hold several roles in several units. */
public enum Role {
    HANDLER("经办人"),
    HEAD("负责人"),
    REGISTRAR("登记员"),
    SUPERVISOR("督办员"),
    MEDIATOR("调解员"),
    GRID_WORKER("网格员"),
    /** Calls departments to a petition that the unit handles (吹哨报到); local practice, not the Regulation. */
    WHISTLER("吹哨人"),
    /** A helper from outside, a person or an organization: fulfils small wishes and sees nothing of a unit's work. */
    VOLUNTEER("志愿者"),
    ADMINISTRATOR("系统管理员"),
    /** An external system that files and follows its own petitions; it sees nothing of a unit's work. */
    SYSTEM("外部系统");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether who holds it works in the unit and sees its work; helpers and external systems do not. */
    public boolean worksInUnit() {
        return this != SYSTEM && this != VOLUNTEER;
    }

    /** The group of those who hold this role in the unit, as Tasklist and the models name it: {@code 990681101201.handler}. */
    public String groupIn(String unitCode) {
        return unitCode + "." + name().toLowerCase(Locale.ROOT);
    }
}
