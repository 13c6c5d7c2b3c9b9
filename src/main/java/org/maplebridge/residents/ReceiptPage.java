package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.maplebridge.documents.QrCode;
import org.maplebridge.pages.WebPage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The receipt after filing, to be printed or written down, with the code that is told only here. */
@WebPage
class ReceiptPage {

    private final ResidentsSettings settings;

    ReceiptPage(ResidentsSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/receipt")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Receipt receipt = Receipt.in(request.getSession(false));
        if (receipt == null) {
            return "redirect:/follow";
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("receipt", receipt);
        model.addAttribute("address", settings.printed("/follow"));
        String code = receipt.queryCode() == null ? "" : "." + receipt.queryCode();
        model.addAttribute("qr", QrCode.of(settings.printed("/follow#" + receipt.receiptNumber() + code)));
        return "residents/receipt";
    }

    /** Written down: the next one at this screen does not find it. */
    @PostMapping("/receipt/done")
    String done(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Receipt.putAway(session);
        }
        return "redirect:/";
    }
}
