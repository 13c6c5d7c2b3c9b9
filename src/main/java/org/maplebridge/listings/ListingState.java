package org.maplebridge.listings;

/** Where a public listing stands. */
enum ListingState {
    DRAFTED("待负责人批准"),
    LISTED("公开通报中"),
    REFUSED("不予通报"),
    TAKEN_DOWN("已撤下");

    private final String label;

    ListingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
