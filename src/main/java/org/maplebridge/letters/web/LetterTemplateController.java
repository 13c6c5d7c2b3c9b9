package org.maplebridge.letters.web;

import java.time.OffsetDateTime;
import java.util.Map;
import org.maplebridge.api.PdfAnswer;
import org.maplebridge.letters.LetterTemplate;
import org.maplebridge.letters.ReadLetterTemplates;
import org.maplebridge.letters.ReplaceLetterTemplate;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates of letters, for administrators. */
@RestController
@RequestMapping("/api/v1/letter-templates")
class LetterTemplateController {

    private final ReadLetterTemplates readTemplates;
    private final ReplaceLetterTemplate replaceTemplate;

    LetterTemplateController(ReadLetterTemplates readTemplates, ReplaceLetterTemplate replaceTemplate) {
        this.readTemplates = readTemplates;
        this.replaceTemplate = replaceTemplate;
    }

    record TemplateRow(String kind, String kindLabel, int version, boolean shipped, Map<String, String> links) {}

    record TemplateView(
            String kind,
            String kindLabel,
            int version,
            boolean shipped,
            String createdBy,
            OffsetDateTime createdAt,
            Map<String, String> places,
            String html,
            Map<String, String> links) {}

    record TemplateInput(String html) {}

    @GetMapping
    Map<String, Object> all(@AuthenticationPrincipal StaffMember caller) {
        return Map.of(
                "templates",
                readTemplates.all(caller).stream()
                        .map(template -> new TemplateRow(
                                template.kind().name(),
                                template.kind().title(),
                                template.version(),
                                template.shipped(),
                                links(template)))
                        .toList());
    }

    @GetMapping("/{kind}")
    TemplateView one(@PathVariable String kind, @AuthenticationPrincipal StaffMember caller) {
        return view(readTemplates.one(kind, caller));
    }

    @GetMapping("/{kind}/sample.pdf")
    ResponseEntity<byte[]> sample(@PathVariable String kind, @AuthenticationPrincipal StaffMember caller) {
        return PdfAnswer.named(kind + ".pdf", readTemplates.sample(kind, caller));
    }

    @PutMapping("/{kind}")
    TemplateView replace(
            @PathVariable String kind, @RequestBody TemplateInput input, @AuthenticationPrincipal StaffMember caller) {
        return view(replaceTemplate.replace(ReadLetterTemplates.kind(kind), input.html(), caller));
    }

    private TemplateView view(LetterTemplate template) {
        return new TemplateView(
                template.kind().name(),
                template.kind().title(),
                template.version(),
                template.shipped(),
                template.createdBy(),
                BeijingTime.offset(template.createdAt()),
                readTemplates.places(template.kind()),
                template.html(),
                links(template));
    }

    private static Map<String, String> links(LetterTemplate template) {
        String self = "/api/v1/letter-templates/" + template.kind().name();
        return Map.of("self", self, "sample", self + "/sample.pdf");
    }
}
