package org.menshen.desktop.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.act.ReportRoom;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Pin;
import org.menshen.domain.report.Report;

/// Keeps the page of reports up to date, off the FX thread. A draft shows the figures of now; whatever was submitted shows what was frozen.
final class ReportViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(300);
    private static final Comparator<Report> NEWEST = Comparator.comparing((Report report) -> report.made().at()).thenComparing(Report::id).reversed();

    private final ConsolePorts ports;
    private final ReportPaper paper;
    private final ReadOnlyObjectWrapper<ReportPage> page = new ReadOnlyObjectWrapper<>(ReportPage.EMPTY);
    private final FxBridge.Channel<ReportPage> channel;
    private final Throttle throttle;
    private final Pin pin;
    private final Map<String, List<Exhibit.Picture>> pictures = new HashMap<>();
    private volatile @Nullable String wanted;
    private volatile boolean draft;
    private ReportPage last = ReportPage.EMPTY;

    ReportViewModel(ConsolePorts ports, FxBridge bridge, ReportPaper paper) {
        this.ports = ports;
        this.paper = paper;
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(this::changed);
        throttle.ask();
    }

    private void changed(Set<Subject> subjects) {
        if (subjects.stream().anyMatch(subject -> subject.kind() == SubjectKind.REPORT)) {
            throttle.ask();
        }
    }

    /// Takes the figures of a draft anew when what they are taken from may have changed.
    void refresh() {
        if (draft) {
            throttle.ask();
        }
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<ReportPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows a report; `null` for the newest.
    void select(@Nullable String id) {
        wanted = id;
        throttle.ask();
    }

    /// Maps of a report, which its preview and its files show from now on.
    void put(String id, List<Exhibit.Picture> maps) {
        synchronized (pictures) {
            pictures.put(id, maps);
        }
        throttle.ask();
    }

    /// The maps that were taken of a report; none when none were.
    List<Exhibit.Picture> maps(String id) {
        synchronized (pictures) {
            return pictures.getOrDefault(id, List.of());
        }
    }

    private void compute() {
        List<Versioned<State>> all = ports.workspace().all(SubjectKind.REPORT).stream().toList();
        List<Report> reports = all.stream().map(Versioned::state).map(Report.class::cast).sorted(NEWEST).toList();
        String id = wanted;
        Report shown = reports.stream().filter(report -> report.id().equals(id)).findFirst().orElse(reports.isEmpty() ? null : reports.getFirst());
        draft = shown != null && shown.frozen() == null;
        Set<String> pending = all.stream().filter(Versioned::pending).map(each -> each.state().subject().id()).collect(Collectors.toSet());
        List<ReportRow> rows = reports.stream().map(report -> paper.row(report, pending.contains(report.id()))).toList();
        ReportPage next = new ReportPage(rows, shown, shown == null ? null : paper.leaf(shown, frozen(shown), maps(shown.id())));
        if (!next.equals(last)) {
            last = next;
            channel.offer(next);
        }
    }

    /// What stands in a report, or would if it were submitted now.
    Report.Frozen frozen(Report report) {
        return report.frozen() != null ? report.frozen() : ReportRoom.filler(ports).freeze(report);
    }

    @Override
    public void close() {
        pin.close();
        throttle.close();
        channel.close();
    }
}
