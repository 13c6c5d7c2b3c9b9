package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.maplebridge.mediation.ReplaceMediators;
import org.maplebridge.near.Grid;
import org.maplebridge.near.KeepGrids;
import org.maplebridge.organization.EditStaff;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffEntry;
import org.maplebridge.organization.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people change one list at once: the second waits for the first, and nothing that either wrote is lost. */
class ListsChangedAtOnceTest extends LifeCycleTest {

    private static final String UNIT = LIUAN;
    private static final String PASSWORD = "a long sentence";

    @Autowired
    private KeepGrids grids;

    @Autowired
    private ReplaceMediators mediators;

    @Autowired
    private EditStaff staff;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theGridsOfBothAreKept() throws Exception {
        List<Grid> before = grids.read(UNIT, admin());
        try {
            atOnce(() -> grids.put(UNIT, grid("ATONCE-1"), admin()), () -> grids.put(UNIT, grid("ATONCE-2"), admin()));
            assertThat(grids.read(UNIT, admin())).extracting(Grid::code).contains("ATONCE-1", "ATONCE-2");
        } finally {
            grids.replace(UNIT, before, admin());
        }
    }

    @Test
    void whoGetsAPostWhileMediatorsAreReplacedKeepsIt() throws Exception {
        List<ReplaceMediators.Entry> before = mediators.own(UNIT, admin()).stream()
                .map(entry -> new ReplaceMediators.Entry(entry.username(), entry.name(), null))
                .toList();
        List<ReplaceMediators.Entry> more = new ArrayList<>(before);
        more.add(new ReplaceMediators.Entry("atonce.mediator", "同时添加的调解员", PASSWORD));
        StaffEntry registrar =
                new StaffEntry("atonce.registrar", "同时添加的登记员", null, List.of("REGISTRAR"), null, PASSWORD);
        try {
            atOnce(() -> staff.put(UNIT, registrar, admin()), () -> mediators.replace(UNIT, more, admin()));
            assertThat(directory.inUnit(UNIT))
                    .extracting(StaffMember::username)
                    .contains("atonce.registrar", "atonce.mediator");
        } finally {
            staff.remove(UNIT, "atonce.registrar", admin());
            mediators.replace(UNIT, before, admin());
        }
    }

    @Test
    void whoWritesTheSameVersionOfALetterIsToldToTryAgain() throws Exception {
        String letter = "/api/v1/letter-templates/OPINION";
        String html = text(as("admin").get(letter).is(200).json(), "html");
        AtomicReference<Door.Answer> late = new AtomicReference<>();
        try {
            atOnce(() -> jdbc.update("""
                            insert into letter_template (kind, version, html, shipped, in_force, created_by, created_at)
                            select kind, max(version) + 1, 'at once', false, false, 'admin', now()
                            from letter_template where kind = 'OPINION' group by kind
                            """), () -> late.set(as("admin").put(letter, Map.of("html", html))));
            assertThat(late.get().status()).as(late.get().body()).isEqualTo(409);
            assertThat(late.get().body()).contains("overtaken");
        } finally {
            jdbc.update("delete from letter_template where html = 'at once'");
        }
    }

    /** The second begins before the first has committed. */
    private void atOnce(Runnable first, Runnable second) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> late = transaction.execute(status -> {
                first.run();
                Future<?> begun = other.submit(second);
                await().atMost(Duration.ofSeconds(20)).until(() -> begun.isDone() || somebodyWaits());
                return begun;
            });
            late.get();
        } finally {
            other.shutdownNow();
        }
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from pg_locks where not granted)", Boolean.class));
    }

    private StaffMember admin() {
        return directory.find("admin").orElseThrow();
    }

    private static Grid grid(String code) {
        return new Grid(code, code + "网格", List.of("村口"), null, null, null, List.of());
    }
}
