package org.maplebridge.routes;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the other ways of a matter to whoever sees the petition. */
@Service
@Transactional(readOnly = true)
public class ReadRoutes {

    private final ReadPetition petitions;
    private final ExternalRoutes routes;

    ReadRoutes(ReadPetition petitions, ExternalRoutes routes) {
        this.petitions = petitions;
        this.routes = routes;
    }

    public List<ExternalRoute> of(String receiptNumber, StaffMember caller) {
        return petitions.beside(receiptNumber, caller, routes::of, ExternalRoute::unitCode);
    }
}
