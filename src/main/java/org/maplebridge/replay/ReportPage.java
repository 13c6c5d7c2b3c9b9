package org.maplebridge.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The report as a file of its own that needs nothing beside it. */
@Component
class ReportPage {

    private final ITemplateEngine templates;

    ReportPage(ITemplateEngine templates) {
        this.templates = templates;
    }

    String alone(Report report) {
        Context values = new Context(Locale.SIMPLIFIED_CHINESE);
        values.setVariable("report", report);
        values.setVariable("style", style());
        return templates.process("rehearsal-alone", values);
    }

    private static String style() {
        try {
            return new ClassPathResource("static/assets/page.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
