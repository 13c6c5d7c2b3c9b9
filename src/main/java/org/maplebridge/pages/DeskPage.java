package org.maplebridge.pages;

import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.Units;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page of the staff, where the login leads: today's figures and the way to each work of his roles. */
@WebPage
class DeskPage {

    private final List<TodaysWork> works;
    private final Units units;

    DeskPage(List<TodaysWork> works, Units units) {
        this.works =
                works.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
        this.units = units;
    }

    @GetMapping("/desk")
    String show(@AuthenticationPrincipal StaffMember person, Model model) {
        model.addAttribute(
                "tiles",
                works.stream().flatMap(work -> work.of(person).stream()).toList());
        model.addAttribute(
                "posts", person.posts().stream().map(this::post).distinct().toList());
        return "desk";
    }

    private String post(StaffMember.Post post) {
        return units.find(post.unitCode()).map(unit -> unit.name() + " ").orElse("")
                + post.role().label();
    }
}
