package org.maplebridge.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.maplebridge.imports.AttachPapers;
import org.maplebridge.imports.PetitionImport;
import org.maplebridge.imports.ReadImport;
import org.maplebridge.imports.StartImport;
import org.maplebridge.organization.StaffMember;
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
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Imports of petitions from CSV files. */
@RestController
@RequestMapping("/api/v1/petition-imports")
class ImportController {

    private final StartImport startImport;
    private final ReadImport readImport;
    private final AttachPapers attachPapers;

    ImportController(StartImport startImport, ReadImport readImport, AttachPapers attachPapers) {
        this.attachPapers = attachPapers;
        this.startImport = startImport;
        this.readImport = readImport;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> start(MultipartHttpServletRequest request, @AuthenticationPrincipal StaffMember caller)
            throws IOException {
        MultipartFile file = request.getFile("file");
        StartImport.Upload upload = new StartImport.Upload(
                file, file == null ? 0 : file.getSize(), mapping(request), request.getFile("areas"));
        ImportView view = ImportView.of(startImport.start(upload, caller));
        return ResponseEntity.accepted()
                .location(URI.create(view.links().get("self")))
                .body(view);
    }

    /** Clients send it as a part with or without a file name; only the first is a file to Spring. */
    private static byte[] mapping(MultipartHttpServletRequest request) throws IOException {
        MultipartFile part = request.getFile("mapping");
        if (part != null) {
            return part.getBytes();
        }
        String parameter = request.getParameter("mapping");
        return parameter == null ? null : parameter.getBytes(StandardCharsets.UTF_8);
    }

    /** The papers of what was imported, as a ZIP. */
    @PostMapping(path = "/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    AttachPapers.Outcome papers(
            @RequestParam(required = false) String system,
            @RequestParam(name = "file", required = false) MultipartFile file,
            @AuthenticationPrincipal StaffMember caller) {
        return attachPapers.attach(file, system, caller);
    }

    @GetMapping("/{id}")
    ImportView status(@PathVariable String id, @AuthenticationPrincipal StaffMember caller) {
        return ImportView.of(readImport.read(id, caller));
    }

    @GetMapping("/{id}/errors")
    void errors(@PathVariable String id, @AuthenticationPrincipal StaffMember caller, HttpServletResponse response)
            throws IOException {
        PetitionImport one = readImport.readWithErrors(id, caller);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("import-errors-" + one.id() + ".csv")
                        .build()
                        .toString());
        readImport.writeErrors(id, caller, response.getOutputStream());
    }
}
