package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.documents.PdfText;

/** The archive of one case holds all of it, proves itself, and is given to those only who answer for the case. */
class ArchiveTest extends LifeCycleTest {

    private Filed petition;

    @BeforeEach
    void handledInShangxi() {
        itIs(THURSDAY);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("petitioners", List.of(Map.of("name", "陈大明", "phone", "13800000000")));
        petition = filed(matter);
        as("shangxi.handler")
                .upload("/api/v1/petitions/" + petition.number() + "/attachments", Map.of("file=路灯.txt", "三盏路灯不亮"))
                .is(200);
        handle("shangxi.handler", petition, Map.of("outcome", "SOLVED", "reply", "路灯已修好。"));
    }

    @Test
    void allOfTheCaseIsInItWithItsHashes() throws Exception {
        asPetitionerOf(petition)
                .post(
                        "/api/v1/public/petitions/" + petition.number() + "/rating",
                        Map.of("office", "SATISFIED", "unit", "MOSTLY_SATISFIED", "comment", "请常来看看"))
                .is(200);
        Map<String, byte[]> files = archive("xikou.head");
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("文书/信访事项处理意见书 枫信处〔2026〕"));
        assertThat(files).containsKeys("办理记录.pdf", "办理记录.json", "hashes.txt");
        assertThat(files.entrySet().stream()
                        .filter(file ->
                                file.getKey().startsWith("附件/") && file.getKey().endsWith(" 路灯.txt"))
                        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8)))
                .containsExactly("三盏路灯不亮");
        assertThat(PdfText.of(files.get("办理记录.pdf")))
                .contains(
                        "陈大明",
                        "村口路灯坏了三个月没人修",
                        "办结答复",
                        "本级办理时限",
                        "5个工作日",
                        "层级时限表（普通程序、村(社区)）",
                        "全部完好",
                        "《信访工作条例》第三十二条",
                        "对责任单位基本满意：请常来看看");
        List<String> hashes = new String(files.get("hashes.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        JsonNode last = history(petition).get(history(petition).size() - 1);
        assertThat(hashes.get(0)).contains(petition.number(), text(last, "hash"));
        assertThat(hashes).hasSize(files.size());
        for (String line : hashes.subList(1, hashes.size())) {
            String[] parts = line.split(" {2}", 2);
            assertThat(sha256(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
        JsonNode entries = new ObjectMapper().readTree(files.get("办理记录.json"));
        assertThat(entries.get(entries.size() - 1).get("hash").asText()).isEqualTo(text(last, "hash"));
    }

    @Test
    void takingItLeavesTheHistoryAsItWas() throws Exception {
        List<JsonNode> before = history(petition);
        archive("shangxi.head");
        assertThat(history(petition)).isEqualTo(before);
    }

    @Test
    void onlyTheUnitAndThoseAboveTakeIt() {
        String address = "/api/v1/petitions/" + petition.number() + "/archive";
        as("hehua.handler").get(address).is(404);
        Map<String, Object> matter = aMatterIn(SHANGXI);
        matter.put("source", Map.of("system", "12345", "id", "archive-" + petition.number()));
        JsonNode filed =
                as("hotline12345").post("/api/v1/petitions", matter).is(201).json();
        Door.Answer answer = as("hotline12345").get("/api/v1/petitions/" + text(filed, "receiptNumber") + "/archive");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("只有承办单位及其上级单位");
    }

    private Map<String, byte[]> archive(String username) throws IOException, InterruptedException {
        String token = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/petitions/"
                                        + petition.number() + "/archive"))
                                .header("Authorization", "Basic " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
