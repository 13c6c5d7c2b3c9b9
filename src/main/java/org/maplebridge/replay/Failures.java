package org.maplebridge.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/** What went wrong while one side was played, in words, each told once with how often it came. */
@Component
@ReplaySide
class Failures {

    private static final int MOST = 200;
    private static final int LONGEST = 400;

    private final Map<String, Long> times = new LinkedHashMap<>();

    void add(String where, Throwable why) {
        add(where + "：" + words(why));
    }

    void add(String what) {
        String told = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
        if (times.size() < MOST || times.containsKey(told)) {
            times.merge(told, 1L, Long::sum);
        }
    }

    List<SideResult.Failure> all() {
        return times.entrySet().stream()
                .map(entry -> new SideResult.Failure(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String words(Throwable why) {
        Throwable cause = why;
        while (!(cause instanceof Refusal) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
