package org.maplebridge.checker;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.shared.BeijingTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What there was to say of models that were deployed all the same, kept with their deployment. */
@Repository
public class DeploymentFindings {

    /** A finding beside the deployment that it came with. */
    public record Kept(String deployment, OffsetDateTime deployedAt, Finding finding) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DeploymentFindings(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param deployment id of the deployment in the engine
     * @param name what its maker called it, may be null
     */
    public void keep(String deployment, String name, List<Finding> findings) {
        OffsetDateTime now = BeijingTime.offset(clock.instant());
        int position = 0;
        for (Finding finding : findings) {
            jdbc.update(
                    "insert into deployment_finding values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    deployment,
                    position++,
                    name == null ? "" : name,
                    now,
                    finding.file(),
                    finding.line(),
                    finding.element(),
                    finding.elementName(),
                    finding.rule().name(),
                    finding.what());
        }
    }

    /** The newest deployments' first. */
    public List<Kept> newest(int most) {
        return jdbc.query(
                "select * from deployment_finding order by deployed_at desc, deployment_id, position limit ?",
                (row, number) -> new Kept(
                        row.getString("deployment_name"),
                        row.getObject("deployed_at", OffsetDateTime.class),
                        new Finding(
                                row.getString("file"),
                                row.getInt("line"),
                                row.getString("element"),
                                row.getString("element_name"),
                                Rule.valueOf(row.getString("rule")),
                                row.getString("what"))),
                most);
    }
}
