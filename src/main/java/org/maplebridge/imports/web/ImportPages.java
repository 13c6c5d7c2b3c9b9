package org.maplebridge.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.maplebridge.api.Problems;
import org.maplebridge.imports.AttachPapers;
import org.maplebridge.imports.ImportOldMatters;
import org.maplebridge.imports.PetitionImport;
import org.maplebridge.imports.ReadImport;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.CsvRows;
import org.maplebridge.pages.MenuEntry;
import org.maplebridge.pages.Told;
import org.maplebridge.pages.WebPage;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A registrar brings old matters over: a table by our template, then their papers. */
@WebPage
@RequestMapping("/imports")
class ImportPages {

    private static final String VIEW = "imports";

    private final ImportOldMatters importOldMatters;
    private final AttachPapers attachPapers;
    private final ReadImport readImport;
    private final Problems problems;

    ImportPages(
            ImportOldMatters importOldMatters, AttachPapers attachPapers, ReadImport readImport, Problems problems) {
        this.importOldMatters = importOldMatters;
        this.attachPapers = attachPapers;
        this.readImport = readImport;
        this.problems = problems;
    }

    @GetMapping
    String form(@RequestParam(defaultValue = "") String id, @AuthenticationPrincipal StaffMember person, Model model) {
        PetitionImport running = id.isBlank() ? null : readImport.read(id, person);
        model.addAttribute("run", running);
        return VIEW;
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        try (CsvRows rows = new CsvRows(template)) {
            rows.write(ImportOldMatters.template());
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("旧案导入模板.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(template.toByteArray());
    }

    @PostMapping
    String start(
            @RequestParam(name = "file", required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String system,
            @RequestParam(defaultValue = "false") boolean backlog,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response) {
        try {
            long size = file == null ? 0 : file.getSize();
            return "redirect:/imports?id="
                    + importOldMatters
                            .start(file, size, system.strip(), backlog, person)
                            .id();
        } catch (Refusal refusal) {
            return refused(refusal, system, model, response);
        }
    }

    @PostMapping("/papers")
    String papers(
            @RequestParam(name = "file", required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String system,
            @AuthenticationPrincipal StaffMember person,
            Model model,
            HttpServletResponse response) {
        try {
            boolean none = file == null || file.isEmpty();
            model.addAttribute("papers", attachPapers.attach(none ? null : file, system, person));
            model.addAttribute("system", system);
            return VIEW;
        } catch (Refusal refusal) {
            return refused(refusal, system, model, response);
        }
    }

    private String refused(Refusal refusal, String system, Model model, HttpServletResponse response) {
        response.setStatus(problems.problem(refusal).getStatus());
        model.addAttribute("refused", Told.of(refusal, problems));
        model.addAttribute("system", system);
        return VIEW;
    }

    /** The way there. */
    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        MenuEntry importsOfOldMatters() {
            Predicate<StaffMember> administrators = StaffMember::administrator;
            return new MenuEntry(
                    35,
                    "/imports",
                    "导入旧案",
                    "成批导入历史积案和原来的材料",
                    administrators.or(person -> person.holds(Role.REGISTRAR)));
        }
    }
}
