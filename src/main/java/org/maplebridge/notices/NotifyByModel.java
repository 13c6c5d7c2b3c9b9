package org.maplebridge.notices;

import java.time.Clock;
import java.util.List;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody of a petition because the drawn way of it says so. The entry in its history is what is told: pages and
 * messages are made from it. Refuses a text or an addressee that nobody knows, and to tell the staff of a petition that no
 * unit has yet.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NotifyByModel {

    private final Petitions petitions;
    private final Clock time;

    NotifyByModel(Petitions petitions, Clock time) {
        this.petitions = petitions;
        this.time = time;
    }

    /** @param step what stands on the step, which a text may name */
    public void notify(String receiptNumber, DrawnNotice notice, String step) {
        List<String> faults = notice.faults();
        if (!faults.isEmpty()) {
            throw Refusal.againstRule("notice-undeliverable", String.join("；", faults));
        }
        Petition petition = petitions.get(receiptNumber);
        Addressee addressee = notice.addressee();
        if (addressee.audience() == NoticeKind.Audience.STAFF && petition.place() == null) {
            throw Refusal.againstRule("notice-without-unit", receiptNumber);
        }
        petition.noted(new Act(Act.SYSTEM, time.instant()), addressee.event(), notice.reason(), step);
    }
}
