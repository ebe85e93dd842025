package org.menshen.centre.drill.cast;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.menshen.centre.drill.play.Cues;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.drill.Debrief;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.fact.DrillIds;

/// What instructors changed, read from what the centre keeps of the runs. Pure.
final class Directions {

    private static final String SCENARIO = "scenario";

    private Directions() {
    }

    static Cues of(Stream<Debrief> runs) {
        Set<String> skipped = new HashSet<>();
        Map<String, Instant> sent = new HashMap<>();
        Map<String, RawAlert> added = new HashMap<>();
        runs.forEach(run -> {
            run.cues().forEach(cue -> {
                String alert = run.id() + "-" + cue.inject();
                if (cue.sent()) {
                    sent.put(alert, cue.by().at());
                } else {
                    skipped.add(alert);
                }
            });
            run.extras().forEach(extra -> {
                String id = ExerciseRun.addedId(run.id(), extra.number());
                added.put(id, alert(id, scenario(run.id()), extra));
            });
        });
        return new Cues(skipped, sent, added);
    }

    /// The scenario of a run's id: what stands before the start.
    private static String scenario(String run) {
        String bare = run.substring(DrillIds.PREFIX.length());
        int end = bare.lastIndexOf('-');
        return end < 0 ? bare : bare.substring(0, end);
    }

    private static RawAlert alert(String id, String scenario, Debrief.Added added) {
        Debrief.Extra extra = added.extra();
        return new RawAlert(id, extra.typeCode(), null, extra.siteId(), null, null, null, extra.position(), extra.place(), extra.words(),
                added.by().at(), false, Map.of(DrillIds.ORIGIN, DrillIds.MADE_BY_DRILL, SCENARIO, scenario));
    }
}
