package org.maplebridge.records;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.maplebridge.organization.StaffMember;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All there is of one petition as a ZIP, written while it is put together. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/archive")
class ArchiveController {

    private final ArchiveCase archiveCase;

    ArchiveController(ArchiveCase archiveCase) {
        this.archiveCase = archiveCase;
    }

    @GetMapping
    void archive(
            @PathVariable String receiptNumber,
            @AuthenticationPrincipal StaffMember caller,
            HttpServletResponse response)
            throws IOException {
        ArchiveCase.Ready ready = archiveCase.prepare(receiptNumber, caller);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(receiptNumber + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        archiveCase.write(ready, caller, response.getOutputStream());
    }
}
