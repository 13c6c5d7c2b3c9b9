package org.maplebridge.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Tile;
import org.maplebridge.pages.TodaysWork;
import org.maplebridge.statistics.Standing.What;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What those who lead and supervise look at first: what is late, what nobody has, what is under supervision. */
@Component
@Order(20)
class PetitionsToday implements TodaysWork {

    private static final String LIST = "/petitions?secret=false&open=true&";

    private final ReadDashboard read;

    PetitionsToday(ReadDashboard read) {
        this.read = read;
    }

    @Override
    public List<Tile> of(StaffMember person) {
        if (!ReadDashboard.reads(person)) {
            return List.of();
        }
        Map<What, Long> open = read.open(person);
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile("超期事项", open.getOrDefault(What.OVERDUE, 0L), "overdue=true", "late"));
        tiles.add(tile("无人办理", open.getOrDefault(What.UNATTENDED, 0L), "unattended=true", "late"));
        tiles.add(tile("督办中未办结", open.getOrDefault(What.SUPERVISED, 0L), "supervised=true", "soon"));
        return tiles;
    }

    private static Tile tile(String label, long figure, String question, String tone) {
        return new Tile(label, figure, LIST + question, figure == 0 ? "fine" : tone);
    }
}
