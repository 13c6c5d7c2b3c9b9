package org.maplebridge.wishes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.maplebridge.documents.PageTemplate;
import org.maplebridge.documents.PdfPress;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.BeijingTime;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** Prints the letter of thanks to a helper; it says what he did and for which place, not for whom. */
@Service
public class PrintCertificate {

    private final ReadThanks thanks;
    private final PdfPress press;
    private final PageTemplate template;

    PrintCertificate(ReadThanks thanks, PdfPress press) {
        this.thanks = thanks;
        this.press = press;
        try {
            this.template = PageTemplate.of(
                    new ClassPathResource("documents/thanks.html").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] print(long id, StaffMember caller) {
        ReadThanks.Certificate certificate = thanks.certificate(id, caller);
        return press.print(template.fill(Map.of(
                "helper", certificate.helper(),
                "title", certificate.title(),
                "unit", certificate.unit(),
                "date", BeijingTime.day(certificate.on()),
                "number", String.format(Locale.ROOT, "%06d", certificate.id()))));
    }
}
