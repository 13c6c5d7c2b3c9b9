package org.maplebridge.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.substitution.Substitution;
import org.maplebridge.substitution.SubstitutionEnded;
import org.maplebridge.substitution.SubstitutionNamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever stands in for somebody is told by e-mail when he is named and when it ends before its time, through the outbox and
 * once, as everybody is told of petitions. Whoever named himself or ended it himself knows.
 */
@Component
class TellSubstitutes {

    private final Outbox outbox;
    private final Gateways gateways;
    private final NoticeTemplates templates;
    private final NoticeValues values;
    private final StaffDirectory directory;
    private final StaffAddresses addresses;
    private final Clock time;

    TellSubstitutes(
            Outbox outbox,
            Gateways gateways,
            NoticeTemplates templates,
            NoticeValues values,
            StaffDirectory directory,
            StaffAddresses addresses,
            Clock time) {
        this.outbox = outbox;
        this.gateways = gateways;
        this.templates = templates;
        this.values = values;
        this.directory = directory;
        this.addresses = addresses;
        this.time = time;
    }

    @EventListener
    void on(SubstitutionNamed named) {
        tell(
                NoticeKind.SUBSTITUTION_NAMED,
                named.substitution(),
                named.substitution().namedBy());
    }

    @EventListener
    void on(SubstitutionEnded ended) {
        tell(NoticeKind.SUBSTITUTION_ENDED, ended.substitution(), ended.by());
    }

    private void tell(NoticeKind kind, Substitution one, String by) {
        if (!gateways.offers(NoticeWay.EMAIL) || one.substitute().equals(by)) {
            return;
        }
        Map<String, String> filled = values.toSubstitute(directory.nameOf(one.absent()), one.from(), one.until());
        NoticeTemplate template = templates.inForce(kind);
        outbox.add(addresses.of(List.of(one.substitute())).values().stream()
                .map(address -> draft(kind, one, address, template, filled))
                .toList());
    }

    private Outbox.Draft draft(
            NoticeKind kind, Substitution one, String address, NoticeTemplate template, Map<String, String> filled) {
        Instant now = time.instant();
        return new Outbox.Draft(
                NoticeKey.of("substitution " + one.id(), 0, kind, one.substitute(), NoticeWay.EMAIL),
                new Outbox.Queued(0, null, 0, kind),
                null,
                one.substitute(),
                NoticeWay.EMAIL,
                address,
                Wording.line(template.subject(), filled),
                Wording.fill(template.text(), filled),
                true,
                now);
    }
}
