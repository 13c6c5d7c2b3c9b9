package org.maplebridge.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.maplebridge.rehearsal.DueWork;
import org.springframework.stereotype.Component;

/** Tells the platform that asked for the rehearsal how far it is, and ends when nobody is there to be told. */
@Component
@ReplaySide
class ReplayProgress implements DueWork {

    /** Begins a line that is for the platform, with the percentage behind it. */
    static final String MARK = "@@rehearsed ";

    private static final int ABANDONED = 3;

    private final PrintStream out = System.out;
    private Instant from;
    private Instant until;
    private long told = -1;

    ReplayProgress() {
        Thread watch = new Thread(ReplayProgress::endWithTheOther, "rehearsal-asked-for");
        watch.setDaemon(true);
        watch.start();
    }

    void begin(Instant first, Instant last) {
        from = first;
        until = last;
    }

    private static void endWithTheOther() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            // as good as its end
        }
        Runtime.getRuntime().halt(ABANDONED);
    }

    @Override
    public void timeIs(Instant now) {
        if (from == null) {
            return;
        }
        long percent = 100
                * Duration.between(from, now).toSeconds()
                / Math.max(1, Duration.between(from, until).toSeconds());
        if (percent > told) {
            told = percent;
            out.println(MARK + percent);
        }
    }

    @Override
    public Optional<Instant> nextUntil(Instant latest) {
        return Optional.empty();
    }

    @Override
    public int doDue(Instant now) {
        return 0;
    }
}
