package org.maplebridge.duplicates.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.maplebridge.duplicates.Likeness;
import org.maplebridge.duplicates.MergePetitions;
import org.maplebridge.duplicates.ReadFollowers;
import org.maplebridge.duplicates.SeparateFollower;
import org.maplebridge.duplicates.SuggestDuplicates;
import org.maplebridge.duplicates.SuggestFinalMatters;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Petition;
import org.maplebridge.shared.BeijingTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Petitions that raise the same matter. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}")
class DuplicatesController {

    /** A petition in short. */
    record PetitionLine(
            String receiptNumber,
            String title,
            String status,
            String statusLabel,
            UnitName unit,
            OffsetDateTime filedAt) {}

    /** What may be the same matter, and why. */
    record SuggestionView(
            PetitionLine petition,
            int score,
            String place,
            String category,
            boolean samePerson,
            int daysApart,
            int textPercent) {}

    /**
     * The likeliest first; matters of the same people that were decided for good, the newest first; and whether the caller
     * may merge.
     */
    record SuggestionsView(List<SuggestionView> duplicates, List<PetitionLine> finals, boolean mergeable) {}

    /** How many follow, and those of them that the caller sees. */
    record FollowersView(String receiptNumber, int count, List<PetitionLine> followers) {}

    /** What is merged, and why. */
    record FollowerInput(String receiptNumber, String reason) {}

    /** Why it is taken apart. */
    record SeparationInput(String reason) {}

    private final SuggestDuplicates suggest;
    private final SuggestFinalMatters suggestFinal;
    private final MergePetitions mergePetitions;
    private final SeparateFollower separateFollower;
    private final ReadFollowers readFollowers;
    private final Units units;

    DuplicatesController(
            SuggestDuplicates suggest,
            SuggestFinalMatters suggestFinal,
            MergePetitions mergePetitions,
            SeparateFollower separateFollower,
            ReadFollowers readFollowers,
            Units units) {
        this.suggest = suggest;
        this.suggestFinal = suggestFinal;
        this.mergePetitions = mergePetitions;
        this.separateFollower = separateFollower;
        this.readFollowers = readFollowers;
        this.units = units;
    }

    @GetMapping("/duplicates")
    SuggestionsView duplicates(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new SuggestionsView(
                suggest.of(receiptNumber, caller).stream().map(this::view).toList(),
                suggestFinal.of(receiptNumber, caller).stream().map(this::line).toList(),
                mergePetitions.offered(receiptNumber, caller));
    }

    @GetMapping("/followers")
    FollowersView followers(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        ReadFollowers.Led led = readFollowers.of(receiptNumber, caller);
        return new FollowersView(
                led.lead().receiptNumber(),
                led.lead().following().followers(),
                led.followers().stream().map(this::line).toList());
    }

    @PostMapping("/followers")
    FollowersView merge(
            @PathVariable String receiptNumber,
            @RequestBody FollowerInput input,
            @AuthenticationPrincipal StaffMember caller) {
        mergePetitions.merge(receiptNumber, input.receiptNumber(), input.reason(), caller);
        return followers(receiptNumber, caller);
    }

    @PostMapping("/followers/{follower}/separation")
    FollowersView separate(
            @PathVariable String receiptNumber,
            @PathVariable String follower,
            @RequestBody SeparationInput input,
            @AuthenticationPrincipal StaffMember caller) {
        separateFollower.separate(receiptNumber, follower, input.reason(), caller);
        return followers(receiptNumber, caller);
    }

    private SuggestionView view(SuggestDuplicates.Suggestion suggestion) {
        Likeness likeness = suggestion.likeness();
        return new SuggestionView(
                line(suggestion.petition()),
                likeness.score(),
                likeness.place().name(),
                likeness.category().name(),
                likeness.person(),
                likeness.days(),
                (int) Math.round(likeness.text() * 100));
    }

    private PetitionLine line(Petition petition) {
        return new PetitionLine(
                petition.receiptNumber(),
                petition.matter().title(),
                petition.status().name(),
                petition.status().label(),
                units.named(petition.place().unitCode()),
                BeijingTime.offset(petition.matter().filedAt()));
    }
}
