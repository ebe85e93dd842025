package org.menshen.desktop.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.archive.Outcome;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.fact.Change;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Pin;

/// Past alerts in memory, looked at one by one.
public final class FakeArchive implements Archive {

    final List<PastAlert> alerts = new CopyOnWriteArrayList<>();
    final List<PastQuery> asked = new CopyOnWriteArrayList<>();
    final List<CompletableFuture<Void>> held = new CopyOnWriteArrayList<>();
    final List<Change> changes = new CopyOnWriteArrayList<>();
    volatile boolean holding;
    volatile String trouble = "";
    volatile Standing standing = new Standing(Phase.WHOLE, 0, 1, "", null);
    private final List<Consumer<Standing>> observers = new CopyOnWriteArrayList<>();

    /// Where an alert was, and by which device.
    record Spot(@Nullable String site, @Nullable String building, @Nullable String device) {
    }

    void add(String id, String type, int severity, Outcome outcome, Spot spot, String place, Instant at) {
        alerts.add(new PastAlert(id, type, severity, outcome, null, "iot", "x-" + id, spot.site, spot.building, spot.device, null, place, "依据", at,
                at.plusSeconds(60), 0, List.of()));
        stand(new Standing(standing.phase(), alerts.size(), standing.share(), "", null));
    }

    void stand(Standing next) {
        standing = next;
        observers.forEach(observer -> observer.accept(next));
    }

    @Override
    public CompletableFuture<Found> find(PastQuery query, int from, int count) {
        asked.add(query);
        CompletableFuture<Void> gate = new CompletableFuture<>();
        if (holding) {
            held.add(gate);
        } else {
            gate.complete(null);
        }
        return gate.thenApplyAsync(open -> {
            if (!trouble.isEmpty()) {
                throw new IllegalStateException(trouble);
            }
            Comparator<PastAlert> newest = Comparator.comparing(PastAlert::raisedAt).reversed();
            List<PastAlert> all = new ArrayList<>(alerts.stream().filter(alert -> fits(alert, query)).sorted(query.order() == PastQuery.Order.NEWEST
                    ? newest : Comparator.comparing(PastAlert::severity).thenComparing(newest)).toList());
            return new Found(all.size(), all.subList(Math.min(from, all.size()), Math.min(from + count, all.size())));
        });
    }

    private static boolean fits(PastAlert alert, PastQuery query) {
        return query.words().stream().allMatch(word -> alert.place().contains(word.text()) || alert.id().startsWith(word.text())
                        || word.types().contains(alert.typeCode()) || alert.siteId() != null && word.siteIds().contains(alert.siteId()))
                && among(query.types(), alert.typeCode()) && among(query.severities(), alert.severity()) && among(query.outcomes(), alert.outcome())
                && among(query.siteIds(), alert.siteId()) && among(query.buildingIds(), alert.buildingId())
                && among(query.deviceIds(), alert.deviceId()) && (query.from() == null || !alert.raisedAt().isBefore(query.from()))
                && (query.until() == null || alert.raisedAt().isBefore(query.until()));
    }

    private static <T> boolean among(Set<T> wanted, T value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    @Override
    public CompletableFuture<History> history(String alertId) {
        return CompletableFuture.completedFuture(new History(changes, !changes.isEmpty()));
    }

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public Pin observe(Consumer<Standing> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    int observers() {
        return observers.size();
    }

    @Override
    public void fill(boolean on) {
        stand(new Standing(on ? Phase.FILLING : Phase.STOPPED, standing.kept(), standing.share(), "", null));
    }
}
