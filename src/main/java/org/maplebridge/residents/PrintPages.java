package org.maplebridge.residents;

import java.util.List;
import org.maplebridge.documents.QrCode;
import org.maplebridge.organization.Unit;
import org.maplebridge.organization.UnitKind;
import org.maplebridge.organization.Units;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.Refusal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is printed and hung up or filled in by hand: the poster of a village with its square to scan, and the paper form. */
@WebPage
class PrintPages {

    /** A place with a poster of its own. */
    record PosterOf(String code, String name) {}

    private final Units units;
    private final Places places;
    private final ResidentsSettings settings;

    PrintPages(Units units, Places places, ResidentsSettings settings) {
        this.units = units;
        this.places = places;
        this.settings = settings;
    }

    @GetMapping("/poster/{code}")
    String poster(@PathVariable String code, Model model) {
        Unit unit = units.find(code)
                .filter(found -> found.kind() == UnitKind.AREA)
                .orElseThrow(() -> Refusal.notFound("unknown-unit", code));
        model.addAttribute("name", places.nameOf(unit.code()));
        model.addAttribute("address", settings.printed("/file?place=" + unit.code()));
        model.addAttribute("qr", QrCode.of(settings.printed("/file?place=" + unit.code())));
        model.addAttribute(
                "others",
                units.areasBelow(unit.code()).stream()
                        .map(below -> new PosterOf(below.code(), below.name()))
                        .toList());
        return "residents/poster";
    }

    @GetMapping("/paper-form")
    String paperForm(Model model) {
        model.addAttribute("address", settings.printed("/file"));
        model.addAttribute("qr", QrCode.of(settings.printed("/file")));
        model.addAttribute("lines", List.of(1, 2, 3, 4, 5, 6, 7, 8));
        return "residents/paper-form";
    }
}
