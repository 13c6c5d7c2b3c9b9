package org.maplebridge.guide;

import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.restdocs.request.RequestDocumentation.queryParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;

class SupervisionGuideTest extends DocumentedApi {

    private static final String TAG = "Supervision";
    private static final Endpoint RAISE = new Endpoint(TAG, "Put a unit under supervision");
    private static final Endpoint LIST = new Endpoint(TAG, "List supervisions");
    private static final Endpoint OF_PETITION = new Endpoint(TAG, "List the supervisions of a petition");
    private static final Endpoint CARDS = new Endpoint(TAG, "Count yellow and red cards");
    private static final String INPUT = "{\"step\":\"SUPERVISE\",\"reason\":\"群众反映强烈，两周没有进展\"}";

    private static final Endpoint DRAFT = new Endpoint(TAG, "Draft a public listing");
    private static final Endpoint LISTINGS_OF = new Endpoint(TAG, "List the public listings of a petition");
    private static final Endpoint LISTINGS = new Endpoint(TAG, "List public listings");
    private static final Endpoint REMOVE = new Endpoint(TAG, "Take a public listing down");
    private static final Endpoint SHOWN = new Endpoint("Public", "Read which units are publicly listed");

    @Test
    void listsAUnitPublicly() throws Exception {
        String number = filed().get("receiptNumber").asText();
        http.perform(post("/api/v1/petitions/{receiptNumber}/supervisions", number)
                        .with(SUPERVISOR)
                        .content(INPUT.replace("SUPERVISE", "PUBLIC_LISTING")))
                .andExpect(status().isCreated());
        FieldDescriptor[] listing = {
            Fields.number("id", "number of the listing"),
            Fields.text("receiptNumber", "the petition; everybody else never reads it"),
            Fields.text("unit.code", "the unit that is listed"),
            Fields.text("unit.name", "its name"),
            Fields.text("words", "what everybody reads"),
            Fields.text("state", "`DRAFTED`, `LISTED`, `REFUSED` or `TAKEN_DOWN`"),
            Fields.text("stateLabel", "the same in Chinese"),
            Fields.text("draftedAt", "when a supervisor wrote it"),
            Fields.text("decidedAt", "when a head decided").optional(),
            Fields.text("listedUntil", "the last day on which it is shown").optional(),
            Fields.text("note", "of whoever decided, or took it down").optional()
        };
        String drafted = http.perform(post("/api/v1/petitions/{receiptNumber}/public-listings", number)
                        .with(SUPERVISOR)
                        .content("{\"words\":\"上溪村：路灯报修三个月，经督办仍不答复。\"}"))
                .andExpect(status().isCreated())
                .andDo(DRAFT.answers(
                        "listing-drafted",
                        receiptNumber(),
                        requestFields(Fields.text("words", "the unit and its failing, 1 to 2,000 characters")),
                        responseFields(listing)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        long id = read(drafted).get("id").asLong();
        worked("fenglin.head", number, "userTask_decideListing", Map.of("decision", "APPROVE"));
        http.perform(get("/api/v1/petitions/{receiptNumber}/public-listings", number)
                        .with(SUPERVISOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.listings[0].state").value("LISTED"))
                .andDo(LISTINGS_OF.answers(
                        "listings-of-petition",
                        receiptNumber(),
                        responseFields(Fields.subsectionArray("listings", "the newest first, as above"))));
        http.perform(get("/api/v1/public-listings").with(SUPERVISOR))
                .andExpect(status().isOk())
                .andDo(LISTINGS.answers(
                        "listings",
                        responseFields(Fields.subsectionArray(
                                "listings", "of the units that the caller sees, the newest first, as above"))));
        http.perform(get("/api/v1/public/listings").with(from("192.0.2.41")))
                .andExpect(status().isOk())
                .andDo(SHOWN.answers(
                        "listings-public",
                        responseFields(
                                Fields.array("listings", "the newest first"),
                                Fields.text("listings[].unit", "name of the unit"),
                                Fields.text("listings[].words", "what is told of it"),
                                Fields.text("listings[].listedOn", "since when"),
                                Fields.text("listings[].listedUntil", "the last day"))));
        http.perform(post("/api/v1/public-listings/{id}/removal", id)
                        .with(SUPERVISOR)
                        .content("{\"reason\":\"已经改正\"}"))
                .andExpect(status().isNoContent())
                .andDo(REMOVE.answers(
                        "listing-removed",
                        pathParameters(parameterWithName("id").description("number of the listing")),
                        requestFields(Fields.text("reason", "why it is taken down before its time"))));
    }

    private String supervised() throws Exception {
        String number = filed().get("receiptNumber").asText();
        http.perform(post("/api/v1/petitions/{receiptNumber}/supervisions", number)
                        .with(SUPERVISOR)
                        .content(INPUT))
                .andExpect(status().isCreated());
        return number;
    }

    @Test
    void raisesASupervision() throws Exception {
        http.perform(post(
                                "/api/v1/petitions/{receiptNumber}/supervisions",
                                filed().get("receiptNumber").asText())
                        .with(SUPERVISOR)
                        .content(INPUT))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.steps[0].card").value("YELLOW"))
                .andDo(RAISE.answers(
                        "supervision-raised",
                        receiptNumber(),
                        requestFields(
                                Fields.text(
                                        "step",
                                        "rung of the ladder: `REMIND`, `URGE`, `SUPERVISE`, `ESCALATED_SUPERVISION`, "
                                                + "`PUBLIC_LISTING`, or what the deployed ladder has"),
                                Fields.text(
                                                "ground",
                                                "what somebody is liable for: `LEAKED`, `RETALIATED`, `CONCEALED`, or absent")
                                        .optional(),
                                Fields.text("reason", "1 to 2,000 characters")),
                        responseFields(Fields.supervision(""))));
    }

    @Test
    void refusesWhoeverIsNoSupervisorAndASecondOneThatIsNoHarder() throws Exception {
        http.perform(post("/api/v1/petitions/{receiptNumber}/supervisions", supervised())
                        .with(HANDLER)
                        .content(INPUT))
                .andExpect(status().isForbidden())
                .andDo(RAISE.refuses("supervision-not-yours"));
        http.perform(post("/api/v1/petitions/{receiptNumber}/supervisions", supervised())
                        .with(SUPERVISOR)
                        .content(INPUT))
                .andExpect(status().isConflict())
                .andDo(RAISE.refuses("supervision-running"));
    }

    @Test
    void listsSupervisions() throws Exception {
        supervised();
        http.perform(get("/api/v1/supervisions?unit=990681101201&open=true&limit=1")
                        .with(SUPERVISOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.supervisions[0].open").value(true))
                .andDo(LIST.answers(
                        "supervisions-listed",
                        queryParameters(
                                parameterWithName("unit")
                                        .description("only of this unit and below")
                                        .optional(),
                                parameterWithName("open")
                                        .description("`true`: only open ones; `false`: only ended ones")
                                        .optional(),
                                parameterWithName("after")
                                        .description("where the page begins, from the `Link` of the page before")
                                        .optional(),
                                parameterWithName("limit")
                                        .description("1 to 200 a page, 50 when absent")
                                        .optional()),
                        responseFields(Fields.supervision("supervisions[]."))));
    }

    @Test
    void listsThoseOfAPetitionWithWhatTheCallerMayRaise() throws Exception {
        String number = supervised();
        http.perform(get("/api/v1/petitions/{receiptNumber}/supervisions", number)
                        .with(SUPERVISOR))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.offered[0].step").value("ESCALATED_SUPERVISION"))
                .andDo(OF_PETITION.answers(
                        "supervisions-of-petition",
                        receiptNumber(),
                        responseFields(Fields.supervision("supervisions[]."))
                                .and(
                                        Fields.array("offered", "rungs that the caller may raise now"),
                                        Fields.text("offered[].step", "code of the rung"),
                                        Fields.text("offered[].stepLabel", "its name in Chinese"))));
        http.perform(get("/api/v1/petitions/{receiptNumber}/supervisions", number)
                        .with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.offered").isEmpty());
        http.perform(get("/api/v1/petitions/{receiptNumber}/supervisions", number)
                        .with(ELSEWHERE))
                .andExpect(status().isNotFound())
                .andDo(OF_PETITION.refuses("supervisions-of-petition-unknown"));
    }

    @Test
    void countsCards() throws Exception {
        supervised();
        http.perform(get("/api/v1/statistics/cards?unit=990681101000").with(SUPERVISOR))
                .andExpect(status().isOk())
                .andDo(CARDS.answers(
                        "statistics-cards",
                        queryParameters(
                                parameterWithName("unit")
                                        .description("this unit and below; all that the caller sees when absent")
                                        .optional(),
                                parameterWithName("from")
                                        .description("first day on which a card was given")
                                        .optional(),
                                parameterWithName("to").description("last day").optional()),
                        responseFields(
                                Fields.text("from", "as asked").optional(),
                                Fields.text("to", "as asked").optional(),
                                Fields.number("total.yellow", "yellow cards (黄牌)"),
                                Fields.number("total.red", "red cards (红牌)"),
                                Fields.array("units", "units that have any"),
                                Fields.text("units[].unit.code", "the unit"),
                                Fields.text("units[].unit.name", "its name"),
                                Fields.number("units[].yellow", "its yellow cards"),
                                Fields.number("units[].red", "its red cards"))));
        http.perform(get("/api/v1/supervisions?unit=990681101201").with(ELSEWHERE))
                .andExpect(status().isForbidden())
                .andDo(LIST.refuses("supervisions-forbidden"));
    }
}
