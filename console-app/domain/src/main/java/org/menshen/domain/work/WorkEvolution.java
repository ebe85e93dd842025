package org.menshen.domain.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;

/// What becomes of an item by a fact. Takes the parts of the item, changes some and puts it together again. Pure; one object a fact.
final class WorkEvolution {

    private final WorkItem before;
    private final Stamp stamp;
    private String at;
    private Instant since;
    private final Map<String, String> fields;
    private @Nullable LatLon location;
    private final List<WorkStep> steps;
    private final Set<String> flags;
    private List<ClockRun> clocks;
    private final List<WorkProof> evidence;
    private final List<WorkLink> links;
    private @Nullable AskedExtension asked;
    private final List<WorkOffer> offers;
    private final List<WorkFollower> next;

    private WorkEvolution(WorkItem before, Stamp stamp) {
        this.before = before;
        this.stamp = stamp;
        this.at = before.at();
        this.since = before.since();
        this.fields = new TreeMap<>(before.fields());
        this.location = before.location();
        this.steps = new ArrayList<>(before.steps());
        this.flags = new TreeSet<>(before.flags());
        this.clocks = new ArrayList<>(before.clocks());
        this.evidence = new ArrayList<>(before.evidence());
        this.links = new ArrayList<>(before.links());
        this.asked = before.asked();
        this.offers = new ArrayList<>(before.offers());
        this.next = new ArrayList<>(before.next());
    }

    static WorkItem after(@Nullable WorkItem item, Subject subject, WorkFact fact, Stamp stamp) {
        if (fact instanceof WorkFact.Opened f) {
            WorkItem fresh = new WorkItem(subject.id(), f.flow(), f.number(), f.at(), stamp.operatorTime(), Map.of(), f.location(),
                List.of(WorkStep.of(FlowAct.OPEN, "", f.at(), stamp, "")), List.of(), List.of(), List.of(), f.links(), null, List.of(),
                List.of());
            WorkEvolution evolution = new WorkEvolution(fresh, stamp);
            evolution.fill(f.values());
            evolution.move(f.clocks());
            return evolution.item();
        }
        WorkEvolution evolution = new WorkEvolution(item, stamp);
        evolution.take(fact);
        return evolution.item();
    }

    private void take(WorkFact fact) {
        switch (fact) {
            case WorkFact.Opened f -> throw new IllegalStateException("opened twice: " + before.id());
            case WorkFact.Acted f -> acted(f);
            case WorkFact.Corrected f -> {
                fill(f.values());
                location = f.location() == null ? location : f.location();
                step(FlowAct.CORRECT, f.reason());
            }
            case WorkFact.Raised f -> {
                flags.add(f.flag());
                move(f.clocks());
                step(FlowAct.RAISE, f.reason());
            }
            case WorkFact.Lowered f -> {
                flags.remove(f.flag());
                move(f.clocks());
                step(FlowAct.LOWER, f.reason());
            }
            case WorkFact.Attached f -> evidence.add(f.proof());
            case WorkFact.Linked f -> links.add(f.link());
            case WorkFact.Unlinked f -> links.remove(f.link());
            case WorkFact.ExtensionAsked f -> {
                asked = new AskedExtension(f.clock(), f.amount(), f.reason(), Mark.of(stamp));
                step(FlowAct.ASK_EXTENSION, f.reason());
            }
            case WorkFact.Extended f -> extended(f);
            case WorkFact.ExtensionRefused f -> {
                asked = null;
                step(FlowAct.REFUSE_EXTENSION, f.remark());
            }
            case WorkFact.OfferSettled f -> {
                WorkOffer offer = offers.get(f.offer() - 1);
                offers.set(f.offer() - 1, new WorkOffer(offer.offer(), offer.since(), Mark.of(stamp), f.made(), f.reason()));
            }
            case WorkFact.Lapsed f -> lapsed(f);
            case WorkFact.Followed f -> next.set(f.next() - 1, new WorkFollower(next.get(f.next() - 1).item(), f.item()));
            case WorkFact.FollowFailed f -> next.set(f.next() - 1, new WorkFollower(next.get(f.next() - 1).item(), "", f.tried(), f.why()));
        }
    }

    private void acted(WorkFact.Acted f) {
        fill(f.values());
        evidence.addAll(f.evidence());
        flags.addAll(f.raised());
        f.lowered().forEach(flags::remove);
        move(f.clocks());
        f.offers().forEach(offer -> offers.add(new WorkOffer(offer, time(), null, "", "")));
        f.next().forEach(item -> next.add(new WorkFollower(item, "")));
        steps.add(WorkStep.of(f.act(), at, f.to(), stamp, f.remark()));
        since = at.equals(f.to()) ? since : time();
        at = f.to();
    }

    private void extended(WorkFact.Extended f) {
        asked = null;
        clocks.replaceAll(run -> run.open() && run.clock().equals(f.clock())
            ? run.extendedBy(f.rule(), f.due(), run.late() && !f.due().isAfter(stamp.centreTime())) : run);
        step(FlowAct.EXTEND, f.remark());
    }

    private void lapsed(WorkFact.Lapsed f) {
        clocks.replaceAll(run -> run.open() && run.clock().equals(f.clock()) ? run.passed() : run);
        flags.addAll(f.raised());
        move(f.clocks());
        f.offers().forEach(offer -> offers.add(new WorkOffer(offer, time(), null, "", "")));
        step(FlowAct.LAPSE, "");
    }

    private void fill(List<WorkValue> values) {
        for (WorkValue value : values) {
            if (value.text().isEmpty()) {
                fields.remove(value.field());
            } else {
                fields.put(value.field(), value.text());
            }
        }
    }

    /// Deadlines run by the centre's time, by which they were worked out: an act that is said to have been done earlier neither makes up for what is
    /// late nor lets a deadline end before it began, unless the centre found that its console was cut off then and said so.
    private void move(List<ClockMove> moves) {
        for (ClockMove move : moves) {
            Instant now = move.at() == null ? stamp.centreTime() : move.at();
            if (move.what() == ClockMove.What.START) {
                clocks.add(new ClockRun(move.clock(), now, move.rule(), move.due(), List.of(), null, null, false, 0));
            } else {
                clocks.replaceAll(run -> run.open() && run.clock().equals(move.clock()) ? run.moved(move, now) : run);
            }
        }
    }

    private void step(String act, String remark) {
        steps.add(WorkStep.of(act, at, at, stamp, remark));
    }

    private Instant time() {
        return stamp.operatorTime();
    }

    private WorkItem item() {
        return new WorkItem(before.id(), before.flow(), before.number(), at, since, fields, location, steps, List.copyOf(flags), clocks, evidence,
            links, asked, offers, next);
    }
}
