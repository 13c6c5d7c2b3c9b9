package org.maplebridge.petition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.maplebridge.limits.ClockView;

/** What the petitioner reads with his query code: no personal data, no internal notes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicView(
        String receiptNumber,
        String queryCode,
        String status,
        String statusLabel,
        String level,
        String levelLabel,
        PetitionView.UnitView unit,
        OffsetDateTime filedAt,
        OffsetDateTime acceptedAt,
        List<PublicClock> clocks,
        String reply,
        OpinionView opinion,
        ServedView served,
        RatingView rating,
        String notice,
        String referredTo,
        String materialWanted,
        String nextRight,
        List<ReviewView> reviews,
        Map<String, String> links) {

    /**
     * @param daysLeft whole days until the limit ends, 0 on its last day
     * @param extensions by how much it was extended and why (Reg. art. 34)
     */
    record PublicClock(
            String kind,
            String kindLabel,
            String basis,
            OffsetDateTime dueAt,
            long daysLeft,
            boolean provisional,
            List<ClockView.Longer> extensions) {}
}
