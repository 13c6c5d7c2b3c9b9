package org.maplebridge.pages;

import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's web applications and the guide in the menu. */
@Configuration(proxyBeanMethods = false)
class WebApps {

    @Bean
    MenuEntry desk() {
        return new MenuEntry(0, "/desk", "首页", "今日工作", person -> true);
    }

    @Bean
    MenuEntry tasklist() {
        return new MenuEntry(
                10, "/camunda/app/tasklist/default/", "任务", "认领和办理任务", person -> !person.holds(Role.SYSTEM));
    }

    @Bean
    MenuEntry modelCheck() {
        return new MenuEntry(200, "/models/check.html", "检查模型", "部署以前检查流程、决策表和表单", StaffMember::administrator);
    }

    @Bean
    MenuEntry cockpit() {
        return new MenuEntry(280, "/camunda/app/cockpit/default/", "运行监控", "流程实例、异常事件和部署", StaffMember::administrator);
    }

    @Bean
    MenuEntry admin() {
        return new MenuEntry(290, "/camunda/app/admin/default/", "账号", "账号、分组和权限", StaffMember::administrator);
    }

    @Bean
    MenuEntry guide() {
        return new MenuEntry(
                299, "/docs/", "接口说明", "外部系统的接口和管理员指南", person -> person.administrator() || person.holds(Role.SYSTEM));
    }
}
