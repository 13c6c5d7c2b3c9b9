package org.maplebridge.petition.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.limits.ClockView;
import org.maplebridge.limits.LimitClock;
import org.maplebridge.petition.AddAttachments;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Filer;
import org.maplebridge.petition.IssueQueryCode;
import org.maplebridge.petition.NextRight;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.PetitionStatus;
import org.maplebridge.petition.PetitionerRights;
import org.maplebridge.petition.RatePetition;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Uploads;
import org.maplebridge.petition.UrgePetition;
import org.maplebridge.petition.WithdrawPetition;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Petitions for residents without an account: the receipt number and the query code open what is theirs. */
@RestController
@RequestMapping("/api/v1/public/petitions")
class PublicPetitionController {

    private static final String CODE = "X-Query-Code";
    private static final String BASE = "/api/v1/public/petitions/";

    private final FilePetition filePetition;
    private final ReadPetition read;
    private final WithdrawPetition withdrawPetition;
    private final UrgePetition urgePetition;
    private final RatePetition ratePetition;
    private final IssueQueryCode issueQueryCode;
    private final AddAttachments addAttachments;
    private final Uploads uploads;
    private final PetitionViews views;
    private final Appeals appeals;
    private final NextRight nextRight;
    private final Clock time;

    PublicPetitionController(
            FilePetition filePetition,
            ReadPetition read,
            WithdrawPetition withdrawPetition,
            UrgePetition urgePetition,
            RatePetition ratePetition,
            IssueQueryCode issueQueryCode,
            AddAttachments addAttachments,
            Uploads uploads,
            PetitionViews views,
            Appeals appeals,
            NextRight nextRight,
            Clock time) {
        this.filePetition = filePetition;
        this.read = read;
        this.withdrawPetition = withdrawPetition;
        this.urgePetition = urgePetition;
        this.ratePetition = ratePetition;
        this.issueQueryCode = issueQueryCode;
        this.addAttachments = addAttachments;
        this.uploads = uploads;
        this.views = views;
        this.appeals = appeals;
        this.nextRight = nextRight;
        this.time = time;
    }

    @PostMapping
    ResponseEntity<PublicView> file(@RequestBody PetitionInput input) {
        FilePetition.Filed filed = filePetition.file(input.withoutSource(), Filer.resident());
        return ResponseEntity.created(URI.create(BASE + filed.receiptNumber()))
                .body(view(new ReadPetition.Access(filed.dossier(), 0, true), filed.queryCode()));
    }

    @GetMapping("/{receiptNumber}")
    PublicView one(@PathVariable String receiptNumber, @RequestHeader(name = CODE, required = false) String queryCode) {
        return view(read.withAnyQueryCode(receiptNumber, queryCode), null);
    }

    @PostMapping("/{receiptNumber}/withdrawal")
    PublicView withdraw(
            @PathVariable String receiptNumber,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestBody PetitionController.ReasonInput input) {
        read.withQueryCode(receiptNumber, queryCode);
        withdrawPetition.withdraw(receiptNumber, Petition.Act.PETITIONER, input.checked());
        return one(receiptNumber, queryCode);
    }

    @PostMapping("/{receiptNumber}/urgings")
    PublicView urge(
            @PathVariable String receiptNumber,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestBody PetitionController.ReasonInput input) {
        read.withAnyQueryCode(receiptNumber, queryCode);
        urgePetition.urge(receiptNumber, Petition.Act.PETITIONER, input.checked());
        return one(receiptNumber, queryCode);
    }

    @PostMapping("/{receiptNumber}/rating")
    PublicView rate(
            @PathVariable String receiptNumber,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestBody RatePetition.Input input) {
        int petitioner = read.withAnyQueryCode(receiptNumber, queryCode).petitioner();
        ratePetition.rateOwn(receiptNumber, petitioner, input);
        return one(receiptNumber, queryCode);
    }

