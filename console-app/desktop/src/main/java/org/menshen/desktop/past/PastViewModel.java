package org.menshen.desktop.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.FactWords;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastRules;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Pin;
import org.menshen.domain.site.Site;

/// Asks for past alerts, one question at a time: what was asked meanwhile is asked next, and only the newest answer is shown. FX thread, beside
/// what is looked up.
final class PastViewModel implements AutoCloseable {

    private static final int MOST = 5_000;

    private final ConsolePorts ports;
    private final Archive archive;
    private final FxBridge bridge;
    private final Texts texts;
    private final PastNames names;
    private final FactWords facts;
    private final PastRules rules;
    private final int pageSize;
    private final int days;
    private final ReadOnlyObjectWrapper<PastHits> page = new ReadOnlyObjectWrapper<>(PastHits.EMPTY);
    private final Pin watching;
    private PastFilter filter = PastFilter.NONE;
    private int wanted;
    private boolean asking;
    private boolean again;
    private long askedAt = -1;

    PastViewModel(ConsolePorts ports, Archive archive, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.archive = archive;
        this.bridge = bridge;
        this.texts = texts;
        this.names = new PastNames(ports);
        this.facts = new FactWords(ports.lang());
        this.rules = PastRules.of(ports.codes());
        this.pageSize = (int) ports.codes().figure("past-alerts.page");
        this.days = (int) ports.codes().figure("past-alerts.similar-days");
        this.wanted = pageSize;
        this.watching = archive.observe(standing -> bridge.run(() -> stands(standing)));
        stands(archive.standing());
        ask();
    }

    ReadOnlyObjectProperty<PastHits> pageProperty() {
        return page.getReadOnlyProperty();
    }

    PastNames names() {
        return names;
    }

    PastFilter filter() {
        return filter;
    }

    /// The span of "the same in the last days".
    PastSpan lately() {
        return PastSpan.last(texts.get("span.days", days), days);
    }

    /// Asks for something else.
    void change(PastFilter next) {
        if (!next.equals(filter)) {
            filter = next;
            wanted = pageSize;
            ask();
        }
    }

    /// Asks for a page more.
    void more() {
        PastHits now = page.get();
        if (now.rows().size() < Math.min(now.hits(), MOST) && !now.searching()) {
            wanted = Math.min(MOST, now.rows().size() + pageSize);
            ask();
        }
    }

    /// Whether no more can be listed although there are more.
    boolean full() {
        return page.get().rows().size() >= MOST;
    }

    /// Stops the filling, or lets it go on.
    void fill() {
        archive.fill(page.get().standing().phase() == Archive.Phase.STOPPED);
    }

    /// Asks again when there are others than at the last question.
    void refresh() {
        if (archive.standing().kept() != askedAt) {
            ask();
        }
    }

    private void stands(Archive.Standing standing) {
        PastHits now = page.get();
        boolean opened = now.standing().phase() != standing.phase() && !now.trouble().isEmpty();
        page.set(new PastHits(now.filter(), now.rows(), now.hits(), now.searching(), now.trouble(), standing));
        if (opened) {
            ask();
        }
    }

    private void ask() {
        if (asking) {
            again = true;
        } else {
            asking = true;
            PastFilter asked = filter;
            int count = wanted;
            askedAt = archive.standing().kept();
            ports.background().execute(() -> look(asked, count));
        }
        PastHits now = page.get();
        page.set(new PastHits(filter, now.rows(), now.hits(), true, now.trouble(), now.standing()));
    }

    private record Shown(List<PastRow> rows, long hits) {
    }

    private void look(PastFilter asked, int count) {
        CompletableFuture.completedFuture(asked).thenCompose(filtered -> archive.find(names.query(filtered), 0, count))
                .thenApply(found -> new Shown(found.alerts().stream().map(this::row).toList(), found.hits()))
                .whenComplete((shown, error) -> {
                    String trouble = new FaultWords(ports.lang()).words(error);
                    bridge.run(() -> answered(asked, error == null ? shown.rows : List.of(), error == null ? shown.hits : -1, trouble));
                });
    }

