package org.maplebridge.wishes.web;

import java.util.ArrayList;
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

    private static final String PAGE = "/wishes";

    @Bean
    MenuEntry smallWishes(ReadWishes wishes) {
        return new MenuEntry(60, PAGE, "微心愿", "认领、完成和查看微心愿", person -> wishes.helper(person) || wishes.offers(person));
    }

    /** What they have to confirm for the staff, what waits for somebody for those who help beside other work. */
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
            List<Tile> tiles = new ArrayList<>();
            if (waiting > 0) {
                tiles.add(new Tile("心愿待核实", waiting, PAGE, "note"));
            }
            long offered = wishes.helper(person) ? wishes.offered(person).size() : 0;
            if (offered > 0) {
                tiles.add(new Tile("等人认领的心愿", offered, PAGE, "note"));
            }
            return tiles;
        }
    }
}
