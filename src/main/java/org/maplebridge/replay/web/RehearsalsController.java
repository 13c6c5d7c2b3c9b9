package org.maplebridge.replay.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.replay.EndRehearsal;
import org.maplebridge.replay.ReadRehearsals;
import org.maplebridge.replay.RehearsalRun;
import org.maplebridge.replay.Report;
import org.maplebridge.replay.StartRehearsal;
import org.maplebridge.shared.BeijingTime;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Rehearsals of changed models over REST. */
@RestController
@RequestMapping(RehearsalsController.BASE)
class RehearsalsController {

    static final String BASE = "/api/v1/rehearsals";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String id,
            String state,
            String stateLabel,
            int percent,
            String askedBy,
            OffsetDateTime askedAt,
            OffsetDateTime endedAt,
            RehearsalRun.Settings settings,
            String failure,
            Report report,
            Map<String, String> links) {}

    record Views(List<View> rehearsals) {}

    private final StartRehearsal startRehearsal;
    private final ReadRehearsals readRehearsals;
    private final EndRehearsal endRehearsal;

    RehearsalsController(StartRehearsal startRehearsal, ReadRehearsals readRehearsals, EndRehearsal endRehearsal) {
        this.startRehearsal = startRehearsal;
        this.readRehearsals = readRehearsals;
        this.endRehearsal = endRehearsal;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<View> start(MultipartHttpServletRequest request, @AuthenticationPrincipal StaffMember caller)
            throws IOException {
        View view = view(startRehearsal.start(RehearsalForm.read(request), caller), null);
        return ResponseEntity.accepted()
                .location(URI.create(view.links().get("self")))
                .body(view);
    }

    @GetMapping
    Views newest(@AuthenticationPrincipal StaffMember caller) {
        return new Views(readRehearsals.newest(caller).stream()
                .map(run -> view(run, null))
                .toList());
    }

    @GetMapping("/{id}")
    View one(@PathVariable String id, @AuthenticationPrincipal StaffMember caller) {
        RehearsalRun run = readRehearsals.get(id, caller);
        return view(run, readRehearsals.report(run).orElse(null));
    }

    @GetMapping("/{id}/tasks")
    ResponseEntity<InputStreamResource> tasks(@PathVariable String id, @AuthenticationPrincipal StaffMember caller)
            throws IOException {
        byte[] compressed = readRehearsals.tasks(readRehearsals.get(id, caller));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rehearsal-tasks.csv")
                                .build()
                                .toString())
                .body(new InputStreamResource(new GZIPInputStream(new ByteArrayInputStream(compressed))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, @AuthenticationPrincipal StaffMember caller) {
        endRehearsal.end(id, caller);
    }

    private static View view(RehearsalRun run, Report report) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", BASE + "/" + run.id());
        if (run.state() == RehearsalRun.State.DONE) {
            links.put("tasks", BASE + "/" + run.id() + "/tasks");
        }
        return new View(
                run.id().toString(),
                run.state().name(),
                run.state().label(),
                run.percent(),
                run.askedBy(),
                BeijingTime.offset(run.askedAt()),
                BeijingTime.offset(run.endedAt()),
                run.settings(),
                run.failure(),
                report,
                links);
    }
}
