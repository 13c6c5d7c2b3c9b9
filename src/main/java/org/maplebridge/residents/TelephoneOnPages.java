package org.maplebridge.residents;

import org.maplebridge.pages.WebPage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page can name the number for those who cannot or will not use it, or wait in vain. */
@ControllerAdvice(annotations = WebPage.class)
class TelephoneOnPages {

    private final ResidentsSettings settings;

    TelephoneOnPages(ResidentsSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("telephone")
    String telephone() {
        return settings.telephone();
    }
}
