package org.maplebridge.checker;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Tile;
import org.maplebridge.pages.TodaysWork;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the checker had to say of deployed models, for administrators. */
@Component
@Order(31)
class FindingsToday implements TodaysWork {

    private final JdbcTemplate jdbc;

    FindingsToday(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tile> of(StaffMember person) {
        if (!person.administrator()) {
            return List.of();
        }
        Long found = jdbc.queryForObject("select count(*) from deployment_finding", Long.class);
        return List.of(new Tile("模型部署提醒", found, "/models/check.html", found == 0 ? "fine" : "soon"));
    }
}
