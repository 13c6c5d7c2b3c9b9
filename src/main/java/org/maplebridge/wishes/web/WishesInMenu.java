package org.maplebridge.wishes.web;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.Tile;
import org.maplebridge.pages.TodaysWork;
import org.maplebridge.wishes.ReadWishes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the wishes, and what of them waits for the staff today. */
@Configuration(proxyBeanMethods = false)
class WishesInMenu {

    @Bean
    MenuEntry smallWishes(ReadWishes wishes) {
        return new MenuEntry(
                60, "/wishes", "微心愿", "认领、完成和查看微心愿", person -> wishes.helper(person) || wishes.offers(person));
    }

    /** Counted for those who confirm them alone. */
    @Component
    @Order(60)
    static class WishesToday implements TodaysWork {

        private final ReadWishes wishes;

        WishesToday(ReadWishes wishes) {
            this.wishes = wishes;
        }

        @Override
        public List<Tile> of(StaffMember person) {
            long waiting = wishes.toConfirm(person);
            return waiting == 0 ? List.of() : List.of(new Tile("心愿待核实", waiting, "/wishes", "note"));
        }
    }
}
