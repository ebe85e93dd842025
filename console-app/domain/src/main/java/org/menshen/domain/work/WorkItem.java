package org.menshen.domain.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.geo.LatLon;

/// A work item (工单) of some register.
///
/// @param id such as `W-…`; `DR-…` in a drill
/// @param flow the edition of the workflow that it runs on
/// @param number its number for people
/// @param at state in which it stands
/// @param since since when it stands there
/// @param fields its fields as they are written; personal ones masked
/// @param location where it is, WGS-84; `null` when it is nowhere
/// @param steps what was done to it, in order; the first is the opening
/// @param flags the flags that are raised, each once, sorted
/// @param clocks its deadlines, in the order in which they began
/// @param evidence what was attached, in order
/// @param links what it is linked to, in order
/// @param asked more time that somebody asked for; `null` when nothing is open
/// @param offers what was proposed, in order
/// @param next items that it opens, in order
public record WorkItem(String id, WorkflowRef flow, String number, String at, Instant since, Map<String, String> fields, @Nullable LatLon location,
                       List<WorkStep> steps, List<String> flags, List<ClockRun> clocks, List<WorkProof> evidence, List<WorkLink> links,
                       @Nullable AskedExtension asked, List<WorkOffer> offers, List<WorkFollower> next) implements State {

    /// Copies the collections, in a fixed order.
    public WorkItem {
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
        steps = List.copyOf(steps);
        flags = flags.stream().distinct().sorted().toList();
        clocks = List.copyOf(clocks);
        evidence = List.copyOf(evidence);
        links = List.copyOf(links);
        offers = List.copyOf(offers);
        next = List.copyOf(next);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.WORK, id);
    }

    /// A field; empty when nothing is filled in.
    public String field(String fieldId) {
        return fields.getOrDefault(fieldId, "");
    }

    /// When it was opened.
    public Instant opened() {
        return steps.getFirst().by().at();
    }

    /// The deadline that comes first among those that run; empty when none does.
    public Optional<ClockRun> nextDue() {
        return clocks.stream().filter(ClockRun::running).min(Comparator.comparing(ClockRun::due));
    }

    /// When the next deadline passes that has not passed yet: then the centre has to say so. Empty when none runs.
    public Optional<Instant> nextLapse() {
        return clocks.stream().filter(run -> run.running() && !run.late()).map(ClockRun::due).min(Comparator.naturalOrder());
    }

    /// Whether an act of it asked for another item that is not opened yet, and that nobody failed to open.
    public boolean asksForAnother() {
        return next.stream().anyMatch(WorkFollower::waits);
    }

    /// Whether an act of it asked for another item that could not be opened.
    public boolean asksInVain() {
        return next.stream().anyMatch(WorkFollower::failed);
    }

    /// Whether anything that is still to be done is late at a time.
    public boolean lateAt(Instant now) {
        return clocks.stream().anyMatch(run -> run.open() && run.lateAt(now));
    }

    /// The open run of a deadline; empty when it does not count.
    public Optional<ClockRun> open(String clock) {
        return clocks.stream().filter(run -> run.open() && run.clock().equals(clock)).findFirst();
    }

    /// Whether somebody has done one of these acts to it, at any time.
    public boolean doneBy(String userId, java.util.Collection<String> acts) {
        return steps.stream().anyMatch(step -> acts.contains(step.act()) && step.by().userId().equals(userId));
    }
}
