package org.maplebridge.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.WebPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard: tables that are read without script, drawn as charts with it; on a wall large, dark, and by itself anew. */
@WebPage
class DashboardPage {

    private final ReadDashboard read;
    private final ObjectMapper json;

    DashboardPage(ReadDashboard read, ObjectMapper json) {
        this.read = read;
        this.json = json;
    }

    @GetMapping("/dashboard")
    String show(
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String wall,
            @AuthenticationPrincipal StaffMember person,
            Model model) {
        Dashboard dashboard = read.read(unit, person);
        model.addAttribute("board", dashboard);
        model.addAttribute("choices", read.choices(person));
        model.addAttribute("data", write(dashboard));
        return wall == null ? "dashboard" : "wall";
    }

    private String write(Dashboard dashboard) {
        try {
            return json.writeValueAsString(dashboard);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The way there. */
    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        MenuEntry dashboard() {
            return new MenuEntry(100, "/dashboard", "态势", "化解率、超期、满意度和热点，每个数字都能点开", ReadDashboard::reads);
        }
    }
}
