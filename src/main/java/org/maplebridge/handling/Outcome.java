package org.maplebridge.handling;

/** How the work at a level ends, or rests. */
public enum Outcome {
    SOLVED("已解决，书面答复"),
    HAND_UP("提级到上级单位"),
    SUPPLEMENT("要求信访人补正材料"),
    RETURN("退回重新分派"),
    /** Work that accompanies begins; the level goes on. */
    ACCOMPANY("启动配合程序"),
    /** Never chosen: the limit passed. */
    DEADLINE_EXCEEDED("超期提级");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
