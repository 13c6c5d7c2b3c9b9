package org.maplebridge.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.petition.NoticeWay;

/** Any provider that takes an HTTP request can be written down as configuration. */
class HttpSmsGatewayTest {

    private record Taken(String method, String key, String contentType, String secret, String body) {}

    private static final Outgoing MESSAGE = new Outgoing(
            UUID.fromString("00000000-0000-0000-0000-000000000007"),
            NoticeWay.SMS,
            "13800000001",
            "",
            "【枫桥信访】您说“路灯”\"不亮\"\\，已受理\n谢谢😀");

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private HttpServer provider;
    private int status = 200;
    private String answer = "{\"code\":0}";
    private boolean hangsUp;

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/sms", this::take);
        provider.createContext("/elsewhere", this::take);
        provider.start();
    }

    @AfterEach
    void shut() {
        provider.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        taken.add(new Taken(
                exchange.getRequestMethod(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (hangsUp) {
            exchange.close();
            return;
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpSmsGateway gateway(String... more) {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "maplebridge.notices.sms.url",
                "http://localhost:" + provider.getAddress().getPort() + "/sms");
        for (int i = 0; i < more.length; i += 2) {
            settings.put("maplebridge.notices.sms." + more[i], more[i + 1]);
        }
        return new HttpSmsGateway(SendingHoursTest.settings(settings));
    }

    @Test
    void sendsWhatTheTemplateSaysWithTheKey() throws IOException {
        HttpSmsGateway gateway = gateway(
                "body",
                "{\"mobile\":\"{phone}\",\"params\":[\"{text}\"],\"bizId\":\"{key}\"}",
                "headers.Authorization",
                "Bearer county");
        assertThat(gateway.ready()).isTrue();
        assertThat(gateway.send(MESSAGE)).isEqualTo(Delivery.SENT);
        assertThat(gateway.send(MESSAGE)).isEqualTo(Delivery.SENT);
        assertThat(taken)
                .hasSize(2)
                .extracting(Taken::key)
                .containsOnly(MESSAGE.key().toString());
        Taken first = taken.get(0);
        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.secret()).isEqualTo("Bearer county");
        assertThat(first.contentType()).startsWith("application/json");
        JsonNode body = new ObjectMapper().readTree(first.body());
        assertThat(body.at("/params/0").asText()).isEqualTo(MESSAGE.body());
        assertThat(body.at("/mobile").asText()).isEqualTo("13800000001");
        assertThat(body.at("/bizId").asText()).isEqualTo(MESSAGE.key().toString());
    }

    @Test
    void writesAFormWhereTheProviderWantsOne() {
        gateway("headers.Content-Type", "application/x-www-form-urlencoded", "body", "to={phone}&msg={text}")
                .send(new Outgoing(MESSAGE.key(), NoticeWay.SMS, "13800000001", "", "路灯&to=1"));
        assertThat(taken.get(0).body()).isEqualTo("to=13800000001&msg=%E8%B7%AF%E7%81%AF%26to%3D1");
    }

    @Test
    void saysWhetherItMayBeSentAgain() {
        status = 503;
        assertThat(gateway().send(MESSAGE).outcome()).isEqualTo(Delivery.Outcome.NOT_SENT);
        status = 504;
        assertThat(gateway().send(MESSAGE).outcome()).isEqualTo(Delivery.Outcome.UNCERTAIN);
        status = 401;
        assertThat(gateway().send(MESSAGE).outcome()).isEqualTo(Delivery.Outcome.REFUSED);
        status = 302;
        assertThat(gateway().send(MESSAGE).outcome()).isEqualTo(Delivery.Outcome.REFUSED);
        status = 200;
        answer = "{\"code\":\"isv.MOBILE_NUMBER_ILLEGAL\"}";
        Delivery refused = gateway("accepted", "\"code\":\\s*\"?(0|OK)\\b").send(MESSAGE);
        assertThat(refused.outcome()).isEqualTo(Delivery.Outcome.REFUSED);
        assertThat(refused.problem()).contains("MOBILE_NUMBER_ILLEGAL").doesNotContain("13800000001");
        assertThat(taken).as("a redirection is not followed").hasSize(5);
        hangsUp = true;
        assertThat(gateway().send(MESSAGE).outcome()).isEqualTo(Delivery.Outcome.UNCERTAIN);
        provider.stop(0);
        assertThat(gateway().send(MESSAGE).outcome()).isEqualTo(Delivery.Outcome.NOT_SENT);
    }

    @Test
    void isRefusedAtTheStartWhereItCannotWork() {
        assertThat(new HttpSmsGateway(SendingHoursTest.settings(Map.of())).ready())
                .isFalse();
        assertThatThrownBy(() -> gateway("body", "{\"to\":{phone},\"m\":\"{text}\""))
                .hasMessageContaining("is no JSON");
        assertThatThrownBy(() -> gateway("body", "{\"to\":\"{phone}\"}")).hasMessageContaining("{text}");
        assertThatThrownBy(() -> gateway("url", "ftp://sms.example")).hasMessageContaining("address of the web");
    }
}
