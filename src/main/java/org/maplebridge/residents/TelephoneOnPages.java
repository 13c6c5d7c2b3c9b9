package org.maplebridge.residents;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page of the residents can name the number for those who cannot or will not use it. */
@ControllerAdvice(basePackageClasses = TelephoneOnPages.class)
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
