package org.maplebridge.petition.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.maplebridge.limits.ClockView;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.AddAttachments;
import org.maplebridge.petition.Appeals;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Filer;
import org.maplebridge.petition.FindPetitions;
import org.maplebridge.petition.IssueQueryCode;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.RatePetition;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.TellHistory;
import org.maplebridge.petition.Uploads;
import org.maplebridge.petition.UrgePetition;
import org.maplebridge.petition.WithdrawPetition;
import org.maplebridge.petition.WriteNote;
import org.maplebridge.pictures.Thumbnails;
import org.maplebridge.shared.PlainText;
import org.maplebridge.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Petitions for staff and external systems. */
@RestController
@RequestMapping("/api/v1/petitions")
class PetitionController {

    private final FilePetition filePetition;
    private final ReadPetition read;
    private final FindPetitions findPetitions;
    private final WithdrawPetition withdrawPetition;
    private final UrgePetition urgePetition;
    private final RatePetition ratePetition;
    private final IssueQueryCode issueQueryCode;
    private final AddAttachments addAttachments;
    private final Appeals appeals;
    private final Uploads uploads;
    private final PetitionViews views;
    private final TellHistory tellHistory;
    private final WriteNote writeNote;

    PetitionController(
            FilePetition filePetition,
            ReadPetition read,
            FindPetitions findPetitions,
            WithdrawPetition withdrawPetition,
            UrgePetition urgePetition,
            RatePetition ratePetition,
            IssueQueryCode issueQueryCode,
            AddAttachments addAttachments,
            Appeals appeals,
            Uploads uploads,
            PetitionViews views,
            TellHistory tellHistory,
            WriteNote writeNote) {
        this.filePetition = filePetition;
        this.read = read;
        this.findPetitions = findPetitions;
        this.withdrawPetition = withdrawPetition;
        this.urgePetition = urgePetition;
        this.ratePetition = ratePetition;
        this.issueQueryCode = issueQueryCode;
        this.addAttachments = addAttachments;
        this.appeals = appeals;
        this.uploads = uploads;
        this.views = views;
        this.tellHistory = tellHistory;
        this.writeNote = writeNote;
    }

    @PostMapping
    ResponseEntity<PetitionView> file(@RequestBody PetitionInput input, @AuthenticationPrincipal StaffMember caller) {
        FilePetition.Filed filed = fileOnce(input, Filer.staff(caller.username()));
        if (filed.existed()) {
            return ResponseEntity.ok(views.full(read.dossierForFiler(filed.receiptNumber(), caller), caller, null));
        }
        return ResponseEntity.created(URI.create(PetitionViews.BASE + filed.receiptNumber()))
                .body(views.full(filed.dossier(), caller, filed.queryCode()));
    }

