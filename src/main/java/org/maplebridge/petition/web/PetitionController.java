package org.maplebridge.petition.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.maplebridge.limits.ClockView;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Filer;
import org.maplebridge.petition.FindPetitions;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.TellHistory;
import org.maplebridge.petition.WriteNote;
import org.maplebridge.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
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

/** Petitions for staff and external systems. */
@RestController
@RequestMapping("/api/v1/petitions")
class PetitionController {

    private final FilePetition filePetition;
    private final ReadPetition read;
    private final FindPetitions findPetitions;
    private final PetitionViews views;
    private final TellHistory tellHistory;
    private final WriteNote writeNote;

    PetitionController(
            FilePetition filePetition,
            ReadPetition read,
            FindPetitions findPetitions,
            PetitionViews views,
            TellHistory tellHistory,
            WriteNote writeNote) {
        this.filePetition = filePetition;
        this.read = read;
        this.findPetitions = findPetitions;
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
}
