package org.maplebridge.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.imports.ImportState;
import org.maplebridge.imports.PetitionImport;
import org.maplebridge.imports.ReadImport;
import org.maplebridge.imports.StartImport;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ImportControllerTest {

    private static final UUID ID = UUID.fromString("8f14e45f-ceea-467f-a5d6-3f2b1c9d0e11");
    private static final String SELF = "/api/v1/petition-imports/" + ID;
    private static final String MAPPING = "{\"columns\":{\"title\":\"标题\"}}";

    private final StartImport startImport = mock();
    private final ReadImport readImport = mock();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ImportController(startImport, readImport, mock()))
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .build();
    private final MockMultipartFile file =
            new MockMultipartFile("file", "a.csv", "text/csv", "标题\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void answersWithTheStatusResource() throws Exception {
        given(startImport.start(any(), any())).willReturn(running());

        mvc.perform(multipart("/api/v1/petition-imports")
                        .file(file)
                        .file(new MockMultipartFile(
                                "mapping", "", "application/json", MAPPING.getBytes(StandardCharsets.UTF_8))))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", SELF))
                .andExpect(jsonPath("$.state").value("RUNNING"))
                .andExpect(jsonPath("$.stateLabel").value("导入中"))
                .andExpect(jsonPath("$.rows").value(4326))
                .andExpect(jsonPath("$.imported").value(4000))
                .andExpect(jsonPath("$.duplicates").value(2))
                .andExpect(jsonPath("$.failed").value(3))
                .andExpect(jsonPath("$.links.self").value(SELF))
                .andExpect(jsonPath("$.links.errors").value(SELF + "/errors"));
        assertThat(mappingGiven()).isEqualTo(MAPPING);
    }

    @Test
    void takesTheMappingAsAParameterToo() throws Exception {
        given(startImport.start(any(), any())).willReturn(running());

        mvc.perform(multipart("/api/v1/petition-imports")
                        .file(file)
                        .part(new MockPart("mapping", MAPPING.getBytes(StandardCharsets.UTF_8)))
                        .characterEncoding(StandardCharsets.UTF_8))
                .andExpect(status().isAccepted());
        assertThat(mappingGiven()).isEqualTo(MAPPING);
    }

    @Test
    void writesTheErrorsAsCsv() throws Exception {
        given(readImport.readWithErrors(eq(ID.toString()), any())).willReturn(running());
        willAnswer(call -> {
                    call.getArgument(2, OutputStream.class).write("line".getBytes(StandardCharsets.UTF_8));
                    return null;
                })
                .given(readImport)
                .writeErrors(any(), any(), any());

        mvc.perform(get(SELF + "/errors"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(content().string("line"));
    }

    private String mappingGiven() {
        ArgumentCaptor<StartImport.Upload> upload = ArgumentCaptor.captor();
        then(startImport).should().start(upload.capture(), any());
        return new String(upload.getValue().mapping(), StandardCharsets.UTF_8);
    }

    private static PetitionImport running() {
        return new PetitionImport(ID, "registrar", ImportState.RUNNING, 4326, 4000, 2, 3);
    }
}
