package org.menshen.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.sketch.Occupancy;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.unit.Unit;

/// Says once, in passing, that a unit has entered or left a fence. What happened before this console looked, or while it was cut off for long,
/// stands with the fence and is not told. Works on the feed thread.
final class FenceTeller implements AutoCloseable {

    private final ConsolePorts ports;
    private final Banner notices;
    private final Texts texts;
    private final Duration news;
    private final Map<String, Set<Occupancy.Passage>> known = new HashMap<>();
    private final Pin pin;

    FenceTeller(ConsolePorts ports, Banner notices, Texts texts) {
        this.ports = ports;
        this.notices = notices;
        this.texts = texts;
        this.news = Duration.ofSeconds((long) ports.codes().figure("fence.news-s"));
        this.pin = ports.workspace().observe(this::changed);
    }

    private void changed(Set<Subject> subjects) {
        subjects.stream().filter(subject -> subject.kind() == SubjectKind.SKETCH).forEach(subject -> ports.workspace().find(subject)
                .map(Versioned::state).map(Sketch.class::cast).filter(sketch -> sketch.occupancy() != null).ifPresent(this::look));
    }

    private void look(Sketch sketch) {
        List<Occupancy.Passage> passages = sketch.occupancy().passages();
        Set<Occupancy.Passage> before = known.put(sketch.id(), new HashSet<>(passages));
        if (sketch.erased()) {
            known.remove(sketch.id());
            return;
        }
        Instant oldest = ports.clock().instant().minus(news);
        passages.reversed().stream().filter(passage -> (before == null || !before.contains(passage)) && passage.since().isAfter(oldest))
                .forEach(passage -> notices.tell(words(sketch, passage)));
    }

    private String words(Sketch sketch, Occupancy.Passage passage) {
        String fence = sketch.text().isEmpty() ? ports.names().of("sketch-kinds", sketch.kindCode()) : sketch.text();
        return texts.get(passage.entered() ? "fence.entered" : "fence.left", unit(passage.unitId()), fence,
                Numbers.minute(passage.since(), ports.zone()));
    }

    private String unit(String id) {
        Optional<State> state = ports.workspace().find(new Subject(SubjectKind.UNIT, id)).map(Versioned::state);
        return state.filter(Unit.class::isInstance).map(found -> ((Unit) found).callSign()).orElse(id);
    }

    @Override
    public void close() {
        pin.close();
    }
}
