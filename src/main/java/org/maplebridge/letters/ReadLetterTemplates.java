package org.maplebridge.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.maplebridge.documents.PageTemplate;
import org.maplebridge.documents.PdfPress;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/** Shows administrators the templates in force, what they may name, and a print with sample values. Refuses all others. */
@Service
public class ReadLetterTemplates {

    private final LetterTemplates templates;
    private final LetterSamples samples;
    private final PdfPress press;

    ReadLetterTemplates(LetterTemplates templates, LetterSamples samples, PdfPress press) {
        this.templates = templates;
        this.samples = samples;
        this.press = press;
    }

    public List<LetterTemplate> all(StaffMember caller) {
        AdministratorsOnly.check(caller);
        return templates.allInForce();
    }

    public LetterTemplate one(String kind, StaffMember caller) {
        AdministratorsOnly.check(caller);
        return templates.inForce(kind(kind));
    }

    /** Every version there was, the newest first: who wrote it, and what an administrator can put in force again. */
    public List<LetterTemplate> versions(String kind, StaffMember caller) {
        AdministratorsOnly.check(caller);
        return templates.versions(kind(kind));
    }

    public byte[] sample(String kind, StaffMember caller) {
        AdministratorsOnly.check(caller);
        LetterTemplate template = templates.inForce(kind(kind));
        return press.print(PageTemplate.of(template.html()).fill(samples.values(template.kind())));
    }

    /** Names and meanings of the places that a template of the kind may fill. */
    public Map<String, String> places(LetterKind kind) {
        return LetterPlaces.meanings(kind);
    }

    public static LetterKind kind(String name) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("letter-kind-unknown", name));
    }
}
