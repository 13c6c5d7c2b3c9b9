package org.maplebridge.residents;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Function;
import org.maplebridge.pages.WebPage;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.pictures.Thumbnails;
import org.maplebridge.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A petitioner looks at what he sent himself; whoever does not follow is asked who he is. */
@WebPage
class FollowFiles {

    private final ReadPetition read;
    private final Clock time;

    FollowFiles(ReadPetition read, Clock time) {
        this.read = read;
        this.time = time;
    }

    @GetMapping("/follow/files/{id}/small")
    ResponseEntity<byte[]> small(@PathVariable long id, HttpServletRequest request) {
        return answer(
                id,
                request,
                file -> Thumbnails.of(file.mediaType(), file.content())
                        .map(small -> ResponseEntity.ok()
                                .contentType(MediaType.IMAGE_JPEG)
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .body(small))
                        .orElseThrow(() -> Refusal.notFound("attachment-unknown")));
    }

    @GetMapping("/follow/files/{id}")
    ResponseEntity<byte[]> whole(@PathVariable long id, HttpServletRequest request) {
        return answer(
                id,
                request,
                file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.fileName(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(file.content()));
    }

    private ResponseEntity<byte[]> answer(
            long id, HttpServletRequest request, Function<Attachment, ResponseEntity<byte[]>> body) {
        Following following = Following.in(Following.Door.PETITION, request, time.instant());
        if (following == null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/follow"))
                    .build();
        }
        return body.apply(read.ownFile(read.withAnyQueryCode(following.receiptNumber(), following.queryCode()), id));
    }
}