    @PostMapping("/{receiptNumber}/reviews")
    PublicView askForReview(
            @PathVariable String receiptNumber,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestBody PetitionController.ReasonInput input) {
        read.withAnyQueryCode(receiptNumber, queryCode);
        appeals.ask(receiptNumber, Petition.Act.PETITIONER, input.checked());
        return one(receiptNumber, queryCode);
    }

    @PostMapping("/{receiptNumber}/materials")
    PublicView supplement(
            @PathVariable String receiptNumber,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestParam(required = false) String note,
            @RequestParam(name = "file", required = false) List<MultipartFile> files) {
        read.withQueryCode(receiptNumber, queryCode);
        addAttachments.supplement(receiptNumber, Petition.Act.PETITIONER, note, uploads.read(files));
        return one(receiptNumber, queryCode);
    }

    @PostMapping("/{receiptNumber}/attachments")
    PublicView attach(
            @PathVariable String receiptNumber,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestParam(name = "file", required = false) List<MultipartFile> files) {
        read.withQueryCode(receiptNumber, queryCode);
        addAttachments.attach(receiptNumber, Petition.Act.PETITIONER, uploads.read(files));
        return one(receiptNumber, queryCode);
    }

    /** One of several petitioners gets a code of his own from who acts for all of them. */
    @PostMapping("/{receiptNumber}/petitioners/{petitioner}/query-code")
    PetitionController.QueryCodeView issueQueryCode(
            @PathVariable String receiptNumber,
            @PathVariable int petitioner,
            @RequestHeader(name = CODE, required = false) String queryCode) {
        read.withQueryCode(receiptNumber, queryCode);
        return new PetitionController.QueryCodeView(
                petitioner, issueQueryCode.issue(receiptNumber, petitioner, Petition.Act.PETITIONER));
    }

    private PublicView view(ReadPetition.Access access, String queryCode) {
        ReadPetition.Dossier dossier = access.dossier();
        Petition petition = dossier.petition();
        Appeals.Right right = appeals.right(petition);
        return new PublicView(
                petition.receiptNumber(),
                queryCode,
                petition.status().name(),
                petition.status().label(),
                petition.place() == null ? null : petition.place().level(),
                views.levelLabel(petition.place()),
                views.unit(petition.place()),
                BeijingTime.offset(petition.matter().filedAt()),
                BeijingTime.offset(petition.acceptedAt()),
                dossier.clocks().stream()
                        .filter(clock -> clock.state().live())
                        .map(this::clock)
                        .toList(),
                petition.reply(),
                OpinionView.of(dossier.opinion()),
                ServedView.of(petition),
                RatingView.of(dossier.ratingOf(access.petitioner())),
                petition.notice(),
                petition.referredTo(),
                petition.status() == PetitionStatus.WAITING_FOR_PETITIONER ? read.materialWanted(petition) : null,
                nextRight.of(petition, right),
                views.reviews(petition),
                links(access, PetitionerRights.of(access, right)));
    }

    private PublicView.PublicClock clock(LimitClock clock) {
        Instant now = time.instant();
        long days = now.isBefore(clock.dueAt())
                ? Duration.between(now, clock.dueAt()).toDays()
                : 0;
        return new PublicView.PublicClock(
                clock.kind().name(),
                clock.kind().label(),
                clock.limit().basis(),
                BeijingTime.offset(clock.dueAt()),
                days,
                clock.provisional(),
                clock.extensions().stream().map(ClockView.Longer::of).toList());
    }

    private Map<String, String> links(ReadPetition.Access access, PetitionerRights rights) {
        String self = BASE + access.dossier().petition().receiptNumber();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        link(links, rights.rates(), "rating");
        link(links, rights.asksForReview(), "reviews");
        link(links, rights.withdraws(), "withdrawal");
        link(links, rights.urges(), "urgings");
        link(links, rights.attaches(), "attachments");
        link(links, rights.supplements(), "materials");
        views.moreFor(access).forEach(name -> link(links, true, name));
        return links;
    }

    private static void link(Map<String, String> links, boolean may, String name) {
        if (may) {
            links.put(name, links.get("self") + "/" + name);
        }
    }
}
