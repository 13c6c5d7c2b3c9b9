package org.maplebridge.versions;

import java.time.OffsetDateTime;

/**
 * A deployment, and who made it.
 *
 * @param id the engine's
 * @param name what its maker called it
 * @param by user name; null for the platform itself at its start, empty where nobody wrote it down
 * @param source what the client calls itself, {@code Camunda Modeler}; empty where it says nothing
 */
public record ModelDeployment(String id, String name, OffsetDateTime at, String by, String source) {

    /** The source of what was deployed on the page of versions. */
    public static final String PAGE = "maplebridge";

    private static final String MODELER = "Camunda Modeler";

    public boolean byThePlatform() {
        return by == null;
    }

    /** From where, in Chinese. */
    public String from() {
        if (byThePlatform()) {
            return "平台启动";
        }
        return switch (source) {
            case PAGE -> "版本页面";
            case MODELER -> "Camunda Modeler";
            case "" -> "REST 接口";
            default -> "REST 接口（" + source + "）";
        };
    }
}
