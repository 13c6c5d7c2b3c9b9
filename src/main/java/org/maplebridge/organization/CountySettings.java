package org.maplebridge.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The unit that an empty database begins with, {@code maplebridge.county.*}. */
@ConfigurationProperties("maplebridge.county")
record CountySettings(
        @DefaultValue("000000000000") String code,
        @DefaultValue("未命名县") String name,
        @DefaultValue("COUNTY") String level) {

    UnitNode node() {
        return new UnitNode(code, name, null, null, level, null, null, null);
    }
}
