package org.maplebridge.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.letters.Offices;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.ClockState;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.limits.Schedule;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.PetitionWorkflow;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges a petition into another that raises the same matter: one leads, the other follows and is answered with it (Reg.
 * art. 19). The follower's tasks, timers and limits end; it stays where it was, so that it can go on when it is taken
 * apart again; its petitioner is told in writing. Refuses what {@link MergeRules} refuses, and petitions that the caller
 * does not see.
 */
@Service
public class MergePetitions {

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final ReadPetition read;
    private final MergeRules rules;
    private final LimitClockwork clocks;
    private final PetitionWorkflow workflow;
    private final IssueLetter issueLetter;
    private final Offices offices;
    private final Clock time;

    MergePetitions(
            Petitions petitions,
            ReadPetition read,
            MergeRules rules,
            LimitClockwork clocks,
            PetitionWorkflow workflow,
            IssueLetter issueLetter,
            Offices offices,
            Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.rules = rules;
        this.clocks = clocks;
        this.workflow = workflow;
        this.issueLetter = issueLetter;
        this.offices = offices;
        this.time = time;
    }

    /** Whether the caller may merge others into the petition. */
    @Transactional(readOnly = true)
    public boolean offered(String receiptNumber, StaffMember caller) {
        return rules.ownUnit(caller, read.visible(receiptNumber, caller));
    }

    @Transactional
    public void merge(String leadNumber, String followerNumber, String reason, StaffMember caller) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/receiptNumber", followerNumber, LONGEST, true);
        PlainText.check(errors, "#/reason", reason, LONGEST, true);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        rules.requireOwnUnit(caller, read.visible(leadNumber, caller));
        read.visible(followerNumber, caller);
        Stream.of(leadNumber, followerNumber).sorted().forEach(petitions::get);
        Petition lead = petitions.get(leadNumber);
        Petition follower = petitions.get(followerNumber);
        rules.requireOwnUnit(caller, lead);
        rules.requireMergeable(lead, follower);
        Optional<Instant> lawful = lawfulEnd(leadNumber);
        rules.requireNoLonger(lead, lawful, follower, lawfulEnd(followerNumber));
        Act act = new Act(caller.username(), time.instant());
        String why = reason.strip();
        lead.following().followerJoined(act, followerNumber, why);
        follower.following().joined(act, leadNumber, why);
        clocks.stopAll(followerNumber, ClockState.CANCELLED);
        workflow.joined(follower);
        issueLetter.issue(followerNumber, LetterKind.MERGER, lead.place().unitCode(), told(lead, lawful, why), act);
    }

    private Map<String, Object> told(Petition lead, Optional<Instant> lawful, String why) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("responsibleUnit", offices.of(lead.place().unitCode()));
        lawful.ifPresent(end -> content.put("dueDate", BeijingTime.lastDay(end)));
        content.put("reason", why);
        return content;
    }

    /** When the limit of the law ends that runs (Reg. art. 34). */
    private Optional<Instant> lawfulEnd(String receiptNumber) {
        return clocks.schedule(receiptNumber, ClockKind.STATUTORY_LIMIT).map(Schedule::dueAt);
    }
}
