package org.maplebridge.residents;

import org.maplebridge.pages.WebPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, where to file and where to follow (Reg. art. 18). It needs no session and no cookie. */
@WebPage
class HomePage {

    private final ResidentsSettings settings;

    HomePage(ResidentsSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("telephone", settings.telephone());
        return "residents/home";
    }
}
