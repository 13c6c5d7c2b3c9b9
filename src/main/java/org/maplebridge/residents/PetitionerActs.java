package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maplebridge.mediation.AnswerMediator;
import org.maplebridge.mediation.GiveConsent;
import org.maplebridge.mediation.Mediation;
import org.maplebridge.mediation.ReadMediation;
import org.maplebridge.mediation.Side;
import org.maplebridge.petition.AccusedKind;
import org.maplebridge.petition.AddAttachments;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.IssueQueryCode;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.RatePetition;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Uploads;
import org.maplebridge.petition.UrgePetition;
import org.maplebridge.petition.WithdrawPetition;
import org.maplebridge.recusal.AskForRecusal;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Does what a petitioner asked for on the page of his petition, through the same use cases as the interface. */
@Component
class PetitionerActs {

    /** What was typed: which of the forms it was, and its fields by their names. */
    record Typed(String act, TreeMap<String, String> words) implements Serializable {

        static final Typed NOTHING = new Typed("", new TreeMap<>());

        static Typed of(HttpServletRequest request) {
            TreeMap<String, String> words = new TreeMap<>();
            for (String name : List.of("text", "office", "unit", "petitioner", "choice", "name")) {
                words.put(name, word(request, name).replace("\r\n", "\n"));
            }
            return new Typed(word(request, "act"), words);
        }

        private static String word(HttpServletRequest request, String name) {
            String value = request.getParameter(name);
            return value == null ? "" : value;
        }

        /** What was typed into a field, empty for nothing. */
        public String of(String name) {
            return words.getOrDefault(name, "");
        }

        String text() {
            return of("text");
        }

        /** The text, if it was typed into this form. */
        public String textOf(String form) {
            return wordOf(form, "text");
        }

        /** A field, if it belongs to this form. */
        public String wordOf(String form, String name) {
            return act.equals(form) ? of(name) : "";
        }

        /** The fields of the form that was sent. */
        Map<String, String> fields(Map<String, String> all) {
            return all.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, field -> field.getValue().replace("*", act)));
        }
    }

    private static final int LONGEST = 2000;
    private static final Map<String, Boolean> CONSENTS = Map.of("YES", true, "NO", false);

    private final ReadPetition read;
    private final WithdrawPetition withdrawPetition;
    private final UrgePetition urgePetition;
    private final RatePetition ratePetition;
    private final IssueQueryCode issueQueryCode;
    private final AddAttachments addAttachments;
    private final Appeals appeals;
    private final GiveConsent giveConsent;
    private final ReadMediation readMediation;
    private final AnswerMediator answerMediator;
    private final AskForRecusal askForRecusal;
    private final Uploads uploads;

    PetitionerActs(
            ReadPetition read,
            WithdrawPetition withdrawPetition,
            UrgePetition urgePetition,
            RatePetition ratePetition,
            IssueQueryCode issueQueryCode,
            AddAttachments addAttachments,
            Appeals appeals,
            GiveConsent giveConsent,
            ReadMediation readMediation,
            AnswerMediator answerMediator,
            AskForRecusal askForRecusal,
            Uploads uploads) {
        this.read = read;
        this.withdrawPetition = withdrawPetition;
        this.urgePetition = urgePetition;
        this.ratePetition = ratePetition;
        this.issueQueryCode = issueQueryCode;
        this.addAttachments = addAttachments;
        this.appeals = appeals;
        this.giveConsent = giveConsent;
        this.readMediation = readMediation;
        this.answerMediator = answerMediator;
        this.askForRecusal = askForRecusal;
        this.uploads = uploads;
    }

    /** @return what is to be told once, a new code; null for nothing */
    String act(Following following, Typed typed, List<MultipartFile> files) {
        String number = following.receiptNumber();
        ReadPetition.Access access = read.withAnyQueryCode(number, following.queryCode());
        switch (typed.act()) {
            case "urge" -> urgePetition.urge(number, Petition.Act.PETITIONER, reason(typed));
            case "review" -> appeals.ask(number, Petition.Act.PETITIONER, reason(typed));
            case "rate" ->
                ratePetition.rateOwn(
                        number,
                        access.petitioner(),
                        new RatePetition.Input(
                                orNull(typed.of("office")), orNull(typed.of("unit")), orNull(typed.text()), null));
            case "withdraw" -> {
                read.withQueryCode(number, following.queryCode());
                withdrawPetition.withdraw(number, Petition.Act.PETITIONER, reason(typed));
            }
            case "supplement" -> {
                read.withQueryCode(number, following.queryCode());
                addAttachments.supplement(number, Petition.Act.PETITIONER, orNull(typed.text()), read(files));
            }
            case "attach" -> {
                read.withQueryCode(number, following.queryCode());
                addAttachments.attach(number, Petition.Act.PETITIONER, read(files));
            }
            case "code" -> {
                read.withQueryCode(number, following.queryCode());
                String petitioner = typed.of("petitioner");
                return issueQueryCode.issue(
                        number,
                        petitioner.matches("[0-9]{1,3}") ? Integer.parseInt(petitioner) : 0,
                        Petition.Act.PETITIONER);
            }
            case "consent" -> {
                read.withQueryCode(number, following.queryCode());
                Mediation offer = readMediation
                        .awaitingAnswer(access)
                        .orElseThrow(() -> Refusal.wrongState("no-mediation-offered", number));
                giveConsent.give(offer, Side.PETITIONER, CONSENTS.get(typed.of("choice")));
            }
            case "mediator" -> {
                read.withQueryCode(number, following.queryCode());
                Mediation mediation = readMediation
                        .choosingMediator(access)
                        .orElseThrow(() -> Refusal.wrongState("mediator-settled", number));
                answerMediator.answer(mediation, Side.PETITIONER, typed.of("name"), CONSENTS.get(typed.of("choice")));
            }
            case "recusal" -> {
                Petition petition =
                        read.withQueryCode(number, following.queryCode()).petition();
                askForRecusal.ask(number, Petition.Act.PETITIONER, recusal(typed, petition));
            }
            default -> throw Refusal.invalid(new FieldError("#/act", "not-in-list", "—"));
        }
        return null;
    }

    /** Of the unit that has it he need not write the name. */
    private AskForRecusal.Input recusal(Typed typed, Petition petition) {
        boolean unit = AccusedKind.UNIT.name().equals(typed.of("choice")) && petition.place() != null;
        return new AskForRecusal.Input(
                orNull(typed.of("choice")),
                unit ? petition.place().unitCode() : orNull(typed.of("name")),
                orNull(typed.text()));
    }

    private List<Attachment> read(List<MultipartFile> files) {
        return uploads.read(
                files == null
                        ? List.of()
                        : files.stream()
                                .filter(file -> !String.valueOf(file.getOriginalFilename())
                                        .isEmpty())
                                .toList());
    }

    private static String reason(Typed typed) {
        return PlainText.needed("#/reason", typed.text(), LONGEST);
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
