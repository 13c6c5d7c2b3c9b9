package org.maplebridge.rules;

import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.WebPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;

/** What an administrator changes without a model, each with its history and the way back. */
@WebPage
class RulesPage {

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry rules() {
            return new MenuEntry(210, "/rules", "规则设置", "节假日、文书模板、通知文字、内容分类、单位和人员、谁可以吹哨", StaffMember::administrator);
        }
    }

    @GetMapping("/rules")
    String show(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        return "rules/index";
    }
}
