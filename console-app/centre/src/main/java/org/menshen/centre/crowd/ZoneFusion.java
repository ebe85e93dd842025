package org.menshen.centre.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.menshen.domain.crowd.CountFusion;
import org.menshen.domain.crowd.FusionRules;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.States;
import org.menshen.domain.zone.Zone;

/// Puts the counts of cameras and counters together, zone by zone, when one of them has told something new. Counts come from any thread; they are put
/// together on one.
public final class ZoneFusion {

    private final States states;
    private final FusionRules rules;
    private final Map<String, Map<String, Reading.CrowdCount>> counts = new ConcurrentHashMap<>();
    /// what counters told last that can be, by key
    private final Map<String, Reading.CrowdCount> believed = new ConcurrentHashMap<>();
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();

    /// @param states all zones
    /// @param rules by what they are put together
    public ZoneFusion(States states, FusionRules rules) {
        this.states = states;
        this.rules = rules;
    }

    /// Takes a count. Any thread.
    public void heard(Reading.CrowdCount told) {
        Reading.CrowdCount last = believed.get(told.key());
        boolean again = last != null && told.at().isBefore(last.at());
        boolean good = again || rules.believes(last, told);
        if (good) {
            believed.put(told.key(), told);
        }
        Reading.CrowdCount count = good ? told : new Reading.CrowdCount(told.zoneId(), told.deviceId(), told.at(), null, told.areaM2(),
                told.speedMps(), told.inPerMin(), told.outPerMin());
        counts.computeIfAbsent(count.zoneId(), zone -> new ConcurrentHashMap<>()).put(count.deviceId(), count);
        fresh.add(count.zoneId());
    }

    /// Puts together what is new.
    ///
    /// @param now the time at which that is done
    /// @param samples takes the sample of every zone of which something new was told
    public void fuse(Instant now, Consumer<Reading.CrowdSample> samples) {
        // by then whatever a counter tells can be
        Duration after = Duration.ofMillis((long) (60_000 / rules.tallyFall()));
        believed.values().removeIf(count -> count.at().plus(after).isBefore(now));
        for (String id : fresh) {
            fresh.remove(id);
            Map<String, Reading.CrowdCount> known = counts.get(id);
            known.values().removeIf(count -> count.at().plus(rules.stale()).isBefore(now));
            states.find(new Subject(SubjectKind.ZONE, id)).map(zone -> (Zone) zone.state())
                    .flatMap(zone -> CountFusion.fuse(zone, known.values(), now, rules)).ifPresent(samples);
        }
    }
}
