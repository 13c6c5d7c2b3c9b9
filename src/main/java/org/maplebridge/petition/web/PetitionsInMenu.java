package org.maplebridge.petition.web;

import org.maplebridge.pages.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the list of petitions: everybody has one, if only of what he filed himself. */
@Configuration(proxyBeanMethods = false)
class PetitionsInMenu {

    @Bean
    MenuEntry listOfPetitions() {
        return new MenuEntry(20, "/petitions", "信访事项", "查找信访事项，查看办理情况和时限", person -> true);
    }
}
