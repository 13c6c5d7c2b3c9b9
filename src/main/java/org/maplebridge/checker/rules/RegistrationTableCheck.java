package org.maplebridge.checker.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Rule;
import org.maplebridge.petition.Channel;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.Way;
import org.springframework.stereotype.Component;

/** A table of registration must know for every petition its way and whether a person looks at it. */
@Component
class RegistrationTableCheck extends TableCheck {

    private static final List<String> REVIEWS = List.of("RULE", "PERSON");

    RegistrationTableCheck(DecisionTrial trial) {
        super(trial);
    }

    @Override
    String decision() {
        return "registration";
    }

    @Override
    void look(TableUnderCheck table) {
        if (table.table().getHitPolicy() != HitPolicy.FIRST) {
            table.add(Rule.TABLE_VALUE, "登记审核表的命中策略须是 FIRST（自上而下取第一条符合的规则）");
        }
        if (!table.hasRuleForAllElse()) {
            table.add(Rule.TABLE_GAP, "登记审核表须有一条不设条件的兜底规则，否则有的事项无处可去");
        }
        if (table.isSound()) {
            for (Purpose purpose : Purpose.values()) {
                for (Channel channel : Channel.values()) {
                    answer(table, purpose, channel);
                }
            }
        }
    }

    private static void answer(TableUnderCheck table, Purpose purpose, Channel channel) {
        Map<String, Object> row = table.rows(Map.of(
                        "purpose", purpose.name(),
                        "channel", channel.name(),
                        "trusted", "NO",
                        "text", "",
                        "names", "GIVEN",
                        "accused", "NONE"))
                .get(0);
        boolean knownWay = Arrays.stream(Way.values()).map(Way::name).anyMatch(way -> way.equals(row.get("way")));
        if (!knownWay || !REVIEWS.contains(String.valueOf(row.get("review")))) {
            table.add(
                    Rule.TABLE_VALUE,
                    "登记审核表对 " + purpose.label() + "（" + channel.label() + "）须给出途径和是否审核（RULE 或 PERSON）");
        }
    }
}
