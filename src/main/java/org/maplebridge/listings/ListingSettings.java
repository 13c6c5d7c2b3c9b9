package org.maplebridge.listings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code maplebridge.listings.*}.
 *
 * @param days how many days a unit stays listed, the day on which it was approved not counted
 */
@ConfigurationProperties("maplebridge.listings")
record ListingSettings(@DefaultValue("30") int days) {

    ListingSettings {
        if (days < 1) {
            throw new IllegalArgumentException("maplebridge.listings.days must be at least 1, not " + days);
        }
    }
}
