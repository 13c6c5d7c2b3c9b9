package org.maplebridge.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.limits.ClockKind;
import org.maplebridge.limits.LimitClockwork;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Purpose;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Shows the letters of a petition: to staff who see it all of them, to its petitioner those that are for him. The notice
 * of registration is made up anew each time, because filing has no time for it; it tells of an acceptance by rule too, and of a
 * claim when the sixty days end that began then (Reg. art. 34).
 */
@Service
public class ReadLetters {

    /** A letter as a file. */
    public record Printed(Letter letter, byte[] pdf) {

        public String fileName() {
            return letter.title() + " " + letter.number() + ".pdf";
        }
    }

    private final ReadPetition read;
    private final Dossiers dossiers;
    private final Letters letters;
    private final LetterTemplates templates;
    private final LetterContent contents;
    private final Offices offices;
    private final LimitClockwork clocks;
    private final LetterPage page;

    ReadLetters(
            ReadPetition read,
            Dossiers dossiers,
            Letters letters,
            LetterTemplates templates,
            LetterContent contents,
            Offices offices,
            LimitClockwork clocks,
            LetterPage page) {
        this.read = read;
        this.dossiers = dossiers;
        this.contents = contents;
        this.offices = offices;
        this.clocks = clocks;
        this.letters = letters;
        this.templates = templates;
        this.page = page;
    }

    public List<Letter> of(String receiptNumber, StaffMember caller) {
        return all(read.visible(receiptNumber, caller));
    }

    public List<Letter> withQueryCode(String receiptNumber, String queryCode) {
        return forPetitioner(read.withAnyQueryCode(receiptNumber, queryCode));
    }

    public List<Letter> forPetitioner(ReadPetition.Access access) {
        return forPetitioner(access.dossier().petition());
    }

    /** @param number its number, or the receipt number for the notice of registration */
    public Printed print(String receiptNumber, String number, StaffMember caller) {
        Petition petition = read.visible(receiptNumber, caller);
        return print(petition, all(petition), number);
    }

    public Printed printWithQueryCode(String receiptNumber, String number, String queryCode) {
        Petition petition =
                read.withAnyQueryCode(receiptNumber, queryCode).dossier().petition();
        return print(petition, forPetitioner(petition), number);
    }

    /** The last one of a kind to somebody, for the outbox, which brings it there. */
    public Optional<Printed> lastTo(String recipient, LetterKind kind, Petition petition) {
        return letters.of(petition.id()).stream()
                .filter(letter -> letter.kind() == kind && letter.recipient().equals(recipient))
                .reduce((first, second) -> second)
                .map(letter -> new Printed(letter, page.pdf(letter, LetterPage.About.of(petition, letter.kind()))));
    }

    private Printed print(Petition petition, List<Letter> letters, String number) {
        Letter wanted = letters.stream()
                .filter(letter -> letter.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("letter-unknown", number));
        return new Printed(wanted, page.pdf(wanted, LetterPage.About.of(petition, wanted.kind())));
    }

    private List<Letter> forPetitioner(Petition petition) {
        return all(petition).stream()
                .filter(letter -> letter.kind().forPetitioner())
                .toList();
    }

    private List<Letter> all(Petition petition) {
        List<Letter> all = new ArrayList<>();
        List<Letter> issued = letters.of(petition.id());
        all.add(registration(petition, issued));
        all.addAll(issued);
        return all;
    }

    /** A petition that a rule accepted when it was filed has no letter of acceptance: this notice says so. */
    private String registered(Petition petition, List<Letter> issued, String unitCode) {
        boolean byRule = petition.acceptedAt() != null
                && petition.place() != null
                && issued.stream().noneMatch(letter -> letter.kind() == LetterKind.ACCEPTANCE);
        return contents.write(LetterKind.REGISTRATION, byRule ? accepted(petition, unitCode) : Map.of());
    }

    /** What was made longer later has a letter of its own. */
    private Map<String, Object> accepted(Petition petition, String unitCode) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("acceptedDate", petition.acceptedAt());
        content.put("responsibleUnit", offices.of(unitCode));
        if (petition.matter().purpose() == Purpose.CLAIM) {
            clocks.asItBegan(petition.receiptNumber(), ClockKind.STATUTORY_LIMIT)
                    .ifPresent(clock -> {
                        content.put("limit", clock.limit().limit().label());
                        content.put("dueDate", BeijingTime.lastDay(clock.dueAt()));
                    });
        }
        return content;
    }

    private Letter registration(Petition petition, List<Letter> issued) {
        String registeredAt = dossiers.registeredAt(petition);
        return new Letter(
                petition.id(),
                LetterKind.REGISTRATION,
                LetterKind.REGISTRATION.title(),
                petition.receiptNumber(),
                registeredAt,
                Recipients.of(petition, dossiers.petitionersOf(petition)),
                registered(petition, issued, registeredAt),
                templates.inForce(LetterKind.REGISTRATION).version(),
                petition.matter().registeredAt(),
                Petition.Act.SYSTEM,
                null);
    }
}
