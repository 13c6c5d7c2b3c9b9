package org.maplebridge.residents;

import java.util.List;
import org.maplebridge.duplicates.SuggestBeforeFiling;
import org.maplebridge.notices.Gateways;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Purpose;
import org.maplebridge.shared.Refusal;
import org.maplebridge.suggestion.SuggestCategories;
import org.maplebridge.suggestion.Suggestion;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was typed so far, on one of the two pages of the form with what there is to choose from and what is suggested. */
@Component
class FilingView {

    /** What was raised at the same place and may be the same, as far as everybody may know it. */
    record Known(String category, String day, String unit) {}

    private final Drafts drafts;
    private final SuggestBeforeFiling suggest;
    private final SuggestCategories suggestCategories;
    private final Progress progress;
    private final Places places;
    private final Units units;
    private final Subjects subjects;
    private final Gateways gateways;

    FilingView(
            Drafts drafts,
            SuggestBeforeFiling suggest,
            SuggestCategories suggestCategories,
            Progress progress,
            Places places,
            Units units,
            Subjects subjects,
            Gateways gateways) {
        this.drafts = drafts;
        this.suggest = suggest;
        this.suggestCategories = suggestCategories;
        this.progress = progress;
        this.places = places;
        this.units = units;
        this.subjects = subjects;
        this.gateways = gateways;
    }

    /** The form, with what is wrong in it. */
    String form(FilingForm form, FormErrors errors, StaffMember person, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("areas", places.areas());
        model.addAttribute("accusable", places.units());
        model.addAttribute("subjects", subjects.upper());
        model.addAttribute("found", subjects.find(form.find()));
        model.addAttribute("suggested", suggested(form));
        model.addAttribute("files", drafts.waiting(form.draft()));
        model.addAttribute("offered", gateways.offered());
        model.addAttribute("assisting", Assistance.given(person));
        model.addAttribute("lapsed", FilePage.lapsed(form, person));
        model.addAttribute("channels", Assistance.CHANNELS);
        model.addAttribute("channel", Assistance.channel(person, form.channel()));
        return "residents/file";
    }

    /** The form read back, before it is sent. */
    String lastLook(FilingForm form, StaffMember person, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("placeName", places.nameOf(form.place()));
        model.addAttribute(
                "accusedUnit", units.find(form.againstUnit()).map(Unit::name).orElse(""));
        model.addAttribute("files", drafts.waiting(form.draft()));
        model.addAttribute("known", known(form));
        model.addAttribute("suggested", suggested(form));
        model.addAttribute("assisting", Assistance.given(person));
        model.addAttribute("channel", Assistance.channel(person, form.channel()));
        return "residents/check";
    }

    /** None where one was chosen, and none for what is refused anyway. */
    private List<Suggestion> suggested(FilingForm form) {
        try {
            return form.category().isBlank() ? suggestCategories.of(form.title(), form.content()) : List.of();
        } catch (Refusal refusal) {
            return List.of();
        }
    }

    /** What is secret is compared with nothing. */
    private List<Known> known(FilingForm form) {
        if (form.confidential() || Purpose.REPORT.name().equals(form.purpose())) {
            return List.of();
        }
        return suggest
                .of(form.place(), form.category().isBlank() ? null : form.category(), form.title(), form.content())
                .stream()
                .map(known -> new Known(
                        known.category() == null ? "" : known.category(),
                        progress.day(known.filedAt()),
                        known.unitCode() == null ? "" : units.nameOf(known.unitCode())))
                .toList();
    }
}
