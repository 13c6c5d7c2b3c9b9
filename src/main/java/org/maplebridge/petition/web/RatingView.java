package org.maplebridge.petition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.maplebridge.petition.Rating;
import org.maplebridge.shared.BeijingTime;

/** A rating with its Chinese words; petitioners are numbered from 1 on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RatingView(
        int petitioner,
        String office,
        String officeLabel,
        String unit,
        String unitLabel,
        String comment,
        OffsetDateTime at) {

    static RatingView of(Rating rating) {
        return rating == null
                ? null
                : new RatingView(
                        rating.petitioner() + 1,
                        rating.office().name(),
                        rating.office().label(),
                        rating.unit().name(),
                        rating.unit().label(),
                        rating.comment(),
                        BeijingTime.offset(rating.at()));
    }
}
