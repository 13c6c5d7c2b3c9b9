package org.maplebridge.versions.web;

import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of versions in the menu. */
@Configuration(proxyBeanMethods = false)
class VersionsMenu {

    @Bean
    MenuEntry modelVersions() {
        return new MenuEntry(210, "/models/versions", "模型版本", "谁部署了什么、差别、恢复和迁移在办事项", StaffMember::administrator);
    }
}
