package org.maplebridge.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.Tile;
import org.maplebridge.pages.TodaysWork;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an administrator looks at every day: incidents, and jobs that gave up. */
@Component
@Order(30)
class EngineToday implements TodaysWork {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final IdentityService identities;

    EngineToday(@Lazy RuntimeService runtime, @Lazy ManagementService jobs, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.identities = identities;
    }

    @Override
    public List<Tile> of(StaffMember person) {
        return person.administrator()
                ? Unrestricted.call(
                        identities,
                        () -> List.of(
                                tile("异常事件", runtime.createIncidentQuery().count(), COCKPIT + "#/processes"),
                                tile(
                                        "失败的作业",
                                        jobs.createJobQuery().noRetriesLeft().count(),
                                        COCKPIT + "#/processes")))
                : List.of();
    }

    private static Tile tile(String label, long figure, String href) {
        return new Tile(label, figure, href, figure == 0 ? "fine" : "late");
    }
}
