package org.maplebridge.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.letters.IssueLetter;
import org.maplebridge.letters.LetterKind;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.petition.Dossiers;
import org.maplebridge.petition.EventKind;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.Petition.Act;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.Petitions;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.promises.MakePromises;
import org.maplebridge.promises.PromiseLines;
import org.maplebridge.promises.PromiseSource;
import org.maplebridge.shared.BeijingTime;
import org.springframework.stereotype.Service;

/**
 * Both sides agreed (Reg. art. 33; PML art. 28-31): a written agreement becomes a letter, what was promised is watched,
 * and both may apply for its confirmation by a court.
 */
@Service
public class RecordAgreement {

    private static final String NAMELESS = "信访人（未留姓名）";

    private final Petitions petitions;
    private final ReadPetition read;
    private final Dossiers dossiers;
    private final Mediations mediations;
    private final MakePromises makePromises;
    private final MediationWorkflow workflow;
    private final IssueLetter issueLetter;
    private final StaffDirectory staff;
    private final MediationLog log;
    private final Clock time;

    RecordAgreement(
            Petitions petitions,
            ReadPetition read,
            Dossiers dossiers,
            Mediations mediations,
            MakePromises makePromises,
            MediationWorkflow workflow,
            IssueLetter issueLetter,
            StaffDirectory staff,
            MediationLog log,
            Clock time) {
        this.petitions = petitions;
        this.read = read;
        this.dossiers = dossiers;
        this.mediations = mediations;
        this.makePromises = makePromises;
        this.workflow = workflow;
        this.issueLetter = issueLetter;
        this.staff = staff;
        this.log = log;
        this.time = time;
    }

    public void record(String receiptNumber, String unitCode, String by, AgreementForm form) {
        Petition petition = petitions.get(receiptNumber);
        Mediation mediation = mediations.current(receiptNumber, unitCode);
        LocalDate effectiveOn = form.checked(BeijingTime.today(time));
        List<PromiseLines.Line> promises = PromiseLines.read(form.promises(), effectiveOn);
        Act act = new Act(by, time.instant());
        mediations.agreed(mediation.id(), form.form(), form.agreement().strip(), effectiveOn, act.at());
        log.enter(
                mediation,
                EventKind.MEDIATION_AGREED,
                by,
                form.form(),
                form.agreement().strip());
        makePromises.make(receiptNumber, unitCode, PromiseSource.MEDIATION, promises, act);
        if ("WRITTEN".equals(form.form())) {
            issueLetter.issue(
                    receiptNumber,
                    LetterKind.MEDIATION_AGREEMENT,
                    unitCode,
                    Map.of(
                            "parties",
                            parties(petition, mediation),
                            "dispute",
                            mediation.dispute(),
                            "agreement",
                            form.agreement().strip(),
                            "promises",
                            promises.stream().map(RecordAgreement::said).collect(Collectors.joining("\n")),
                            "mediator",
                            staff.nameOf(mediation.mediator())),
                    act);
        }
        workflow.agreed(mediation);
    }

    private static String said(PromiseLines.Line promise) {
        return promise.by() + "于" + BeijingTime.day(promise.dueOn()) + "以前（含当日）向" + promise.to() + "履行："
                + promise.what() + "。";
    }

    private String parties(Petition petition, Mediation mediation) {
        List<Petitioner> petitioners = dossiers.petitionersOf(petition);
        Stream<String> names = petitioners.isEmpty()
                ? Stream.of(NAMELESS)
                : petitioners.stream().map(Petitioner::name);
        return Stream.concat(names, Stream.of(mediation.otherParty())).collect(Collectors.joining("\n"));
    }
}
