package org.maplebridge.petition;

/** How a written reply, or the decision of a review, came to the petitioner (Reg. art. 35). */
public enum ServingWay {
    ONLINE("网上送达"),
    SMS("短信送达"),
    LETTER("邮寄送达"),
    IN_PERSON("当面送达"),
    /** Could not be served; why is on the record. */
    UNREACHABLE("无法送达"),
    /** Never chosen: he acted on it before anybody recorded how it came to him. */
    KNOWN("信访人已知悉");

    private final String label;

    ServingWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