    private void answered(PastFilter asked, List<PastRow> rows, long hits, String trouble) {
        asking = false;
        boolean stale = again;
        again = false;
        if (asked.equals(filter)) {
            page.set(new PastHits(filter, rows, hits, stale, trouble, page.get().standing()));
        }
        if (stale) {
            ask();
        }
    }

    private PastRow row(PastAlert alert) {
        String source = alert.ruleId() != null ? names.edition(alert.ruleId()) : alert.deviceId() == null ? "" : names.device(alert.deviceId());
        return new PastRow(alert, when(alert.raisedAt()), names.type(alert.typeCode()), names.place(alert), outcome(alert), source);
    }

    private String when(Instant at) {
        return at.atZone(ports.zone()).getYear() + "-" + Numbers.day(at, ports.zone());
    }

    private String outcome(PastAlert alert) {
        return texts.get("outcome." + alert.outcome());
    }

    /// Everything that is kept of an alert: label and words in turn.
    List<String> details(PastRow row) {
        PastAlert alert = row.alert();
        List<String> lines = new ArrayList<>();
        add(lines, "line.place", row.place());
        add(lines, "line.site", alert.buildingId() != null ? names.building(alert.siteId(), alert.buildingId())
                : alert.siteId() == null ? "" : names.site(alert.siteId()));
        add(lines, "line.device", alert.deviceId() == null ? "" : names.device(alert.deviceId()) + " · " + alert.deviceId());
        add(lines, "line.rule", alert.ruleId() == null ? "" : names.edition(alert.ruleId()));
        add(lines, "line.basis", alert.basis());
        add(lines, "line.outcome", alert.reasonCode() == null ? row.outcome()
                : row.outcome() + " · " + ports.names().of("false-reasons", alert.reasonCode()));
        add(lines, "line.raised", row.time());
        add(lines, "line.ended", when(alert.endedAt()));
        add(lines, "line.repeats", alert.repeats() == 0 ? "" : String.valueOf(alert.repeats()));
        add(lines, "line.incidents", String.join("、", alert.incidentIds()));
        add(lines, "line.id", alert.id());
        add(lines, "line.external", alert.externalId());
        add(lines, "line.kept", rules.worded().contains(alert.typeCode()) ? "" : texts.get("kept.person"));
        return lines;
    }

    private void add(List<String> lines, String key, String words) {
        if (!words.isBlank()) {
            lines.add(texts.get(key));
            lines.add(words);
        }
    }

    /// Looks up what happened to an alert and tells it on the FX thread: time and words in turn, the newest first, after a line that says who told.
    void history(String alertId, Consumer<List<String>> told) {
        archive.history(alertId).thenAccept(history -> {
            List<String> lines = new ArrayList<>();
            lines.add(texts.get(history.whole() ? "history.whole" : history.changes().isEmpty() ? "history.none" : "history.kept"));
            for (Change change : history.changes().reversed()) {
                lines.add(when(change.stamp().operatorTime()));
                lines.add(facts.said(change));
            }
            bridge.run(() -> told.accept(lines));
        });
    }

    /// The filter that shows what was like a subject lately; empty when nothing is known of it.
    Optional<PastFilter> like(Subject subject) {
        return ports.workspace().find(subject).map(Versioned::state).flatMap(this::like);
    }

    private Optional<PastFilter> like(State state) {
        return switch (state) {
            case Alert alert -> like(rules.worded().contains(alert.typeCode()) ? alert.deviceId() : null, alert.siteId(), alert.buildingId());
            case Device device -> like(device.id(), device.siteId(), device.buildingId());
            case Incident incident -> here(incident.details().siteId(), incident.details().buildingId());
            case Site site -> here(site.id(), null);
            default -> Optional.empty();
        };
    }

    private Optional<PastFilter> like(@Nullable String device, @Nullable String site,
                                      @Nullable String building) {
        if (device != null) {
            return Optional.of(PastFilter.NONE.by(device, null).in(lately()));
        }
        return here(site, building);
    }

    /// The filter that shows what happened at a place lately; empty when the place is not known.
    Optional<PastFilter> here(@Nullable String site, @Nullable String building) {
        return site == null && building == null ? Optional.empty()
                : Optional.of(PastFilter.NONE.at(new PastFilter.Spot(building == null ? site : null, building)).in(lately()));
    }

    @Override
    public void close() {
        watching.close();
    }
}
