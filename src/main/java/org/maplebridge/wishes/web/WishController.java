package org.maplebridge.wishes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.organization.UnitName;
import org.maplebridge.organization.Units;
import org.maplebridge.petition.Uploads;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.volunteers.ContactOfHelper;
import org.maplebridge.wishes.HelpWithWish;
import org.maplebridge.wishes.ReadThanks;
import org.maplebridge.wishes.ReadWishes;
import org.maplebridge.wishes.TakeWishDown;
import org.maplebridge.wishes.Wish;
import org.maplebridge.wishes.WishState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Small wishes for helpers and their systems, without a word about the petition; and those of a petition for its staff. */
@RestController
@RequestMapping("/api/v1")
class WishController {

    /** Several wishes. */
    record WishesView(List<WishView> wishes) {}

    /** A wish as helpers see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WishView(
            long id,
            String title,
            String text,
            UnitName unit,
            String state,
            String stateLabel,
            OffsetDateTime offeredAt,
            OffsetDateTime dueAt,
            Map<String, String> links) {}

    /** Several wishes of a petition. */
    record OwnWishesView(List<OwnWishView> wishes) {}

    /** A wish as the staff of its petition sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnWishView(
            long id,
            String title,
            String text,
            UnitName unit,
            String state,
            String stateLabel,
            OffsetDateTime offeredAt,
            OffsetDateTime dueAt,
            HelperView helper,
            OffsetDateTime claimedAt,
            OffsetDateTime reportedAt,
            String report,
            OffsetDateTime endedAt) {}

    /** Who claimed it, and how to reach him. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HelperView(String username, String name, String phone) {}

    /** Why it is given back or taken down. */
    record ReasonInput(String reason) {}

    /** What was done. */
    record ReportInput(String note) {}

    /** Who is thanked, and for what. */
    record ThanksView(List<ReadThanks.Thanked> helpers, List<ReadThanks.CameTrue> wishes) {}

    private final ReadWishes readWishes;
    private final HelpWithWish help;
    private final TakeWishDown takeWishDown;
    private final ReadThanks readThanks;
    private final ContactOfHelper contacts;
    private final Uploads uploads;
    private final StaffDirectory staff;
    private final Units units;

    WishController(
            ReadWishes readWishes,
            HelpWithWish help,
            TakeWishDown takeWishDown,
            ReadThanks readThanks,
            ContactOfHelper contacts,
            Uploads uploads,
            StaffDirectory staff,
            Units units) {
        this.readWishes = readWishes;
        this.help = help;
        this.takeWishDown = takeWishDown;
        this.readThanks = readThanks;
        this.contacts = contacts;
        this.uploads = uploads;
        this.staff = staff;
        this.units = units;
    }

    @GetMapping("/wishes")
    WishesView offered(@AuthenticationPrincipal StaffMember helper) {
        return new WishesView(
                readWishes.offered(helper).stream().map(this::view).toList());
    }

    @GetMapping("/wishes/mine")
    WishesView mine(@AuthenticationPrincipal StaffMember helper) {
        return new WishesView(
                readWishes.claimedBy(helper).stream().map(this::view).toList());
    }

    @PostMapping("/wishes/{id}/claim")
    WishView claim(@PathVariable long id, @AuthenticationPrincipal StaffMember helper) {
        return view(help.claim(id, helper));
    }

    @PostMapping("/wishes/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable long id, @RequestBody ReasonInput input, @AuthenticationPrincipal StaffMember helper) {
        help.giveBack(id, helper, input.reason());
    }

    @PostMapping(path = "/wishes/{id}/report", consumes = MediaType.APPLICATION_JSON_VALUE)
    WishView report(
            @PathVariable long id, @RequestBody ReportInput input, @AuthenticationPrincipal StaffMember helper) {
        return view(help.report(id, helper, input.note(), List.of()));
    }

    @PostMapping(path = "/wishes/{id}/report", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    WishView report(
            @PathVariable long id,
            @RequestParam(required = false) String note,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @AuthenticationPrincipal StaffMember helper) {
        return view(help.report(id, helper, note, uploads.read(files)));
    }

    @PostMapping("/wishes/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeDown(@PathVariable long id, @RequestBody ReasonInput input, @AuthenticationPrincipal StaffMember caller) {
        takeWishDown.takeDown(id, caller, input.reason());
    }

    @GetMapping("/petitions/{receiptNumber}/wishes")
    OwnWishesView of(@PathVariable String receiptNumber, @AuthenticationPrincipal StaffMember caller) {
        return new OwnWishesView(
                readWishes.of(receiptNumber, caller).stream().map(this::own).toList());
    }

    @GetMapping("/public/thanks")
    ThanksView thanks() {
        return new ThanksView(readThanks.helpers(), readThanks.latest());
    }

    private WishView view(Wish wish) {
        return new WishView(
                wish.id(),
                wish.title(),
                wish.words(),
                units.named(wish.unitCode()),
                wish.state().name(),
                wish.state().label(),
                BeijingTime.offset(wish.offeredAt()),
                BeijingTime.offset(wish.dueAt()),
                links(wish));
    }

    private static Map<String, String> links(Wish wish) {
        String self = "/api/v1/wishes/" + wish.id();
        Map<String, String> links = new LinkedHashMap<>();
        if (wish.state() == WishState.OFFERED) {
            links.put("claim", self + "/claim");
        } else if (wish.state() == WishState.CLAIMED) {
            links.put("report", self + "/report");
            links.put("return", self + "/return");
        }
        return links.isEmpty() ? null : links;
    }

    private OwnWishView own(Wish wish) {
        return new OwnWishView(
                wish.id(),
                wish.title(),
                wish.words(),
                units.named(wish.unitCode()),
                wish.state().name(),
                wish.state().label(),
                BeijingTime.offset(wish.offeredAt()),
                BeijingTime.offset(wish.dueAt()),
                wish.helper() == null
                        ? null
                        : new HelperView(wish.helper(), staff.nameOf(wish.helper()), contacts.phoneOf(wish.helper())),
                BeijingTime.offset(wish.claimedAt()),
                BeijingTime.offset(wish.reportedAt()),
                wish.report(),
                BeijingTime.offset(wish.endedAt()));
    }
}
