package org.maplebridge.recusal;

import java.util.List;
import org.maplebridge.petition.Petition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who was asked to step aside from a petition and what was decided, to those who may see the petition. */
@Service
@Transactional(readOnly = true)
public class ReadRecusalRequests {

    private final RecusalRequests requests;

    ReadRecusalRequests(RecusalRequests requests) {
        this.requests = requests;
    }

    /** @param petition one that the caller sees, or saw before he stepped aside */
    public List<RecusalRequest> of(Petition petition) {
        return requests.of(petition.receiptNumber());
    }
}
