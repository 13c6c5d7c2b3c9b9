package org.maplebridge.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Loaded years without a database; {@link #restore} undoes what a roll-back would. */
class InMemoryCalendarYears implements CalendarYears {

    private Map<Integer, CalendarYear> years = new TreeMap<>();
    private long revision;

    @Override
    public LoadedYears all() {
        List<PublishedDay> days = new ArrayList<>();
        years.values().forEach(year -> days.addAll(year.days()));
        return new LoadedYears(revision, years.keySet(), days);
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Optional<CalendarYear> find(int year) {
        return Optional.ofNullable(years.get(year));
    }

    @Override
    public List<CalendarVersion> history(int year) {
        return find(year).stream()
                .map(known -> new CalendarVersion(
                        revision, new PublishedYear(year, known.days()), known.loadedAt(), known.loadedBy()))
                .toList();
    }

    @Override
    public void lock() {}

    @Override
    public void replace(PublishedYear year, Instant loadedAt, String loadedBy) {
        years.put(year.year(), new CalendarYear(year.year(), false, year.days(), loadedAt, loadedBy));
        revision++;
    }

    @Override
    public void remove(int year, Instant takenBackAt, String takenBackBy) {
        years.remove(year);
        revision++;
    }

    Map<Integer, CalendarYear> copy() {
        return new TreeMap<>(years);
    }

    void restore(Map<Integer, CalendarYear> copy) {
        years = new TreeMap<>(copy);
    }
}
