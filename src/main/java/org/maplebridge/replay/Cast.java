package org.maplebridge.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cases by the receipt numbers that they got in this copy. */
@Component
@ReplaySide
class Cast {

    private static final int NONE = -1;

    private final Map<String, Integer> byReceipt = new HashMap<>();
    private List<ReplayedCase> cases = List.of();
    private int beingFiled = NONE;

    void take(List<ReplayedCase> all) {
        cases = all;
    }

    /** What comes up now with a number that nobody knows is this case, until it is filed or refused. */
    void filing(int index) {
        beingFiled = index;
    }

    void filed(String receiptNumber) {
        byReceipt.put(receiptNumber, beingFiled);
        beingFiled = NONE;
    }

    void refused() {
        beingFiled = NONE;
    }

    ReplayedCase get(int index) {
        return cases.get(index);
    }

    int size() {
        return cases.size();
    }

    /** -1 for what is no case. */
    int indexOf(String receiptNumber) {
        return byReceipt.getOrDefault(receiptNumber, beingFiled);
    }
}
