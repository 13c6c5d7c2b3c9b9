package org.maplebridge.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.petition.NoticeWay;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Hands SMS to whatever provider takes them as an HTTP request: address, headers and body are configuration. Each request
 * has the message's key as header {@code Idempotency-Key}. Redirections are not followed. An address that does not fit is
 * refused at the start, and so is a body that is no JSON where it should be.
 */
@Component
@Profile("!rehearsal")
class HttpSmsGateway implements NoticeGateway {

    private static final int MOST_READ = 4_000;
    private static final Pattern PLACE = Pattern.compile("\\{(phone|text|key)}");

    private final NoticeSettings.Sms settings;
    private final Pattern accepted;
    private final UnaryOperator<String> written;
    private final RestClient http;

    HttpSmsGateway(NoticeSettings settings) {
        this.settings = settings.sms();
        this.accepted = Pattern.compile(this.settings.accepted());
        boolean form = contentType().contains("urlencoded");
        this.written = form
                ? text -> URLEncoder.encode(text, StandardCharsets.UTF_8)
                : text -> new String(JsonStringEncoder.getInstance().quoteAsString(text));
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(this.settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(this.settings.timeout());
        this.http = RestClient.builder().requestFactory(requests).build();
        if (ready()) {
            check(form);
        }
    }

    private void check(boolean form) {
        String scheme = URI.create(settings.url()).getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException(
                    "maplebridge.notices.sms.url is not an address of the web: " + settings.url());
        }
        if (!settings.body().contains("{phone}") || !settings.body().contains("{text}")) {
            throw new IllegalArgumentException("maplebridge.notices.sms.body needs {phone} and {text}");
        }
        if (!form && contentType().contains("json")) {
            Outgoing sample = new Outgoing(new UUID(0, 0), NoticeWay.SMS, "13800000000", "", "\"枫桥\"");
            try {
                new ObjectMapper().readTree(body(sample));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "maplebridge.notices.sms.body is no JSON: " + e.getOriginalMessage());
            }
        }
    }

    private String contentType() {
        return settings.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    public NoticeWay way() {
        return NoticeWay.SMS;
    }

    @Override
    public boolean ready() {
        return !settings.url().isBlank();
    }

    @Override
    public boolean deduplicates() {
        return settings.deduplicates();
    }

    @Override
    public Delivery send(Outgoing message) {
        try {
            return http.method(HttpMethod.valueOf(settings.method()))
                    .uri(URI.create(settings.url()))
                    .headers(headers -> headers(headers, message))
                    .body(body(message).getBytes(StandardCharsets.UTF_8))
                    .exchange((request, answer) -> delivery(answer));
        } catch (ResourceAccessException failed) {
            String problem = failed.getCause() == null
                    ? "连接失败"
                    : failed.getCause().getClass().getSimpleName();
            return neverLeft(failed)
                    ? Delivery.notSent("连不上短信平台：" + problem)
                    : Delivery.uncertain("短信平台没有回答：" + problem);
        }
    }

    private void headers(HttpHeaders headers, Outgoing message) {
        headers.set(HttpHeaders.CONTENT_TYPE, contentType());
        headers.set("Idempotency-Key", message.key().toString());
        settings.headers().forEach(headers::set);
    }

    private String body(Outgoing message) {
        Map<String, String> values = Map.of(
                "phone", message.address(),
                "text", message.body(),
                "key", message.key().toString());
        return PLACE.matcher(settings.body())
                .replaceAll(place -> Matcher.quoteReplacement(written.apply(values.get(place.group(1)))));
    }

    /** A gateway that says it is busy, or that it failed, did not take it; one that did not hear from behind it may have. */
    private Delivery delivery(ClientHttpResponse answer) throws IOException {
        HttpStatusCode status = answer.getStatusCode();
        String text = new String(answer.getBody().readNBytes(MOST_READ), StandardCharsets.UTF_8);
        if (status.is2xxSuccessful()) {
            return accepted.matcher(text).find() ? Delivery.SENT : Delivery.refused("短信平台不收：" + text);
        }
        return switch (status.value()) {
            case 408, 425, 429, 500, 502, 503 -> Delivery.notSent("短信平台暂时不收，状态 " + status.value());
            case 504 -> Delivery.uncertain("短信平台没有等到回答，状态 504");
            default -> Delivery.refused("短信平台不收，状态 " + status.value());
        };
    }

    private static boolean neverLeft(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
