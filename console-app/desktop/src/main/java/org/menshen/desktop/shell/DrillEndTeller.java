package org.menshen.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Pin;

/// Says in words that an exercise, or the whole drill, is over, and that an exercise is settled, and with which key its result is seen. What was over
/// before this console looked is not told, but for the whole drill: who sits down then has to know why nothing moves. FX thread.
final class DrillEndTeller implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final String DEBRIEF = "debrief";
    private static final String TRAINING = "training";

    private final ConsolePorts ports;
    private final Banner notices;
    private final Texts texts;
    private final List<Navigator.Entry> windows;
    private final Set<String> settled = new HashSet<>();
    private final Pin tick;
    private Optional<Instant> looked = Optional.empty();
    private boolean ended;

    /// @param windows those of the menu
    DrillEndTeller(ConsolePorts ports, FxBridge bridge, Banner notices, Texts texts, List<Navigator.Entry> windows) {
        this.ports = ports;
        this.notices = notices;
        this.texts = texts;
        this.windows = windows;
        this.tick = bridge.every(PERIOD, this::look);
    }

    /// What has ended since the last look.
    void look() {
        Optional<Drill.Status> drill = ports.drill().status();
        if (drill.isEmpty()) {
            looked = Optional.empty();
            ended = false;
            return;
        }
        Drill.Status status = drill.get();
        boolean over = status.over();
        if (over && !ended) {
            notices.tell(texts.get("drill.over", status.name(), key(DEBRIEF)));
        }
        Instant now = over ? status.end() : ports.clock().instant();
        ports.workspace().all(SubjectKind.DEBRIEF).forEach(found -> look((Debrief) found.state(), now, over && !ended));
        looked = Optional.of(now);
        ended = over;
    }

    private void look(Debrief run, Instant now, boolean said) {
        Instant end = run.sheet() == null ? null : run.sheet().over();
        boolean first = looked.isEmpty();
        if (!first && !said && end != null && end.isAfter(looked.get()) && !end.isAfter(now)) {
            notices.tell(texts.get("drill.exercise-over", exercise(run.id()), key(DEBRIEF)));
        }
        if (run.settled() != null && settled.add(run.id()) && !first) {
            notices.tell(texts.get("drill.settled", exercise(run.id()), run.settled().name(), key(TRAINING)));
        }
    }

    /// The exercise of a run's id, such as `SC-01`.
    private static String exercise(String id) {
        String bare = id.startsWith(DrillIds.PREFIX) ? id.substring(DrillIds.PREFIX.length()) : id;
        return bare.replaceFirst("-\\d+$", "");
    }

    private String key(String window) {
        return windows.stream().filter(entry -> entry.id().equals(window)).findFirst()
                .map(entry -> texts.get("drill.window", entry.title(), entry.key().getDisplayText())).orElse("");
    }

    @Override
    public void close() {
        tick.close();
    }
}
