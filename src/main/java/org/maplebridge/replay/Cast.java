package org.maplebridge.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The cases by the receipt numbers that they got in this copy. */
@Component
@ReplaySide
class Cast {

    private final Map<String, Integer> byReceipt = new HashMap<>();
    private List<ReplayedCase> cases = List.of();

    void take(List<ReplayedCase> all) {
        cases = all;
    }

    void filed(String receiptNumber, int index) {
        byReceipt.put(receiptNumber, index);
    }

    ReplayedCase get(int index) {
        return cases.get(index);
    }

    int size() {
        return cases.size();
    }

    /** -1 for what is no case. */
    int indexOf(String receiptNumber) {
        return byReceipt.getOrDefault(receiptNumber, -1);
    }
}
