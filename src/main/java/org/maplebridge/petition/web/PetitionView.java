package org.maplebridge.petition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.maplebridge.limits.ClockView;
import org.maplebridge.petition.Accused;
import org.maplebridge.petition.Attachment;
import org.maplebridge.petition.Location;
import org.maplebridge.petition.Petitioner;
import org.maplebridge.petition.Source;

/** A petition as the REST contract shows it; every code has its Chinese label beside it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PetitionView(
        String receiptNumber,
        String queryCode,
        String status,
        String statusLabel,
        String level,
        String levelLabel,
        UnitView unit,
        String procedure,
        String procedureLabel,
        String colour,
        String colourLabel,
        String title,
        String content,
        String purpose,
        String purposeLabel,
        String channel,
        String channelLabel,
        String areaCode,
        String address,
        Location location,
        String category,
        Integer headcount,
        Boolean anonymous,
        Boolean confidential,
        List<Petitioner> petitioners,
        List<Accused> against,
        Source source,
        OffsetDateTime filedAt,
        OffsetDateTime registeredAt,
        OffsetDateTime acceptedAt,
        String way,
        String wayLabel,
        String notice,
        String referredTo,
        String lead,
        OffsetDateTime dueAt,
        boolean overdue,
        boolean unattended,
        String reply,
        OpinionView opinion,
        ServedView served,
        RatingView rating,
        List<RatingView> ratings,
        ResolutionView resolvedAt,
        List<ClockView> clocks,
        List<Attachment.Entry> attachments,
        List<ReviewView> reviews,
        Map<String, String> links) {

    record UnitView(String code, String name) {}

    record ResolutionView(String level, String levelLabel, UnitView unit, OffsetDateTime at) {}
}
