package org.maplebridge.versions.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.AdministratorsOnly;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.pages.CsvRows;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.maplebridge.versions.Migration;
import org.maplebridge.versions.ModelName;
import org.maplebridge.versions.ProposeMigration;
import org.maplebridge.versions.ReadMigrations;
import org.maplebridge.versions.Route;
import org.maplebridge.versions.StartMigration;
import org.maplebridge.versions.StopMigration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves running petitions to another version of their process. For administrators. */
@RestController
@RequestMapping("/api/v1/models")
class MigrationsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ProposeMigration proposeMigration;
    private final StartMigration startMigration;
    private final StopMigration stopMigration;
    private final ReadMigrations readMigrations;

    MigrationsController(
            ProposeMigration proposeMigration,
            StartMigration startMigration,
            StopMigration stopMigration,
            ReadMigrations readMigrations) {
        this.proposeMigration = proposeMigration;
        this.startMigration = startMigration;
        this.stopMigration = stopMigration;
        this.readMigrations = readMigrations;
    }

    /** @param steps steps that have another id in the other version, old to new; may be absent */
    record Wanted(Integer from, Integer to, Map<String, String> steps) {}

    record Listed(List<MigrationView> migrations) {}

    @PostMapping("/{model}/migrations")
    ProposalView propose(
            @PathVariable String model, @RequestBody Wanted wanted, @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        return ProposalView.of(model, proposeMigration.propose(route(model, wanted)));
    }

    @PostMapping("/{model}/migrations/execute")
    ResponseEntity<MigrationView> execute(
            @PathVariable String model, @RequestBody Wanted wanted, @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        long id = startMigration.start(route(model, wanted), caller.username());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/models/migrations/" + id))
                .body(MigrationView.of(readMigrations.read(id)));
    }

    @GetMapping("/migrations")
    Listed migrations(@AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        return new Listed(
                readMigrations.newest().stream().map(MigrationView::of).toList());
    }

    @GetMapping("/migrations/{id}")
    MigrationView migration(@PathVariable long id, @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        return MigrationView.of(readMigrations.read(id));
    }

    @PostMapping("/migrations/{id}/stop")
    MigrationView stop(@PathVariable long id, @AuthenticationPrincipal StaffMember caller) {
        AdministratorsOnly.check(caller);
        stopMigration.stop(id);
        return MigrationView.of(readMigrations.read(id));
    }

    @GetMapping("/migrations/{id}/report")
    ResponseEntity<byte[]> report(@PathVariable long id, @AuthenticationPrincipal StaffMember caller)
            throws IOException {
        AdministratorsOnly.check(caller);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try (CsvRows rows = new CsvRows(report)) {
            rows.write(List.of("信访编号", "结果", "原因", "期限"));
            for (Migration.Item item : readMigrations.items(id)) {
                rows.write(Arrays.asList(
                        item.receiptNumber(),
                        item.state().label(),
                        item.reason(),
                        item.deadlinesKept() == null ? null : item.deadlinesKept() ? "不变" : "有变化"));
            }
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("migration-" + id + ".csv")
                                .build()
                                .toString())
                .body(report.toByteArray());
    }

    private static Route route(String model, Wanted wanted) {
        ModelName name = ModelName.of(model);
        if (name.kind() != ModelName.Kind.PROCESS) {
            throw Refusal.againstRule("only-processes-migrate");
        }
        if (wanted.from() == null) {
            throw Refusal.invalid(new FieldError("#/from", "required"));
        }
        if (wanted.to() == null) {
            throw Refusal.invalid(new FieldError("#/to", "required"));
        }
        return new Route(name.key(), wanted.from(), wanted.to(), wanted.steps() == null ? Map.of() : wanted.steps());
    }
}
