package org.maplebridge.letters;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.documents.PdfPress;
import org.maplebridge.documents.QrCode;
import org.maplebridge.petition.Petition;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Component;

/** Puts what a letter says into its template and prints it. */
@Component
class LetterPage {

    /** What is said of the petition in every letter. */
    record About(String receiptNumber, String title, Instant filedAt, String channel, boolean several) {

        /** As it stands in a sentence: its title in quotation marks, and a number without any. */
        String named() {
            return title.equals(receiptNumber) ? "编号为" + receiptNumber + "的" : "“" + title + "”";
        }

        /** A letter to the petitioner of a secret matter says its number, since others may see the letter (Reg. art. 30). */
        static About of(Petition petition, LetterKind kind) {
            return new About(
                    petition.receiptNumber(),
                    petition.secret() && kind.forPetitioner()
                            ? petition.receiptNumber()
                            : petition.matter().title(),
                    petition.matter().filedAt(),
                    petition.matter().channel().label(),
                    petition.matter().headcount() > 1);
        }
    }

    private final LetterTemplates templates;
    private final LetterContent contents;
    private final Offices offices;
    private final LetterSettings settings;
    private final PdfPress press;

    LetterPage(
            LetterTemplates templates,
            LetterContent contents,
            Offices offices,
            LetterSettings settings,
            PdfPress press) {
        this.templates = templates;
        this.contents = contents;
        this.offices = offices;
        this.settings = settings;
        this.press = press;
    }

    byte[] pdf(Letter letter, About about) {
        return press.print(
                templates.page(letter.kind(), letter.templateVersion()).fill(values(letter, about)));
    }

    /** What every place of the letter's template is filled with. */
    Map<String, Object> values(Letter letter, About about) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", letter.title());
        values.put("number", letter.number());
        values.put("office", offices.of(letter.unitCode()));
        values.put("committee", letter.kind().byMediators() ? offices.mediatorsOf(letter.unitCode()) : "");
        values.put("unitName", offices.nameOf(letter.unitCode()));
        values.put("date", BeijingTime.day(letter.issuedAt()));
        values.put("recipient", letter.recipient());
        values.put("you", about.several() ? "你们" : "你");
        values.put("receiptNumber", about.receiptNumber());
        values.put("petitionTitle", about.title());
        values.put("petitionNamed", about.named());
        values.put("filedDate", BeijingTime.day(about.filedAt()));
        values.put("channel", about.channel());
        values.put("forPetitioner", letter.kind().forPetitioner() ? "是" : "");
        String address = letter.kind().leadsToPetition() ? settings.queryAddress() : "";
        values.put("queryAddress", address);
        values.put("qr", QrCode.of(address + about.receiptNumber()));
        values.putAll(contents.values(letter.content()));
        return values;
    }
}
