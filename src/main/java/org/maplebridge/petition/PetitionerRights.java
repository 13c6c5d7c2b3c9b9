package org.maplebridge.petition;

/** What whoever has come with a query code may do now; what is for all who raised it needs the code of the petition. */
public record PetitionerRights(
        boolean rates,
        boolean asksForReview,
        boolean withdraws,
        boolean urges,
        boolean attaches,
        boolean supplements,
        boolean givesCodes) {

    public static PetitionerRights of(ReadPetition.Access access, Appeals.Right right) {
        Dossier dossier = access.dossier();
        PetitionStatus status = dossier.petition().status();
        boolean forAll = access.forAll() && status.open();
        return new PetitionerRights(
                dossier.petition().reply() != null && dossier.ratingOf(access.petitioner()) == null,
                right.stand().open(),
                forAll,
                status.open(),
                forAll,
                forAll && status == PetitionStatus.WAITING_FOR_PETITIONER,
                access.forAll() && dossier.petitioners().size() > 1);
    }
}
