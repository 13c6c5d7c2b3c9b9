package org.maplebridge.recusal;

import java.time.Clock;
import java.util.Set;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The petition ended before anybody decided, or went elsewhere: the request ends with it. Nothing is asked where there is
 * none.
 */
@Component
class ForgetRecusal {

    private static final Set<EventKind> ENDINGS =
            Set.of(EventKind.SOLVED, EventKind.WITHDRAWN, EventKind.REFUSED, EventKind.REFERRED);

    private final RecusalRequests requests;
    private final RecusalWorkflow workflow;
    private final Clock time;

    ForgetRecusal(RecusalRequests requests, RecusalWorkflow workflow, Clock time) {
        this.requests = requests;
        this.workflow = workflow;
        this.time = time;
    }

    @EventListener
    void on(PetitionChanged change) {
        Petition petition = change.petition();
        boolean ended = !petition.status().open()
                && change.events().stream().map(PetitionEvent::kind).anyMatch(ENDINGS::contains);
        boolean elsewhere = change.events().stream().anyMatch(event -> event.kind() == EventKind.SORTED_AGAIN);
        if (petition.recusals().open() > 0 && (ended || elsewhere)) {
            workflow.petitionEnded(petition.receiptNumber());
            requests.fellAway(petition.receiptNumber(), time.instant());
            petition.recusals().fellAway();
        }
    }
}
