package org.maplebridge.petition.web;

import java.util.List;
import org.maplebridge.petition.AddAttachments;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Uploads;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers that a petitioner sends himself, and the material that he was asked for. */
@RestController
@RequestMapping("/api/v1/public/petitions/{receiptNumber}")
class PublicAttachmentController {

    private final ReadPetition read;
    private final AddAttachments addAttachments;
    private final Uploads uploads;
    private final PublicViews views;

    PublicAttachmentController(ReadPetition read, AddAttachments addAttachments, Uploads uploads, PublicViews views) {
        this.read = read;
        this.addAttachments = addAttachments;
        this.uploads = uploads;
        this.views = views;
    }

    @PostMapping("/materials")
    PublicView supplement(
            @PathVariable String receiptNumber,
            @RequestHeader(name = PublicPetitionController.CODE, required = false) String queryCode,
            @RequestParam(required = false) String note,
            @RequestParam(name = "file", required = false) List<MultipartFile> files) {
        read.withQueryCode(receiptNumber, queryCode);
        addAttachments.supplement(receiptNumber, Petition.Act.PETITIONER, note, uploads.read(files));
        return shown(receiptNumber, queryCode);
    }

    @PostMapping("/attachments")
    PublicView attach(
            @PathVariable String receiptNumber,
            @RequestHeader(name = PublicPetitionController.CODE, required = false) String queryCode,
            @RequestParam(name = "file", required = false) List<MultipartFile> files) {
        read.withQueryCode(receiptNumber, queryCode);
        addAttachments.attach(receiptNumber, Petition.Act.PETITIONER, uploads.read(files));
        return shown(receiptNumber, queryCode);
    }

    private PublicView shown(String receiptNumber, String queryCode) {
        return views.of(read.withAnyQueryCode(receiptNumber, queryCode), null);
    }
}
