package org.maplebridge.notices;

import java.util.List;
import java.util.Map;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.mediation.InvitedOtherSide;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionEvent;
import org.springframework.stereotype.Component;

/**
 * What is said of what happened, in the words of the template in force. Of a secret petition it is said without any content,
 * except to the body that it is referred to (Reg. art. 30, 46).
 */
@Component
class NoticeWords {

    /** @param subject of an e-mail */
    record Words(String subject, String text) {}

    private final NoticeTemplates templates;
    private final NoticeValues values;
    private final LimitClockwork clocks;
    private final InvitedOtherSide invited;

    NoticeWords(NoticeTemplates templates, NoticeValues values, LimitClockwork clocks, InvitedOtherSide invited) {
        this.templates = templates;
        this.values = values;
        this.clocks = clocks;
        this.invited = invited;
    }

    /** An invitation of the other side makes its code anew: asked once for each. */
    Words of(NoticeKind kind, Petition petition, PetitionEvent event, List<PetitionEvent> history) {
        boolean withheld = petition.secret() && kind.audience() != NoticeKind.Audience.BODY;
        NoticeKind told = withheld ? NoticeKind.SECRET : kind;
        Map<String, String> filled = withheld ? values.ofSecret() : filled(kind, petition, event, history);
        NoticeTemplate template = templates.inForce(told);
        return new Words(Wording.line(template.subject(), filled), Wording.fill(template.text(), filled));
    }

    private Map<String, String> filled(
            NoticeKind kind, Petition petition, PetitionEvent event, List<PetitionEvent> history) {
        String number = petition.receiptNumber();
        return switch (kind.audience()) {
            case PETITIONER -> values.toPetitioner(kind, number, event, history, clocks.of(number));
            case BODY, STAFF -> values.toStaff(number, event.unitCode(), event.at(), event.note());
            case HELPER, HELPERS_NEARBY ->
                values.toHelper(kind, event, WishStory.titleAt(event, history), clocks.of(number));
            case OTHER_SIDE ->
                values.toOtherSide(
                        number,
                        event,
                        kind == NoticeKind.OTHER_SIDE_INVITED ? invited.newCode(number, event.unitCode()) : "");
        };
    }
}
