package org.maplebridge.letters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.documents.PageTemplate;
import org.maplebridge.documents.PdfPress;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.maplebridge.shared.XmlFault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xml.sax.SAXParseException;

/**
 * Puts an administrator's template in force for the letters to come; those that were issued keep theirs. Refuses one with
 * places that nobody fills, with values printed as they are, or that cannot be printed with sample values.
 */
@Service
public class ReplaceLetterTemplate {

    private static final int LONGEST = 100_000;

    private final LetterTemplates templates;
    private final LetterSamples samples;
    private final PdfPress press;
    private final Clock time;

    ReplaceLetterTemplate(LetterTemplates templates, LetterSamples samples, PdfPress press, Clock time) {
        this.templates = templates;
        this.samples = samples;
        this.press = press;
        this.time = time;
    }

    @Transactional
    public LetterTemplate replace(LetterKind kind, String html, StaffMember caller) {
        AdministratorsOnly.check(caller);
        check(kind, html);
        templates.add(kind, html, caller.username(), time.instant());
        return templates.inForce(kind);
    }

    /** Prints what an administrator wrote with sample values, and changes nothing. Refuses what {@link #replace} refuses. */
    public byte[] tryOut(LetterKind kind, String html, StaffMember caller) {
        AdministratorsOnly.check(caller);
        return check(kind, html);
    }

    private byte[] check(LetterKind kind, String html) {
        List<FieldError> errors = new ArrayList<>();
        PlainText.check(errors, "#/html", html, LONGEST, true);
        if (errors.isEmpty()) {
            errors.addAll(PageTemplate.faults(html, LetterPlaces.names(kind)));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        PageTemplate template = PageTemplate.of(html);
        SAXParseException fault = press.fault(template.fill(samples.values(kind)));
        if (fault != null) {
            throw Refusal.invalid(new FieldError(
                    "#/html",
                    "template-not-well-formed",
                    fault.getLineNumber(),
                    fault.getColumnNumber(),
                    XmlFault.inChinese(fault.getMessage())));
        }
        LetterPlaces.lackingIn(html, kind)
                .forEach((place, meaning) -> errors.add(new FieldError("#/html", "template-lacks", place, meaning)));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        try {
            return press.print(template.fill(samples.values(kind)));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException notPrinted) {
            throw Refusal.invalid(new FieldError("#/html", "template-not-printed", notPrinted.getMessage()));
        }
    }
}
