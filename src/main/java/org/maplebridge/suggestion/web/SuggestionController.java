package org.maplebridge.suggestion.web;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.suggestion.SuggestCategories;
import org.maplebridge.suggestion.Suggestion;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Categories that may fit a text: for programs of offices, for the residents' page, and for a petition. */
@RestController
@RequestMapping("/api/v1")
class SuggestionController {

    /** What somebody writes; each may be missing. */
    record TextInput(String title, String content) {}

    /** The likeliest first. */
    record SuggestionsView(List<Suggestion> suggestions) {}

    private final SuggestCategories suggest;

    SuggestionController(SuggestCategories suggest) {
        this.suggest = suggest;
    }

    @PostMapping({"/category-suggestions", "/public/category-suggestions"})
    SuggestionsView ofText(@RequestBody TextInput text) {
        return new SuggestionsView(suggest.of(text.title(), text.content()));
    }

    @GetMapping("/petitions/{receiptNumber}/category-suggestions")
    SuggestionsView ofPetition(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new SuggestionsView(suggest.forPetition(receiptNumber, caller));
    }
}
