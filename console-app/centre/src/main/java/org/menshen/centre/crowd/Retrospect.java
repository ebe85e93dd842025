package org.menshen.centre.crowd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.forecast.CountSeries;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Zone;

/// How many were in a zone at other times: yesterday, on the same weekday, on the last day of an event. Pure.
///
/// @param figures the grid of time
/// @param zone in which days begin
record Retrospect(CrowdFigures figures, ZoneId zone) {

    private static final int WEEK = 7;

    /// The other times of a zone, in order.
    ///
    /// @param events all that took place
    List<Reading.Then> of(Zone place, CountSeries series, Collection<Event> events, Instant now) {
        ZonedDateTime here = now.atZone(zone);
        List<Reading.Then> all = new ArrayList<>();
        all.add(then("YESTERDAY", series, here.minusDays(1)));
        all.add(then("WEEK_AGO", series, here.minusDays(WEEK)));
        all.add(event(place, series, events, here));
        return all;
    }

    /// The last day before today on which an event took place there, else on which it was as full as its first line.
    private Reading.Then event(Zone place, CountSeries series, Collection<Event> events, ZonedDateTime here) {
        Set<LocalDate> days = events.stream().filter(event -> event.stage() == Event.Stage.ENDED || event.running())
                .filter(event -> event.plan().places().stream().anyMatch(each -> each.subject().equals(place.subject())))
                .flatMap(event -> event.plan().periods().stream()).flatMap(this::days).collect(Collectors.toSet());
        for (int back = 1; back <= figures.historyDays(); back++) {
            ZonedDateTime then = here.minusDays(back);
            if (days.contains(then.toLocalDate()) && !Double.isNaN(peak(series, then.toLocalDate()))) {
                return then("LAST_EVENT", series, then);
            }
        }
        for (int back = 1; back <= figures.historyDays(); back++) {
            ZonedDateTime then = here.minusDays(back);
            if (peak(series, then.toLocalDate()) >= figures.eventShare() * place.capacity()) {
                return then("LAST_EVENT", series, then);
            }
        }
        return new Reading.Then("LAST_EVENT", null, null, null);
    }

    private Stream<LocalDate> days(EventPlan.Period period) {
        LocalDate first = period.from().atZone(zone).toLocalDate();
        return first.datesUntil(period.to().minusNanos(1).atZone(zone).toLocalDate().plusDays(1)).limit(figures.historyDays() + 1L);
    }

    private Reading.Then then(String what, CountSeries series, ZonedDateTime at) {
        long slot = slot(at.toInstant());
        double count = series.mean(slot - 1, slot + 1);
        double peak = peak(series, at.toLocalDate());
        return Double.isNaN(peak) ? new Reading.Then(what, null, null, null)
                : new Reading.Then(what, at.toInstant(), Double.isNaN(count) ? null : Math.rint(count), Math.rint(peak));
    }

    private double peak(CountSeries series, LocalDate day) {
        return series.most(slot(day.atStartOfDay(zone).toInstant()), slot(day.plusDays(1).atStartOfDay(zone).toInstant()) - 1);
    }

    private long slot(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), figures.slotS());
    }

    /// The counts of the last hours, oldest first; -1 where nothing was counted.
    List<Integer> recent(CountSeries series, long last) {
        List<Integer> recent = new ArrayList<>();
        for (long slot = last - figures.recent() + 1; slot <= last; slot++) {
            double count = series.at(slot);
            recent.add(Double.isNaN(count) ? -1 : (int) Math.round(count));
        }
        return recent;
    }
}
