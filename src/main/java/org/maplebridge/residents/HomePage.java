package org.maplebridge.residents;

import org.maplebridge.pages.WebPage;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, where to file and where to follow (Reg. art. 18). It needs no session and no cookie. */
@WebPage
class HomePage {

    @GetMapping("/")
    String show() {
        return "residents/home";
    }
}
