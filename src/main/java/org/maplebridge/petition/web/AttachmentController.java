package org.maplebridge.petition.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.AddAttachments;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.petition.Uploads;
import org.maplebridge.pictures.Thumbnails;
import org.maplebridge.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers of a petition, and the material that its petitioner was asked for. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}")
class AttachmentController {

    private final ReadPetition read;
    private final AddAttachments addAttachments;
    private final Uploads uploads;
    private final PetitionViews views;

    AttachmentController(ReadPetition read, AddAttachments addAttachments, Uploads uploads, PetitionViews views) {
        this.read = read;
        this.addAttachments = addAttachments;
        this.uploads = uploads;
        this.views = views;
    }

    @PostMapping("/materials")
    PetitionView supplement(
            @PathVariable String receiptNumber,
            @RequestParam(required = false) String note,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal StaffMember caller) {
        read.forPetitioner(receiptNumber, caller);
        addAttachments.supplement(receiptNumber, caller.username(), note, uploads.read(files));
        return shown(receiptNumber, caller);
    }

    @PostMapping("/attachments")
    PetitionView attach(
            @PathVariable String receiptNumber,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal StaffMember caller) {
        read.forPetitioner(receiptNumber, caller);
        addAttachments.attach(receiptNumber, caller.username(), uploads.read(files));
        return shown(receiptNumber, caller);
    }

    @GetMapping("/attachments/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String receiptNumber, @PathVariable long id, @AuthenticationPrincipal StaffMember caller) {
        Attachment file = read.attachment(receiptNumber, id, caller);
        return Thumbnails.of(file.mediaType(), file.content())
                .map(small ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(small))
                .orElseThrow(() -> Refusal.notFound("attachment-unknown"));
    }

    @GetMapping("/attachments/{id}")
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

    private PetitionView shown(String receiptNumber, StaffMember caller) {
        return views.full(read.dossier(receiptNumber, caller), caller, null);
    }
}
