package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the residents' pages open to everybody, and what they keep from him. */
@PlatformTest
class ResidentsDoorTest {

    private final String draft = UUID.randomUUID().toString().replace("-", "");

    @Autowired
    private MockMvc http;

    @Test
    void theFirstPageIsSmallAndNeedsNoSession() throws Exception {
        MvcResult page = http.perform(get("/")).andExpect(status().isOk()).andReturn();
        assertThat(page.getResponse().getCookies()).isEmpty();
        assertThat(page.getRequest().getSession(false)).isNull();
        int size = page.getResponse().getContentAsByteArray().length;
        for (String file : new String[] {"/assets/page.css", "/assets/page.js", "/assets/residents.css"}) {
            size += http.perform(get(file)).andReturn().getResponse().getContentAsByteArray().length;
        }
        assertThat(size).isLessThan(100_000);
    }

    @Test
    void onlyTheseAreOpen() throws Exception {
        for (String path : new String[] {"/file", "/follow", "/poster/990681101201", "/paper-form"}) {
            http.perform(get(path)).andExpect(status().isOk());
        }
        http.perform(get("/receipt")).andExpect(redirectedUrl("/follow"));
        http.perform(get("/follow/matter")).andExpect(redirectedUrl("/follow"));
        http.perform(get("/poster/none")).andExpect(status().isNotFound());
        for (String path : new String[] {"/file/else", "/follow/matter/more", "/poster", "/desk"}) {
            http.perform(get(path)).andExpect(redirectedUrlPattern("**/login"));
        }
        http.perform(post("/file")).andExpect(status().isOk()).andExpect(forwarded("/file/stale"));
        http.perform(post("/login").param("password", "demo")).andExpect(redirectedUrl("/login?stale"));
        http.perform(post("/receipt/done")).andExpect(status().isForbidden());
    }

    @Test
    void aWrongNumberAndAWrongCodeGetTheSameAnswerAndFewTries() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String number = sent(session);
        String wrongCode = guessed(number, 404);
        assertThat(guessed("FL-20260924-999999-0", 404).replace("FL-20260924-999999-0", number))
                .isEqualTo(wrongCode);
        assertThat(wrongCode).contains("编号或者查询码不对");
        for (int i = 0; i < 8; i++) {
            guessed(number, 404);
        }
        guessed(number, 429);
    }

    @Test
    void sentTwiceItIsFiledOnceAndWithoutTheSessionTheCodeIsNotTold() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String number = sent(session);
        assertThat(sent(session)).isEqualTo(number);
        String receipt = http.perform(get("/receipt").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(receipt).contains(number).contains("id=\"code\"");
        MockHttpSession other = new MockHttpSession();
        assertThat(sent(other)).isEqualTo(number);
        http.perform(get("/receipt").session(other))
                .andExpect(content().string(containsString("没有再交一次")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("id=\"code\""))));
    }

    @Test
    void aCategoryIsSuggestedAndTakenWithoutScriptAndNeverByItself() throws Exception {
        String offered = "value=\"城乡建设/城市建设和市政管理\"";
        http.perform(form(post("/file").with(csrf())).param("step", "suggest"))
                .andExpect(content().string(containsString("name=\"pick\" " + offered)))
                .andExpect(content().string(containsString("<option value=\"\">不清楚</option>")));
        http.perform(form(post("/file").with(csrf())).param("pick", "城乡建设/城市建设和市政管理"))
                .andExpect(content().string(containsString("<option " + offered + " selected")));
        http.perform(form(post("/file").with(csrf())))
                .andExpect(content().string(containsString("name=\"pickLast\" " + offered)))
                .andExpect(content().string(containsString("name=\"category\" value=\"\"")));
        http.perform(form(post("/file").with(csrf())).param("pickLast", "城乡建设/城市建设和市政管理"))
                .andExpect(content().string(containsString("name=\"category\" " + offered)))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("pickLast"))));
    }

    private String sent(MockHttpSession session) throws Exception {
        http.perform(form(post("/file/sent").with(csrf()).session(session))).andExpect(redirectedUrl("/receipt"));
        String receipt = http.perform(get("/receipt").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return receipt.replaceAll("(?s).*id=\"number\">([^<]+)<.*", "$1");
    }

    private MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.param("draft", draft)
                .param("place", "990681102201")
                .param("title", "公交站台边的水渠堵了")
                .param("content", "浇不了地。")
                .param("purpose", "CLAIM")
                .param("name", "赵大爷")
                .param("phone", "13800000009")
                .param("home", "");
    }

    private String guessed(String number, int status) throws Exception {
        return http.perform(post("/follow")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr("192.0.2.77");
                            return request;
                        })
                        .param("number", number)
                        .param("code", "AAAAAAAAAA"))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static ResultMatcher forwarded(String path) {
        return result -> assertThat(result.getResponse().getForwardedUrl()).isEqualTo(path);
    }
}
