package org.maplebridge.records;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.BrokenHistory;
import org.maplebridge.petition.VerifyHistory;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verifies the chains of histories; broken ones are written as they are found, so the answer may be long under way. */
@RestController
@RequestMapping("/api/v1/records/verification")
class VerificationController {

    private final VerifyRecords verifyRecords;
    private final ObjectMapper json;

    VerificationController(VerifyRecords verifyRecords, ObjectMapper json) {
        this.verifyRecords = verifyRecords;
        this.json = json;
    }

    @GetMapping
    void verify(
            @RequestParam(required = false) String petition,
            @AuthenticationPrincipal StaffMember caller,
            HttpServletResponse response)
            throws IOException {
        verifyRecords.check(petition, caller);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try (JsonGenerator answer = json.createGenerator(response.getOutputStream(), JsonEncoding.UTF8)) {
            answer.writeStartObject();
            answer.writeArrayFieldStart("broken");
            VerifyHistory.Result result = verifyRecords.verify(petition, caller, broken -> write(answer, broken));
            answer.writeEndArray();
            answer.writeNumberField("petitions", result.petitions());
            answer.writeNumberField("entries", result.entries());
            answer.writeBooleanField("whole", result.whole());
            answer.writeEndObject();
        }
    }

    private static void write(JsonGenerator answer, BrokenHistory broken) {
        try {
            answer.writeStartObject();
            answer.writeStringField("receiptNumber", broken.receiptNumber());
            answer.writeNumberField("seq", broken.seq());
            answer.writeStringField("fault", broken.fault().name());
            answer.writeStringField("faultLabel", broken.fault().label());
            answer.writeEndObject();
            answer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
