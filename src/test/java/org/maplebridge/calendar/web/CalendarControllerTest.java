package org.maplebridge.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.calendar.CalendarYear;
import org.maplebridge.calendar.DayKind;
import org.maplebridge.calendar.LoadCalendarYear;
import org.maplebridge.calendar.MovedDeadline;
import org.maplebridge.calendar.PublishedDay;
import org.maplebridge.calendar.PublishedYear;
import org.maplebridge.calendar.ReadCalendarYear;
import org.maplebridge.organization.Role;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CalendarControllerTest {

    private static final String NOTICE_2027 = """
            {"year":2027,"days":[
              {"date":"2027-01-01","kind":"OFF","holiday":"元旦","notice":"https://www.gov.cn/2027"},
              {"date":"2027-02-20","kind":"WORK","holiday":"春节","notice":"https://www.gov.cn/2027"}]}
            """;
    private static final PublishedYear YEAR_2027 = new PublishedYear(
            2027,
            List.of(
                    new PublishedDay(LocalDate.parse("2027-01-01"), DayKind.OFF, "元旦", "https://www.gov.cn/2027"),
                    new PublishedDay(LocalDate.parse("2027-02-20"), DayKind.WORK, "春节", "https://www.gov.cn/2027")));

    private final ReadCalendarYear readCalendarYear = mock();
    private final LoadCalendarYear loadCalendarYear = mock();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new CalendarController(readCalendarYear, loadCalendarYear))
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
            .build();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsALoadedYearWithItsNotices() throws Exception {
        given(readCalendarYear.read(2027))
                .willReturn(new CalendarYear(
                        2027, false, YEAR_2027.days(), Instant.parse("2026-11-10T01:00:00Z"), "admin"));

        mvc.perform(get("/api/v1/calendar/2027"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.year").value(2027))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.rule").value("STATE_COUNCIL_NOTICE"))
                .andExpect(jsonPath("$.notices").value("https://www.gov.cn/2027"))
                .andExpect(jsonPath("$.loadedAt").value("2026-11-10T09:00:00+08:00"))
                .andExpect(jsonPath("$.loadedBy").value("admin"))
                .andExpect(jsonPath("$.days[1].date").value("2027-02-20"))
                .andExpect(jsonPath("$.days[1].kind").value("WORK"))
                .andExpect(jsonPath("$.days[1].kindLabel").value("调休上班"));
    }

    @Test
    void namesTheRuleOfAYearWithoutNotice() throws Exception {
        PublishedDay newYear = new PublishedDay(LocalDate.parse("2028-01-01"), DayKind.OFF, "元旦", null);
        given(readCalendarYear.read(2028)).willReturn(new CalendarYear(2028, true, List.of(newYear), null, null));

        mvc.perform(get("/api/v1/calendar/2028"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.provisional").value(true))
                .andExpect(jsonPath("$.rule").value("WEEKENDS_AND_FIXED_HOLIDAYS"))
                .andExpect(jsonPath("$.ruleLabel").isNotEmpty())
                .andExpect(jsonPath("$.notices").isEmpty())
                .andExpect(jsonPath("$.loadedAt").value(nullValue()))
                .andExpect(jsonPath("$.days", hasSize(1)));
    }

    @Test
    void answersWhichDeadlinesANoticeMoved() throws Exception {
        signIn(Role.ADMINISTRATOR);
        given(loadCalendarYear.load(YEAR_2027, "someone"))
                .willReturn(List.of(new MovedDeadline(
                        "FL-20261122-000017-6",
                        "LEVEL_LIMIT",
                        Instant.parse("2027-02-08T16:00:00Z"),
                        Instant.parse("2027-02-15T16:00:00Z"))));

        putYear(2027, NOTICE_2027)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.year").value(2027))
                .andExpect(jsonPath("$.days").value(2))
                .andExpect(jsonPath("$.movedDeadlines[0].subject").value("FL-20261122-000017-6"))
                .andExpect(jsonPath("$.movedDeadlines[0].kind").value("LEVEL_LIMIT"))
                .andExpect(jsonPath("$.movedDeadlines[0].from").value("2027-02-09T00:00:00+08:00"))
                .andExpect(jsonPath("$.movedDeadlines[0].to").value("2027-02-16T00:00:00+08:00"));
    }

    @Test
    void refusesANoticeFromAnybodyButAnAdministrator() {
        assertThat(refused(NOTICE_2027).slug()).isEqualTo("administrators-only");
        signIn(Role.HEAD);
        assertThat(refused(NOTICE_2027).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);

        then(loadCalendarYear).should(never()).load(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"year\":2026,\"days\":[]}", "{\"days\":[]}"})
    void refusesANoticeForAnotherYear(String body) {
        signIn(Role.ADMINISTRATOR);

        assertThat(refused(body).fields()).extracting(FieldError::pointer).containsExactly("#/year");
    }

    @Test
    void hasASentenceForEveryRefusal() throws IOException {
        Properties sentences = new Properties();
        for (String bundle : List.of(
                "/messages/calendar.properties", "/messages/organization.properties", "/messages/api.properties")) {
            try (Reader text = new InputStreamReader(getClass().getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
                sentences.load(text);
            }
        }
        assertThat(sentences.stringPropertyNames())
                .contains(
                        "problem.administrators-only.title",
                        "problem.unknown-calendar-year.title",
                        "field.required",
                        "field.malformed",
                        "field.too-long",
                        "field.day-outside-year",
                        "field.day-twice",
                        "field.day-of-another-year",
                        "field.working-day-not-on-weekend",
                        "field.not-a-link",
                        "field.year-differs");
    }

    private ResultActions putYear(int year, String body) throws Exception {
        return mvc.perform(put("/api/v1/calendar/{year}", year)
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    private Refusal refused(String body) {
        return (Refusal) catchThrowable(() -> putYear(2027, body)).getCause();
    }

    private static void signIn(Role role) {
        StaffMember caller = new StaffMember(
                "someone", "某人", List.of(new StaffMember.Post("990681000000", role)), Set.of("990681000000"));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(caller, null));
    }
}
