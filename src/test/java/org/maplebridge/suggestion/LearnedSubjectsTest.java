package org.maplebridge.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What is learned and what is not; the subjects are chosen so that only learning can lead there. */
@PlatformTest
class LearnedSubjectsTest {

    private static final String OF_STAFF = "农村农业/野生资源管理";
    private static final String OF_NOBODY = "国土资源/海洋气象地震";

    @Autowired
    private MockMvc http;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private LearnedSubjects learned;

    @Test
    void whatStaffDecidedIsLearnedAndNeitherWhatASystemSentNorAReport() throws Exception {
        for (int i = 0; i < 3; i++) {
            file("registrar", "钢琴魔术表演", "CLAIM", OF_STAFF);
            file("hotline12345", "潜艇火箭展览", "CLAIM", OF_NOBODY);
            file("registrar", "钻石项链丢失", "REPORT", OF_NOBODY);
        }
        learned.learn();
        assertThat(suggested("钢琴魔术表演").get(0))
                .isEqualTo(new Suggestion(OF_STAFF, suggested("钢琴魔术表演").get(0).words(), true));
        assertThat(suggested("潜艇火箭展览")).noneMatch(one -> one.category().equals(OF_NOBODY));
        assertThat(suggested("钻石项链丢失")).noneMatch(one -> one.category().equals(OF_NOBODY));
    }

    private List<Suggestion> suggested(String title) {
        return learned.index().suggest(title, "", 3);
    }

    private void file(String username, String title, String purpose, String category) throws Exception {
        Map<String, Object> petition = new HashMap<>(Map.of(
                "title", title, "content", title, "purpose", purpose, "channel", "PHONE", "areaCode", "990681102202"));
        petition.put("category", category);
        petition.put("petitioners", List.of(Map.of("name", "周学习")));
        if (username.equals("hotline12345")) {
            petition.put(
                    "source", Map.of("system", "12345", "id", UUID.randomUUID().toString()));
        }
        http.perform(post("/api/v1/petitions")
                        .with(httpBasic(username, "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsBytes(petition)))
                .andExpect(status().isCreated());
    }
}
