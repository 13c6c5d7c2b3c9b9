package org.maplebridge.residents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Settings of the residents' pages, {@code maplebridge.residents.*}.
 *
 * @param address where residents reach the platform, {@code https://xf.example.gov.cn}, for what is printed; the address
 *     by which the printing browser came when empty
 * @param telephone the number for all who cannot or will not use the pages
 */
@ConfigurationProperties("maplebridge.residents")
record ResidentsSettings(
        @DefaultValue("") String address,
        @DefaultValue("12345") String telephone) {

    /** The address of a page, to be printed. */
    String printed(String path) {
        String base = address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address.strip().replaceAll("/+$", "");
        return base + path;
    }
}
