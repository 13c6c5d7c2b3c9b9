package org.maplebridge.petition.web;

import java.net.URI;
import org.maplebridge.petition.FilePetition;
import org.maplebridge.petition.Filer;
import org.maplebridge.petition.PetitionInput;
import org.maplebridge.petition.ReadPetition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Petitions for residents without an account: the receipt number and the query code open what is theirs. */
@RestController
@RequestMapping("/api/v1/public/petitions")
class PublicPetitionController {

    static final String CODE = "X-Query-Code";

    private final FilePetition filePetition;
    private final ReadPetition read;
    private final PublicViews views;

    PublicPetitionController(FilePetition filePetition, ReadPetition read, PublicViews views) {
        this.filePetition = filePetition;
        this.read = read;
        this.views = views;
    }

    @PostMapping
    ResponseEntity<PublicView> file(@RequestBody PetitionInput input) {
        FilePetition.Filed filed = filePetition.file(input.withoutSource(), Filer.resident());
        return ResponseEntity.created(URI.create(PublicViews.BASE + filed.receiptNumber()))
                .body(views.of(new ReadPetition.Access(filed.dossier(), 0, true), filed.queryCode()));
    }

    @GetMapping("/{receiptNumber}")
    PublicView one(@PathVariable String receiptNumber, @RequestHeader(name = CODE, required = false) String queryCode) {
        return views.of(read.withAnyQueryCode(receiptNumber, queryCode), null);
    }
}
