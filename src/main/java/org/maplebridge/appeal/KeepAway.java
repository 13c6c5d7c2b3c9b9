package org.maplebridge.appeal;

import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps those from a review who gave the reply or decided before, and the colleagues of the unit concerned unless that
 * unit is the highest and reviews itself (Reg. art. 28, 35).
 */
@Component
public class KeepAway {

    private final Reviews reviews;

    KeepAway(Reviews reviews) {
        this.reviews = reviews;
    }

    public boolean fromReview(StaffMember person, Petition petition) {
        if (petition.status() != PetitionStatus.UNDER_REVIEW) {
            return false;
        }
        Review running = reviews.running(petition.receiptNumber());
        boolean itself = running.place() != null && running.place().unitCode().equals(running.repliedUnit());
        boolean colleague = person.posts().stream()
                .filter(post -> post.role().worksInUnit() && post.role() != Role.ADMINISTRATOR)
                .anyMatch(post -> post.unitCode().equals(running.repliedUnit()));
        return colleague && !itself || reviews.tookPart(petition.receiptNumber(), person.username());
    }
}
