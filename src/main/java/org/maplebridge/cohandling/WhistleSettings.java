package org.maplebridge.cohandling;

import java.util.Set;
import org.maplebridge.organization.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param whistlers roles whose holders in the handling unit may call departments */
@ConfigurationProperties("maplebridge.co-handling")
public record WhistleSettings(
        @DefaultValue({"HANDLER", "HEAD"}) Set<Role> whistlers) {}
