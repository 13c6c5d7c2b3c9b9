package org.maplebridge.petition.web;

import java.time.OffsetDateTime;
import java.util.Map;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.petition.Look;
import org.maplebridge.petition.Petition;
import org.maplebridge.petition.ReadLooks;
import org.maplebridge.shared.BeijingTime;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who looked at secret petitions, for discipline inspections alone. */
@RestController
class LooksController {

    /** A look; {@code door} is TASKLIST, PAGE, REST or INSIDE. */
    record LookView(String receiptNumber, OffsetDateTime at, String who, String whoName, String door, String what) {}

    private final ReadLooks readLooks;
    private final StaffDirectory staff;

    LooksController(ReadLooks readLooks, StaffDirectory staff) {
        this.readLooks = readLooks;
        this.staff = staff;
    }

    @GetMapping("/api/v1/petitions/{receiptNumber}/looks")
    ResponseEntity<Map<String, Object>> of(
            @PathVariable String receiptNumber,
            @RequestParam(required = false) Long after,
            @RequestParam(required = false) Integer limit,
            @AuthenticationPrincipal StaffMember caller) {
        return answer(readLooks.of(receiptNumber, after, limit, caller));
    }

    @GetMapping("/api/v1/looks")
    ResponseEntity<Map<String, Object>> between(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) Long after,
            @RequestParam(required = false) Integer limit,
            @AuthenticationPrincipal StaffMember caller) {
        return answer(readLooks.between(from, to, after, limit, caller));
    }

    private ResponseEntity<Map<String, Object>> answer(ReadLooks.Page page) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam("after", page.next())
                    .encode()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(Map.of("looks", page.looks().stream().map(this::view).toList()));
    }

    private LookView view(Look look) {
        boolean petitioner = look.who().equals(Petition.Act.PETITIONER);
        return new LookView(
                look.receiptNumber(),
                BeijingTime.offset(look.at()),
                look.who(),
                petitioner ? "信访人" : staff.nameOf(look.who()),
                look.door(),
                look.what());
    }
}
