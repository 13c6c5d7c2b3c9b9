package org.maplebridge.routes;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.handling.Recusal;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petition.Place;
import org.maplebridge.petition.PetitionChanged;
import org.maplebridge.petition.PetitionEvent;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.TransactionScoped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What accuses its line up to the top, where no discipline inspection may take it, is handled by nobody here (Reg. art. 28, 30). The
 * platform itself refers it to the body above (art. 22) and tells who raised it; nobody reads it for that. It stands on a list
 * without contents until its letter is known to have arrived.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReferAbove {

    /** For reports on officials. */
    static final String DISCIPLINE_ABOVE = "上级纪检监察机关";

    /** For whatever else accuses all who could handle it. */
    static final String OFFICE_ABOVE = "上级信访工作机构";

    private static final String WHY =
            "被反映的对象涉及本地各级办理单位，按照回避的规定，本地没有可以办理的机关、单位。" + "根据《信访工作条例》第二十二条、第二十八条、第三十条的规定转送上级；您也可以直接向上级机关反映。";
    private static final String REASON = "NOBODY_MAY";

    /** By receipt number, what was referred in the present transaction. */
    private static final class Referred extends LinkedHashMap<String, Petition> {

        private static final long serialVersionUID = 1;
    }

    private final Petitions petitions;
    private final Recusal recusal;
    private final Units units;
    private final LimitClockwork clocks;
    private final IssueLetter issueLetter;
    private final HandOver handOver;
    private final ReferralsAbove waiting;
    private final Clock time;
    private final TransactionScoped<Referred> referred =
            new TransactionScoped<>(Referred.class, Referred::new, this::handOver);

    ReferAbove(
            Petitions petitions,
            Recusal recusal,
            Units units,
            LimitClockwork clocks,
            IssueLetter issueLetter,
            HandOver handOver,
            ReferralsAbove waiting,
            Clock time) {
        this.petitions = petitions;
        this.recusal = recusal;
        this.units = units;
        this.clocks = clocks;
        this.issueLetter = issueLetter;
        this.handOver = handOver;
        this.waiting = waiting;
        this.time = time;
    }

    /** Whether nobody here may have it; then it is referred. What was replied to, or follows another, stays. */
    public boolean refer(Petition petition) {
        boolean unanswered = petition.status() == PetitionStatus.REGISTERED
                || petition.status() == PetitionStatus.HANDLING
                || petition.status() == PetitionStatus.WAITING_FOR_PETITIONER;
        if (!unanswered || petition.lead() != null || !recusal.nobodyMay(petition)) {
            return false;
        }
        String body = petition.matter().purpose() == Purpose.REPORT ? DISCIPLINE_ABOVE : OFFICE_ABOVE;
        Act act = new Act(Act.SYSTEM, time.instant());
        petition.acceptance().referredAbove(act, top(petition), body, REASON, "转送：" + body + "\n理由：" + WHY);
        clocks.stopAll(petition.receiptNumber(), ClockState.CANCELLED);
        issueLetter.issue(petition.receiptNumber(), LetterKind.REFERRAL, Map.of("target", body, "reason", WHY), act);
        referred.get().put(petition.receiptNumber(), petition);
        return true;
    }

    /** Its petition office writes the letters. */
    private Place top(Petition petition) {
        List<Unit> line = units.lineage(units.get(petition.matter().areaCode()));
        Unit top = line.get(line.size() - 1);
        return new Place(top.level(), top.code());
    }

    /** Just before the commit, when what was filed is written with its contents. */
    private void handOver() {
        List<Petition> now = List.copyOf(referred.get().values());
        referred.get().clear();
        now.forEach(petition -> {
            String body = petition.referredTo();
            waiting.add(petition.receiptNumber(), body, time.instant());
            handOver.handOver(petition, petition.place(), body, WHY, Act.SYSTEM);
        });
    }

    /** Those of which nobody knows yet that they arrived, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReferralsAbove.Waiting> waiting() {
        return waiting.all();
    }

    @Transactional(readOnly = true)
    public long countWaiting() {
        return waiting.count();
    }

    /**
     * Hands over again what did not go, now that the body is on the list with an address.
     *
     * @param by user name of the administrator, who reads nothing of it
     * @return how many go now
     */
    @Transactional
    public int again(String by) {
        int going = 0;
        for (ReferralsAbove.Waiting one : waiting.all()) {
            Petition petition = petitions.get(one.receiptNumber());
            if (one.state() != ReferralsAbove.State.SENT
                    && handOver.addressOf(one.body(), petition).isPresent()) {
                handOver.handOver(petition, petition.place(), one.body(), WHY, by);
                going++;
            }
        }
        return going;
    }

    @EventListener
    void on(PetitionChanged change) {
        for (PetitionEvent event : change.events()) {
            String number = change.petition().receiptNumber();
            switch (event.kind()) {
                case HANDED_TO_BODY -> waiting.now(number, ReferralsAbove.State.SENT);
                case BODY_NOT_REACHED -> waiting.now(number, ReferralsAbove.State.NOT_REACHED);
                case BODY_REACHED -> waiting.remove(number);
                default -> {}
            }
        }
    }
}
