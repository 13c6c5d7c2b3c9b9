package org.maplebridge.replay.web;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rehearsals in the menu of administrators. */
@Configuration(proxyBeanMethods = false)
class RehearsalMenu {

    @Bean
    MenuEntry rehearsal() {
        return new MenuEntry(210, RehearsalPages.PAGE, "模型演练", "部署以前，看修改后的模型会怎样办真实的事项", StaffMember::administrator);
    }
}
