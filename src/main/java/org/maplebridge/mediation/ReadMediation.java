package org.maplebridge.mediation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.MoreToDo;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadPetition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the mediations about a petition to whoever sees the petition, and to its petitioner the offer that awaits his answer. */
@Service
@Transactional(readOnly = true)
public class ReadMediation implements MoreToDo {

    private final ReadPetition petitions;
    private final Mediations mediations;
    private final IssueOtherSideCode issueCode;

    ReadMediation(ReadPetition petitions, Mediations mediations, IssueOtherSideCode issueCode) {
        this.issueCode = issueCode;
        this.petitions = petitions;
        this.mediations = mediations;
    }

    public List<Mediation> of(String receiptNumber, StaffMember caller) {
        return petitions.beside(receiptNumber, caller, mediations::of, Mediation::unitCode);
    }

    /** The offer that whoever acts for the petitioners may answer; nothing is asked where no work accompanies the petition. */
    public Optional<Mediation> awaitingAnswer(ReadPetition.Access access) {
        Petition petition = access.dossier().petition();
        return access.forAll() && petition.accompaniments() > 0
                ? mediations.offered(petition.receiptNumber())
                : Optional.empty();
    }

    /** The mediation whose mediator whoever acts for the petitioners may accept or not. */
    public Optional<Mediation> choosingMediator(ReadPetition.Access access) {
        Petition petition = access.dossier().petition();
        return access.forAll() && petition.accompaniments() > 0
                ? mediations
                        .last(petition.receiptNumber())
                        .filter(mediation -> mediation.state().mediatorOpen())
                : Optional.empty();
    }

    @Override
    public List<String> forPetitioner(ReadPetition.Access access) {
        return Stream.concat(
                        awaitingAnswer(access).map(offer -> "mediation-consent").stream(),
                        choosingMediator(access).map(one -> "mediators").stream())
                .toList();
    }

    @Override
    public List<String> forStaff(Petition petition, StaffMember caller) {
        return petition.accompaniments() > 0 && !petition.secret()
                ? mediations
                        .last(petition.receiptNumber())
                        .filter(mediation -> issueCode.mayIssue(mediation, caller))
                        .map(mediation -> List.of("other-side-code", "other-side-invitation"))
                        .orElse(List.of())
                : List.of();
    }

    /** Whether mediation was ever offered for it, which tells a dispute. */
    public boolean offered(String receiptNumber) {
        return !mediations.of(receiptNumber).isEmpty();
    }
}
