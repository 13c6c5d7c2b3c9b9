package org.maplebridge.records;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;
import org.maplebridge.petition.BrokenHistory;
import org.maplebridge.petition.VerifyHistory;
import org.maplebridge.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Verifies histories on the command line, one petition or {@code all}, and tells by its exit code how it went: 0 whole,
 * 1 broken, 2 no such petition.
 */
@Component
class VerifyCommand {

    private static final String ALL = "all";
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;

    private final VerifyHistory verifyHistory;

    VerifyCommand(VerifyHistory verifyHistory) {
        this.verifyHistory = verifyHistory;
    }

    int run(String what, PrintStream out) {
        AtomicReference<BrokenHistory> first = new AtomicReference<>();
        VerifyHistory.Result result;
        try {
            result = ALL.equalsIgnoreCase(what)
                    ? verifyHistory.verifyAll(broken -> first.compareAndSet(null, broken))
                    : verifyHistory.verify(what, broken -> first.compareAndSet(null, broken));
        } catch (Refusal unknown) {
            out.println("没有编号为 " + what + " 的信访事项。");
            return UNKNOWN;
        }
        out.printf("已核验 %d 件信访事项的 %d 条记录。%n", result.petitions(), result.entries());
        if (result.whole()) {
            out.println("全部完好。");
            return WHOLE;
        }
        BrokenHistory broken = first.get();
        out.printf(
                "%d 件的记录不完好。第一处：%s 第 %d 条，%s。%n",
                result.broken(),
                broken.receiptNumber(),
                broken.seq(),
                broken.fault().label());
        return BROKEN;
    }
}
