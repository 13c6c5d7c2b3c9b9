package org.maplebridge.petition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Map;

/** A petition in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PetitionRow(
        String receiptNumber,
        String status,
        String statusLabel,
        String level,
        String levelLabel,
        PetitionView.UnitView unit,
        String procedure,
        String colour,
        String colourLabel,
        String title,
        String purpose,
        String purposeLabel,
        String category,
        int headcount,
        OffsetDateTime filedAt,
        OffsetDateTime dueAt,
        boolean overdue,
        boolean unattended,
        Map<String, String> links) {}
