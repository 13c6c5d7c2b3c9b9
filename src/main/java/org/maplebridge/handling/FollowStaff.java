package org.maplebridge.handling;

import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffChanged;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A unit lost its last handler, or has one again: what it handles is marked, or no longer. Each petition in a transaction of
 * its own, so that no petition waits for another, and one that cannot be marked keeps up none of the others.
 */
@Component
class FollowStaff {

    private static final Logger LOG = LoggerFactory.getLogger(FollowStaff.class);

    private final StaffDirectory staff;
    private final Petitions petitions;
    private final Acts acts;
    private final TransactionTemplate apart;

    FollowStaff(StaffDirectory staff, Petitions petitions, Acts acts, PlatformTransactionManager transactions) {
        this.staff = staff;
        this.petitions = petitions;
        this.acts = acts;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(StaffChanged changed) {
        for (String unit : changed.unitCodes()) {
            petitions.handledIn(unit, staff.hasActive(Role.HANDLER, unit)).forEach(number -> follow(number, unit));
        }
    }

    private void follow(String receiptNumber, String unitCode) {
        try {
            apart.executeWithoutResult(status -> mark(petitions.get(receiptNumber), unitCode));
        } catch (RuntimeException failed) {
            LOG.warn("Whether somebody attends to {} in {} is not marked", receiptNumber, unitCode, failed);
        }
    }

    /** It may have moved on since it was looked for. */
    private void mark(Petition petition, String unitCode) {
        if (petition.place().unitCode().equals(unitCode)) {
            petition.handling().attended(acts.bySystem(), staff.hasActive(Role.HANDLER, unitCode));
        }
    }
}
