package org.maplebridge.calendar;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How periods are counted; the defaults are Civil Code art. 200-204.
 *
 * @param countStartDay whether the day on which a period starts counts (art. 201: no)
 * @param rollLastDay whether a last calendar day that is off moves to the next working day (art. 203: yes)
 * @param workingTime of a working day, in order
 * @param fixedHolidays known before the notice for a year: those of 全国年节及纪念日放假办法 (2024) with fixed dates
 */
@ConfigurationProperties("maplebridge.calendar")
record CountingRule(
        @DefaultValue("false") boolean countStartDay,
        @DefaultValue("true") boolean rollLastDay,
        @DefaultValue({"09:00-12:00", "14:00-17:30"}) List<WorkingTime> workingTime,

        @DefaultValue({"01-01 元旦", "05-01..05-02 劳动节", "10-01..10-03 国庆节"})
        List<FixedHoliday> fixedHolidays) {

    CountingRule {
        workingTime = List.copyOf(workingTime);
        fixedHolidays = List.copyOf(fixedHolidays);
        if (workingTime.isEmpty()) {
            throw new IllegalArgumentException("A working day needs working time");
        }
        for (int i = 1; i < workingTime.size(); i++) {
            if (workingTime.get(i).from().isBefore(workingTime.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "Working time must be in order and must not overlap: " + workingTime);
            }
        }
    }
}
