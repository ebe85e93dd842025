package org.menshen.domain.deploy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.event.DayHours.Span;
import org.menshen.domain.site.Site;
import org.menshen.map.core.geo.LatLon;

/// Where and at what hour somebody was needed, from the past: alerts that were found true, by guarded site and hour of day. What is known of the past
/// is said with it; when that is too little every site counts the same, and that is said, too. Pure.
///
/// @param from since when the past is looked at
/// @param until until when
/// @param counted alerts that count
/// @param placeless alerts that would count, but of which no site is known
/// @param even whether every site counts the same, because too little is known
/// @param places where, the most first
public record DemandHistory(Instant from, Instant until, int counted, int placeless, boolean even, List<Place> places) {

    /// Hours of a day.
    public static final int HOURS = 24;

    /// Nothing is known and nothing is guarded.
    public static final DemandHistory NONE = new DemandHistory(Instant.EPOCH, Instant.EPOCH, 0, 0, true, List.of());

    /// Copies the list.
    public DemandHistory {
        places = List.copyOf(places);
    }

    /// A place where somebody was needed.
    ///
    /// @param id the site
    /// @param name what it is called
    /// @param at where it is, WGS-84
    /// @param byHour how often in each hour of the day
    public record Place(String id, String name, LatLon at, List<Integer> byHour) {

        /// Copies the list.
        public Place {
            byHour = List.copyOf(byHour);
        }

        /// How often in all.
        public int count() {
            return byHour.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// From the past alerts.
    ///
    /// @param past those that were raised in that time, whatever became of them
    /// @param sites all guarded sites
    /// @param least with fewer alerts than that every site counts the same
    public static DemandHistory of(Collection<PastAlert> past, Collection<Site> sites, Instant from, Instant until, ZoneId zone, int least) {
        Map<String, Site> known = new LinkedHashMap<>();
        sites.stream().filter(site -> !site.ring().isEmpty()).sorted(Comparator.comparing(Site::id)).forEach(site -> known.put(site.id(), site));
        List<PastAlert> real = past.stream().filter(alert -> alert.outcome() == Outcome.CONFIRMED).toList();
        List<PastAlert> placed = real.stream().filter(alert -> alert.siteId() != null && known.containsKey(alert.siteId())).toList();
        boolean even = placed.size() < least;
        List<Place> places = new ArrayList<>();
        for (Site site : known.values()) {
            int[] hours = new int[HOURS];
            placed.stream().filter(alert -> site.id().equals(alert.siteId()))
                .forEach(alert -> hours[alert.raisedAt().atZone(zone).getHour()]++);
            if (even || IntStream.of(hours).sum() > 0) {
                places.add(new Place(site.id(), site.name(), site.centre(), IntStream.of(hours).boxed().toList()));
            }
        }
        places.sort(Comparator.comparingInt(Place::count).reversed().thenComparing(Place::id));
        return new DemandHistory(from, until, placed.size(), real.size() - placed.size(), even, places);
    }

    /// How many days of the past it is from, at least one.
    public double days() {
        return Math.max(1, Duration.between(from, until).toSeconds() / (double) Duration.ofDays(1).toSeconds());
    }

    /// How often somebody was needed in an hour of the day, all places together.
    public int at(int hour) {
        return places.stream().mapToInt(place -> place.byHour().get(hour)).sum();
    }

    /// What a place asks for in a stretch of time: how often somebody is needed there by the past; the same everywhere when too little is known.
    double expected(Place place, Span span, ZoneId zone) {
        double sum = 0;
        for (Instant at = span.from(); at.isBefore(span.to());) {
            Instant next = at.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            Instant end = next.isBefore(span.to()) ? next : span.to();
            double share = Duration.between(at, end).toMillis() / (double) Duration.ofHours(1).toMillis();
            sum += share * (even ? 1 : place.byHour().get(at.atZone(zone).getHour()) / days());
            at = end;
        }
        return sum;
    }
}
