package org.maplebridge.petition;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who reads what he is told at once, with his query code or through the system that filed for him.
 *
 * @param onlineChannels how such a petition came in
 */
@ConfigurationProperties("maplebridge.serving")
public record ServingSettings(
        @DefaultValue({"WEB", "GRID", "SYSTEM"}) Set<Channel> onlineChannels) {

    /** How a decision is served the moment it is made; null where somebody has to serve it. */
    public ServingWay atOnce(Petition petition) {
        return onlineChannels.contains(petition.matter().channel()) ? ServingWay.ONLINE : null;
    }
}
