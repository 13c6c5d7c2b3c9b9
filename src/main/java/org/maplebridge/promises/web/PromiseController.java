package org.maplebridge.promises.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.promises.Promise;
import org.maplebridge.promises.ReadPromises;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was promised about a petition. */
@RestController
@RequestMapping("/api/v1/petitions/{receiptNumber}/promises")
class PromiseController {

    /** All promises, the next due first. */
    record PromisesView(List<PromiseView> promises) {}

    /** Who promised what to whom by when, and whether it was performed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PromiseView(
            String source,
            String sourceLabel,
            String promisedBy,
            String promisedTo,
            String what,
            LocalDate dueOn,
            String state,
            String stateLabel,
            boolean overdue,
            String note) {}

    private final ReadPromises readPromises;

    PromiseController(ReadPromises readPromises) {
        this.readPromises = readPromises;
    }

    @GetMapping
    PromisesView all(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new PromisesView(readPromises.of(receiptNumber, caller).stream()
                .map(PromiseController::view)
                .toList());
    }

    private static PromiseView view(Promise promise) {
        return new PromiseView(
                promise.source().name(),
                promise.source().label(),
                promise.promisedBy(),
                promise.promisedTo(),
                promise.what(),
                promise.dueOn(),
                promise.state().name(),
                promise.state().label(),
                promise.overdue(),
                promise.note());
    }
}
