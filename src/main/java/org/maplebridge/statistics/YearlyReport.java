package org.maplebridge.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * What a petition office reports once a year (Reg. art. 41).
 *
 * @param unit null when the caller sees several beside one another, which {@code units} then names
 * @param asOf the last day counted: the year's last, or today
 * @param fields by the first part of the subject, the most frequent first
 * @param mostComplainedOf units in the order of complaints; reports on officials are not counted here
 * @param assigned sent to a unit to be handled
 * @param transferred sent on to another unit
 * @param supervised how often a unit was put under supervision (Reg. art. 40)
 */
record YearlyReport(
        int year,
        LocalDate asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) ReadStatistics.UnitView unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ReadStatistics.UnitView> units,
        long filed,
        long resolved,
        long withdrawn,
        List<Share> channels,
        List<Share> purposes,
        List<Share> fields,
        List<UnitCount> mostComplainedOf,
        long assigned,
        long transferred,
        long returned,
        long escalatedByDeadline,
        long escalatedByDecision,
        long urged,
        long supervised,
        Suggestions suggestions) {

    /** One line of a breakdown. */
    record Share(@JsonInclude(JsonInclude.Include.NON_NULL) String code, String label, long count) {}

    record UnitCount(ReadStatistics.UnitView unit, long count) {}

    /** Suggestions of the people, and how many were answered (Reg. art. 29). */
    record Suggestions(long filed, long answered) {}
}
