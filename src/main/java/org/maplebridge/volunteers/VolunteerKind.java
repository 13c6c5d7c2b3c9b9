package org.maplebridge.volunteers;

/** Who registers. */
enum VolunteerKind {
    PERSON("志愿者个人"),
    ORGANIZATION("社会组织、爱心企业");

    private final String label;

    VolunteerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
