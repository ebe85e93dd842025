package org.menshen.launcher;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.Gate;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkProof;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;

/// Those who take part in a data round from elsewhere: five collectors.
final class DataRound {

    static final int RECORDS = 30;
    /// the records with a wrong building, a tag that is used twice, a photo of another gate, a place out of the grid
    static final List<Integer> WRONG = List.of(7, 13, 19, 25);
    private static final int COLLECTORS = 5;
    private static final int OUTSIDE_M = 120;

    private final Sc12WalkTest walk;
    private final Site site;

    DataRound(Sc12WalkTest walk) {
        this.walk = walk;
        this.site = walk.desk.all(SubjectKind.SITE, Site.class).filter(each -> each.gates().size() > 1 && each.buildings().size() > 1)
                .min(Comparator.comparing(Site::id)).orElseThrow();
    }

    Subject record(int number) {
        return new Subject(SubjectKind.WORK, String.format(Locale.ROOT, "DR-CJ-%02d", number));
    }

    Stream<Subject> records() {
        return IntStream.rangeClosed(1, RECORDS).mapToObj(this::record);
    }

    void thirtyAreCollected() throws Exception {
        for (int i = 1; i <= RECORDS; i++) {
            collected("FIELD_UNIT-" + (2 + i % COLLECTORS), i);
        }
    }

    /// A record that waits to be verified.
    Subject collected(String by, int number) throws Exception {
        Gate named = site.gates().getFirst();
        Gate far = site.gates().stream().max(Comparator.comparingDouble(gate -> Geodesy.distance(gate.position(), named.position())))
                .orElseThrow();
        int wrong = WRONG.indexOf(number);
        Map<String, String> values = new HashMap<>(Map.of("object", "house", "label", "演练 " + number, "qr", "QR-SC-" + (wrong == 1 ? 2 : number),
                "committee", site.committeeCode(), "site", site.subject().toString(), "building",
                wrong == 0 ? "99号楼" : site.buildings().getFirst().name(), "gate", named.name(), "house", "H-SC-" + number));
        Subject record = record(number);
        open(by, record, "collect", values, wrong == 3 ? outside() : named.position());
        walk.at(record, "DRAFT");
        acted(by, record, "collect", "COLLECTED", "", List.of());
        acted(by, record, "submit", "SUBMITTED", "", List.of(new WorkProof("photo", "门岗.jpg", "a".repeat(64), null,
                Geodesy.destination((wrong == 2 ? far : named).position(), 90, 2))));
        return record;
    }

    /// A spot as far from every site of the committee as the scenario says, or a few metres more.
    private LatLon outside() {
        List<PolygonFence> fences = walk.desk.all(SubjectKind.SITE, Site.class).filter(each -> each.committeeCode().equals(site.committeeCode()))
                .map(each -> new PolygonFence(each.ring())).toList();
        LatLon from = site.gates().getFirst().position();
        return IntStream.iterate(0, metres -> metres + 2).mapToObj(metres -> Geodesy.destination(from, 0, metres))
                .filter(at -> fences.stream().noneMatch(fence -> fence.contains(at)))
                .filter(at -> fences.stream().allMatch(fence -> fence.edgeDistance(at) >= OUTSIDE_M)).findFirst().orElseThrow();
    }

    /// Somebody does an act; returns when the desk knows.
    private void acted(String by, Subject subject, String act, String to, String remark, List<WorkProof> proofs) throws Exception {
        walk.other(by, subject, new WorkCommand.Act(act, List.of(), remark, proofs));
        walk.at(subject, to);
    }

    private void open(String by, Subject subject, String register, Map<String, String> values, @Nullable LatLon at) throws Exception {
        Workflow flow = walk.desk.all(SubjectKind.WORKFLOW, Workflow.class)
                .filter(each -> each.inForce() && each.ref().workflowId().equals(register)).findFirst().orElseThrow();
        walk.other(by, subject, new WorkCommand.Open(flow.ref(), values.entrySet().stream().map(each -> new WorkValue(each.getKey(), each.getValue()))
                .toList(), at, List.of()));
    }
}
