package org.maplebridge.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.maplebridge.petition.ChangeContact;
import org.maplebridge.petition.NoticeWay;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.ReadPetition;
import org.maplebridge.shared.BeijingTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a petitioner was told, and how he wants to be told, with the query code of his petition or his own. */
@RestController
@RequestMapping("/api/v1/public/petitions/{receiptNumber}/notices")
class PublicNoticesController {

    private static final String CODE = "X-Query-Code";

    private final ReadPetition read;
    private final ReadTold told;
    private final ChangeContact changeContact;
    private final Gateways gateways;

    PublicNoticesController(ReadPetition read, ReadTold told, ChangeContact changeContact, Gateways gateways) {
        this.read = read;
        this.told = told;
        this.changeContact = changeContact;
        this.gateways = gateways;
    }

    record SentView(String way, String wayLabel, OffsetDateTime at) {}

    record NoticeView(String kind, String kindLabel, OffsetDateTime at, String text, List<SentView> sent) {}

    /** @param chosen absent where he never chose */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticesView(
            List<String> offered,
            List<String> chosen,
            String email,
            List<NoticeView> notices,
            Map<String, String> links) {}

    @GetMapping
    NoticesView all(
            @PathVariable String receiptNumber, @RequestHeader(name = CODE, required = false) String queryCode) {
        ReadPetition.Access access = read.withAnyQueryCode(receiptNumber, queryCode);
        List<Petitioner> people = access.dossier().petitioners();
        Petitioner me = people.isEmpty() ? null : people.get(access.petitioner());
        return new NoticesView(
                gateways.offered().stream().map(NoticeWay::name).toList(),
                me == null ? null : me.notices(),
                me == null ? null : me.email(),
                told.to(access).stream().map(PublicNoticesController::view).toList(),
                Map.of("self", "/api/v1/public/petitions/" + receiptNumber + "/notices"));
    }

    @PutMapping
    NoticesView choose(
            @PathVariable String receiptNumber,
            @RequestHeader(name = CODE, required = false) String queryCode,
            @RequestBody ChangeContact.Choice choice) {
        ReadPetition.Access access = read.withAnyQueryCode(receiptNumber, queryCode);
        changeContact.change(receiptNumber, access.petitioner(), choice);
        return all(receiptNumber, queryCode);
    }

    private static NoticeView view(ReadTold.Notice notice) {
        return new NoticeView(
                notice.kind().name(),
                notice.kind().title(),
                BeijingTime.offset(notice.at()),
                notice.text(),
                notice.sent().stream()
                        .map(sent -> new SentView(sent.way().name(), sent.way().label(), BeijingTime.offset(sent.at())))
                        .toList());
    }
}
