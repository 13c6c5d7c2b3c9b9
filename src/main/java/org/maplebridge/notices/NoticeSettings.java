package org.maplebridge.notices;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told, {@code maplebridge.notices.*}. Nothing is sent before a way is set up: an SMS gateway here, or a
 * mail server as {@code spring.mail.host}.
 *
 * @param address where the pages are reached from outside, for the links in messages; without one they say so in words
 * @param hours when residents may be disturbed
 * @param daytime for {@code hours: daytime}, {@code 08:00-20:00}
 * @param atOnce notices that wait for no hour
 * @param attempts how often a message is tried before somebody has to look
 * @param pause before the second attempt; four times as long before each further one
 * @param every how often the outbox is looked at
 * @param kept how long messages that were sent are kept
 */
@ConfigurationProperties("maplebridge.notices")
record NoticeSettings(
        @DefaultValue("") String address,
        @DefaultValue("working-time") SendingHours.Kind hours,
        @DefaultValue("08:00-20:00") String daytime,
        @DefaultValue Set<NoticeKind> atOnce,
        @DefaultValue("6") int attempts,
        @DefaultValue("PT1M") Duration pause,
        @DefaultValue("PT5S") Duration every,
        @DefaultValue("P180D") Duration kept,
        @DefaultValue Sms sms,
        @DefaultValue Mail mail) {

    private static final int TIMES_AS_LONG = 4;

    NoticeSettings {
        if (attempts < 1) {
            throw new IllegalArgumentException("maplebridge.notices.attempts must be at least 1, not " + attempts);
        }
    }

    /** The address of a page, or words where the platform does not know its own. */
    String link(String path) {
        return address.isBlank() ? "网上信访页面" : address.strip().replaceAll("/+$", "") + path;
    }

    /** How long to wait after an attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        Duration wait = pause;
        for (int i = 1; i < attempt; i++) {
            wait = wait.multipliedBy(TIMES_AS_LONG);
        }
        return wait;
    }

    /**
     * A gateway that takes an SMS as an HTTP request.
     *
     * @param url where; empty: there is none, and nobody is offered an SMS
     * @param headers of the request, keys of the provider among them
     * @param body of the request with {@code {phone}}, {@code {text}} and {@code {key}}, each written as it must be inside of a
     *     JSON text, or of a form where the header Content-Type says so
     * @param accepted what the answer must contain, a regular expression; empty: its status says enough
     * @param deduplicates whether the provider sends two requests with one key once: then one without an answer is sent again
     * @param signature put before each text, 【枫桥信访】
     * @param mostParts of how many parts a text may be
     */
    record Sms(
            @DefaultValue("") String url,
            @DefaultValue("POST") String method,
            @DefaultValue Map<String, String> headers,

            @DefaultValue("{\"phone\":\"{phone}\",\"text\":\"{text}\",\"key\":\"{key}\"}")
            String body,

            @DefaultValue("") String accepted,
            @DefaultValue("false") boolean deduplicates,
            @DefaultValue("PT10S") Duration timeout,
            @DefaultValue("【枫桥信访】") String signature,
            @DefaultValue("3") int mostParts) {}

    /** @param from sender of e-mails, needed as soon as there is a mail server */
    record Mail(@DefaultValue("") String from) {}
}
