package org.maplebridge.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class SubstitutionsGuideTest extends DocumentedApi {

    private static final String TAG = "Substitutions";
    private static final String ADDRESS = "/api/v1/substitutions";
    private static final Endpoint NAME = new Endpoint(TAG, "Name a substitute");
    private static final Endpoint LIST = new Endpoint(TAG, "List substitutions");
    private static final Endpoint END = new Endpoint(TAG, "End a substitution early");
    private static final RequestPostProcessor HEAD = httpBasic("xiaxi.head", "demo");

    @Autowired
    private Clock time;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private JdbcTemplate jdbc;

    /** Other tests set the clock back, and nobody stands in for anybody there. */
    @AfterEach
    void nobodyStandsIn() {
        jdbc.update("delete from substitution");
        staff.refresh();
    }

    private static List<FieldDescriptor> one(String at) {
        return List.of(
                Fields.number(at + "id", "its number"),
                Fields.subsection(at + "absent", "who is away: `username` and `name`"),
                Fields.subsection(at + "substitute", "who stands in for him"),
                Fields.text(at + "from", "first day"),
                Fields.text(at + "until", "last day"),
                Fields.text(at + "reason", "why"),
                Fields.subsection(at + "namedBy", "who arranged it"),
                Fields.text(at + "state", "`AHEAD`, `RUNNING`, `OVER` or `ENDED_EARLY`"),
                Fields.text(at + "stateLabel", "the same in Chinese"),
                Fields.flag(at + "mayEnd", "whether the caller may end it"));
    }

    @Test
    void aHeadArrangesItAndEndsItEarly() throws Exception {
        LocalDate tomorrow = BeijingTime.today(time).plusDays(1);
        JsonNode named = json.readTree(http.perform(post(ADDRESS).with(HEAD).content(named(tomorrow, tomorrow)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("AHEAD"))
                .andDo(NAME.answers(
                        "substitution-named",
                        requestFields(
                                Fields.text("absent", "user name of who is away"),
                                Fields.text(
                                        "substitute",
                                        "user name of who stands in: of the same unit or of one above it"),
                                Fields.text("from", "first day, today at the earliest"),
                                Fields.text("until", "last day, the 90th at the latest"),
                                Fields.text("reason", "why, up to 200 characters")),
                        responseFields(one(""))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        http.perform(post(ADDRESS).with(HEAD).content(named(tomorrow.plusDays(1), tomorrow)))
                .andExpect(status().isBadRequest())
                .andDo(NAME.refuses("substitution-refused"));
        http.perform(post(ADDRESS).with(ELSEWHERE).content(named(tomorrow, tomorrow)))
                .andExpect(status().isForbidden());
        http.perform(get(ADDRESS).with(HEAD))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.substitutions[0].id").value(named.get("id").asLong()))
                .andDo(LIST.answers("substitutions", responseFields(one("substitutions[]."))));
        http.perform(get(ADDRESS).with(ELSEWHERE))
                .andExpect(jsonPath("$.substitutions").isEmpty());
        http.perform(post(ADDRESS + "/{id}/end", named.get("id").asLong())
                        .with(HEAD)
                        .content("{}"))
                .andExpect(status().isNoContent())
                .andDo(END.answers(
                        "substitution-ended",
                        pathParameters(parameterWithName("id").description("its number"))));
        http.perform(post(ADDRESS + "/{id}/end", named.get("id").asLong())
                        .with(HEAD)
                        .content("{}"))
                .andExpect(status().isConflict())
                .andDo(END.refuses("substitution-over"));
        assertThat(staff.find("xiaxi.head").orElseThrow().groups()).doesNotContain("990681101202.handler");
    }

    private static String named(LocalDate from, LocalDate until) {
        return """
                {"absent":"xiaxi.handler","substitute":"xiaxi.head","from":"%s","until":"%s","reason":"到县里培训"}
                """.formatted(from, until);
    }
}
