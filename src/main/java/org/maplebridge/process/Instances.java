package org.maplebridge.process;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.maplebridge.process.engine.Unrestricted;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts what runs for a petition and tells it what happened; the receipt number is the business key. The platform itself
 * acts here: whether the caller may ask for it was decided before.
 */
@Component
class Instances {

    private final RuntimeService runtime;
    private final IdentityService identities;

    Instances(@Lazy RuntimeService runtime, @Lazy IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    void start(String process, String receiptNumber, Map<String, Object> facts) {
        Unrestricted.run(identities, () -> runtime.startProcessInstanceByKey(process, receiptNumber, facts));
    }

    /** Begins behind what lies behind it already. */
    void startBefore(String activity, String process, String receiptNumber, Map<String, Object> facts) {
        Unrestricted.run(
                identities,
                () -> runtime.createProcessInstanceByKey(process)
                        .businessKey(receiptNumber)
                        .startBeforeActivity(activity)
                        .setVariables(facts)
                        .execute());
    }

    /** Begins where its model awaits the message. */
    void startWith(String message, String receiptNumber, Map<String, Object> facts) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(receiptNumber)
                        .setVariables(facts)
                        .correlateStartMessage());
    }

    /** To the one that awaits it. */
    void tell(String message, String receiptNumber) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(receiptNumber)
                        .correlate());
    }

    /** To the one of the unit that awaits it. */
    void tell(String message, String receiptNumber, String unitCode) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(receiptNumber)
                        .tenantId(unitCode)
                        .correlate());
    }

    /** Facts that somebody has to know at his task, into what runs for the unit, if it does. */
    void note(String process, String receiptNumber, String unitCode, Map<String, Object> facts) {
        Unrestricted.run(
                identities,
                () -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(receiptNumber)
                        .tenantIdIn(unitCode)
                        .list()
                        .forEach(instance -> runtime.setVariables(instance.getId(), facts)));
    }

    /** To all of the process that await it in other units than this one. */
    void tellElsewhere(String process, String message, String receiptNumber, String unitCode) {
        Unrestricted.run(
                identities,
                () -> runtime
                        .createExecutionQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(receiptNumber)
                        .messageEventSubscriptionName(message)
                        .list()
                        .stream()
                        .filter(waiting -> !unitCode.equals(waiting.getTenantId()))
                        .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId())));
    }

    /** To all that await it, if any do. */
    void tellAll(String message, String receiptNumber) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(receiptNumber)
                        .correlateAll());
    }

    /** To all of the unit that await it, if any do. */
    void tellAll(String message, String receiptNumber, String unitCode) {
        Unrestricted.run(
                identities,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(receiptNumber)
                        .tenantId(unitCode)
                        .correlateAll());
    }
}
