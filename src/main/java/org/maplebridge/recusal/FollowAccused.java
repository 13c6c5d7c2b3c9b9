package org.maplebridge.recusal;

import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import org.maplebridge.handling.Recusal;
import org.maplebridge.organization.StaffChanged;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.PetitionWorkflow;
import org.maplebridge.petition.Petitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody whom a petition accuses came to work in the unit that handles it, or above: the unit steps aside, and the petition goes
 * on (Reg. art. 28, 30, 46), from the top to discipline inspection, and where there is none that may take it to the body above. Each
 * petition in a transaction of its own.
 */
@Component
class FollowAccused {

    private static final Logger LOG = LoggerFactory.getLogger(FollowAccused.class);
    private static final String WHY = "被投诉的人到本单位或者上级单位任职";

    private final Petitions petitions;
    private final Recusal recusal;
    private final Units units;
    private final CarryOutRecusal carryOutRecusal;
    private final PetitionWorkflow workflow;
    private final Clock time;
    private final TransactionTemplate apart;

    FollowAccused(
            Petitions petitions,
            Recusal recusal,
            Units units,
            CarryOutRecusal carryOutRecusal,
            PetitionWorkflow workflow,
            Clock time,
            PlatformTransactionManager transactions) {
        this.petitions = petitions;
        this.recusal = recusal;
        this.units = units;
        this.carryOutRecusal = carryOutRecusal;
        this.workflow = workflow;
        this.time = time;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(StaffChanged changed) {
        petitions.unansweredAccusing().stream()
                .filter(petition -> concerned(petition, changed.unitCodes()))
                .map(Petition::receiptNumber)
                .forEach(this::follow);
    }

    private boolean concerned(Petition petition, Set<String> changed) {
        Unit unit = units.get(petition.place().unitCode());
        return !Collections.disjoint(unit.lineage(), changed)
                && (hasToGo(petition, unit) || recusal.nobodyMay(petition));
    }

    private boolean hasToGo(Petition petition, Unit unit) {
        return recusal.barred(unit, petition) && recusal.above(unit, petition).isPresent();
    }

    private void follow(String receiptNumber) {
        try {
            apart.executeWithoutResult(status -> stepAside(receiptNumber));
        } catch (RuntimeException failed) {
            LOG.warn("{} is still where somebody works whom it accuses", receiptNumber, failed);
        }
    }

    private void stepAside(String receiptNumber) {
        Petition petition = petitions.get(receiptNumber);
        String unitCode = petition.place().unitCode();
        if (recusal.nobodyMay(petition)) {
            workflow.keptAway(petition);
        } else if (CarryOutRecusal.handledBy(petition, unitCode) && hasToGo(petition, units.get(unitCode))) {
            petition.recusals()
                    .steppedAside(
                            new Act(Act.SYSTEM, time.instant()),
                            AccusedKind.UNIT,
                            unitCode,
                            EventKind.STEPPED_ASIDE,
                            units.nameOf(unitCode),
                            WHY);
            carryOutRecusal.handOn(petition, unitCode);
        }
    }
}