    /**
     * Two requests with the same source number at once: the one that comes second finds the petition of the first. In the
     * transaction of an idempotency key it cannot ask again, and is told to.
     */
    private FilePetition.Filed fileOnce(PetitionInput input, Filer filer) {
        try {
            return filePetition.file(input, filer);
        } catch (DuplicateKeyException e) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw Refusal.wrongState("overtaken");
            }
            return filePetition.file(input, filer);
        }
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> list(
            @RequestParam Map<String, String> parameters, @AuthenticationPrincipal StaffMember caller) {
        FindPetitions.Query query = FindPetitions.Query.of(parameters);
        FindPetitions.Page page = findPetitions.find(query, caller);
        List<PetitionRow> rows = page.petitions().stream()
                .map(petition -> views.row(petition, caller))
                .toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            answer.header(
                    HttpHeaders.LINK,
                    "<" + PetitionPages.address("/api/v1/petitions", query, page.next()) + ">; rel=\"next\"");
        }
        return answer.body(Map.of("petitions", rows));
    }

    @GetMapping("/{receiptNumber}")
    PetitionView one(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return views.full(read.dossier(receiptNumber, caller), caller, null);
    }

    @GetMapping("/{receiptNumber}/history")
    Map<String, Object> history(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        boolean colleague = writeNote.offered(caller);
        return Map.of(
                "events",
                tellHistory.tell(read.history(receiptNumber, caller)).stream()
                        .map(entry -> EventView.of(entry, colleague))
                        .toList());
    }

    @GetMapping("/{receiptNumber}/clocks")
    Map<String, Object> clocks(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return Map.of(
                "clocks",
                read.clocks(receiptNumber, caller).stream().map(ClockView::of).toList());
    }

    @PostMapping("/{receiptNumber}/withdrawal")
    PetitionView withdraw(
            @PathVariable String receiptNumber,
            @RequestBody ReasonInput input,
            @AuthenticationPrincipal StaffMember caller) {
        actsForPetitioner(receiptNumber, caller);
        withdrawPetition.withdraw(receiptNumber, caller.username(), input.checked());
        return one(receiptNumber, caller);
    }

    @PostMapping("/{receiptNumber}/urgings")
    PetitionView urge(
            @PathVariable String receiptNumber,
            @RequestBody ReasonInput input,
            @AuthenticationPrincipal StaffMember caller) {
        if (!read.urges(caller, read.visible(receiptNumber, caller))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "not-yours-to-do");
        }
        urgePetition.urge(receiptNumber, caller.username(), input.checked());
        return one(receiptNumber, caller);
    }

    @PostMapping("/{receiptNumber}/reviews")
    PetitionView askForReview(
            @PathVariable String receiptNumber,
            @RequestBody ReasonInput input,
            @AuthenticationPrincipal StaffMember caller) {
        if (!read.actsForPetitioner(caller, read.visible(receiptNumber, caller))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "review-not-yours");
        }
        appeals.ask(receiptNumber, caller.username(), input.checked());
        return one(receiptNumber, caller);
    }

    @PostMapping("/{receiptNumber}/rating")
    PetitionView rate(
            @PathVariable String receiptNumber,
            @RequestBody RatePetition.Input input,
            @AuthenticationPrincipal StaffMember caller) {
        actsForPetitioner(receiptNumber, caller);
        ratePetition.rate(receiptNumber, caller.username(), input);
        return one(receiptNumber, caller);
    }

    /** One of several petitioners gets a query code of his own, told once. */
    @PostMapping("/{receiptNumber}/petitioners/{petitioner}/query-code")
    QueryCodeView issueQueryCode(
            @PathVariable String receiptNumber,
            @PathVariable int petitioner,
            @AuthenticationPrincipal StaffMember caller) {
        actsForPetitioner(receiptNumber, caller);
        return new QueryCodeView(petitioner, issueQueryCode.issue(receiptNumber, petitioner, caller.username()));
    }

    @PostMapping("/{receiptNumber}/materials")
    PetitionView supplement(
            @PathVariable String receiptNumber,
            @RequestParam(required = false) String note,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal StaffMember caller) {
        actsForPetitioner(receiptNumber, caller);
        addAttachments.supplement(receiptNumber, caller.username(), note, uploads.read(files));
        return one(receiptNumber, caller);
    }

    @PostMapping("/{receiptNumber}/attachments")
    PetitionView attach(
            @PathVariable String receiptNumber,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal StaffMember caller) {
        actsForPetitioner(receiptNumber, caller);
        addAttachments.attach(receiptNumber, caller.username(), uploads.read(files));
        return one(receiptNumber, caller);
    }

    @GetMapping("/{receiptNumber}/attachments/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String receiptNumber, @PathVariable long id, @AuthenticationPrincipal StaffMember caller) {
        Attachment file = read.attachment(receiptNumber, id, caller);
        return Thumbnails.of(file.mediaType(), file.content())
                .map(small ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(small))
                .orElseThrow(() -> Refusal.notFound("attachment-unknown"));
    }

    @GetMapping("/{receiptNumber}/attachments/{id}")
    ResponseEntity<byte[]> attachment(
            @PathVariable String receiptNumber, @PathVariable long id, @AuthenticationPrincipal StaffMember caller) {
        Attachment file = read.attachment(receiptNumber, id, caller);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    private void actsForPetitioner(String receiptNumber, StaffMember caller) {
        Petition petition = read.visible(receiptNumber, caller);
        if (!read.actsForPetitioner(caller, petition)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "not-yours-to-do");
        }
    }

    /** Whose code it is, and the code. */
    record QueryCodeView(int petitioner, String queryCode) {}

    /** A reason in the petitioner's or caller's own words, 1 to 2,000 characters. */
    record ReasonInput(String reason) {

        private static final int LONGEST = 2000;

        String checked() {
            return PlainText.needed("#/reason", reason, LONGEST);
        }
    }
}
