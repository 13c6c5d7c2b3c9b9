package org.maplebridge.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has typed into the form of a task so far; for the scripts in Tasklist, which know tasks by their ids. */
@RestController
@RequestMapping("/api/v1/tasks/{task}/draft")
class DraftController {

    /**
     * @param version the one that the window began with, 0 where there was none
     * @param values by the keys of the form's fields
     */
    record Sent(long version, JsonNode values) {}

    /** What is kept; version 0 where nothing is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(String username, long version, OffsetDateTime savedAt, JsonNode values) {}

    record Version(long version) {}

    private final KeepDraft keepDraft;
    private final FormDrafts drafts;
    private final ObjectMapper json;

    DraftController(KeepDraft keepDraft, FormDrafts drafts, ObjectMapper json) {
        this.keepDraft = keepDraft;
        this.drafts = drafts;
        this.json = json;
    }

    @GetMapping
    Kept read(@PathVariable String task, @AuthenticationPrincipal StaffMember caller) {
        return drafts.find(task, caller.username())
                .map(draft -> new Kept(
                        caller.username(), draft.version(), BeijingTime.offset(draft.savedAt()), values(draft)))
                .orElseGet(() -> new Kept(caller.username(), 0, null, JsonNodeFactory.instance.objectNode()));
    }

    private JsonNode values(FormDrafts.Draft draft) {
        try {
            return json.readTree(draft.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PutMapping
    Version keep(@PathVariable String task, @RequestBody Sent sent, @AuthenticationPrincipal StaffMember caller) {
        if (sent.values() == null || !sent.values().isObject()) {
            throw Refusal.invalid(new FieldError("#/values", "required"));
        }
        try {
            return new Version(keepDraft.keep(task, sent.version(), json.writeValueAsBytes(sent.values()), caller));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String task, @AuthenticationPrincipal StaffMember caller) {
        drafts.remove(task, caller.username());
    }
}
