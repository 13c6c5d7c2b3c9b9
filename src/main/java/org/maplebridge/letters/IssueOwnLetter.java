package org.maplebridge.letters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitions;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues a letter whose heading and text an administrator wrote into a model, to the petitioner, in the name of the unit
 * that has the petition. Refuses words that cannot be printed, and a petition that no unit has yet.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IssueOwnLetter {

    private static final String NOT_SET = "另行告知的日期";

    private final Petitions petitions;
    private final Units units;
    private final IssueLetter issueLetter;
    private final Clock time;

    IssueOwnLetter(Petitions petitions, Units units, IssueLetter issueLetter, Clock time) {
        this.petitions = petitions;
        this.units = units;
        this.issueLetter = issueLetter;
        this.time = time;
    }

    /** @param actor whose step it follows; null where nobody acts */
    public void issue(String receiptNumber, OwnWords words, String actor) {
        List<String> faults = words.faults();
        if (!faults.isEmpty()) {
            throw Refusal.againstRule("letter-unwritable", String.join("；", faults));
        }
        Petition petition = petitions.get(receiptNumber);
        if (petition.place() == null) {
            throw Refusal.againstRule("letter-without-unit", receiptNumber);
        }
        issueLetter.issue(
                receiptNumber,
                LetterKind.OWN,
                Map.of("title", words.title().strip(), "text", words.filled(values(petition))),
                new Act(actor == null ? Act.SYSTEM : actor, time.instant()));
    }

    private Map<String, String> values(Petition petition) {
        return Map.of(
                "信访编号", petition.receiptNumber(),
                "信访事项", petition.matter().title(),
                "提出日期", BeijingTime.day(petition.matter().filedAt()),
                "办理单位", units.nameOf(petition.place().unitCode()),
                "办理期限", petition.dueAt() == null ? NOT_SET : BeijingTime.day(BeijingTime.lastDay(petition.dueAt())));
    }
}
