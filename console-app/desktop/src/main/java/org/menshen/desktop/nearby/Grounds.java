package org.menshen.desktop.nearby;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.matrix.Answerable;
import org.menshen.domain.matrix.DutyArea;
import org.menshen.domain.matrix.GroundFinder;
import org.menshen.domain.matrix.Matrix;
import org.menshen.domain.matrix.MatrixCell;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.map.core.geo.LatLon;

/// On which piece of ground something lies, and who answers for it by the responsibility matrix in force. Any thread but the FX thread.
///
/// @param ports the outside
public record Grounds(ConsolePorts ports) {

    private static final String COMMITTEES = "committees";

    /// The matrix in force today; empty when none was published.
    public Optional<Matrix> matrix() {
        return Matrix.inForce(ports.workspace().all(SubjectKind.MATRIX).stream().map(Versioned::state).map(Matrix.class::cast), today());
    }

    /// Today, such as `2026-11-05`.
    public String today() {
        return ports.clock().instant().atZone(ports.zone()).toLocalDate().toString();
    }

    /// The ground of a subject: of an item with a committee of its own that one, unless it lies in a site. Empty when it lies nowhere.
    public Optional<DutyArea> of(State state) {
        Optional<DutyArea> placed = state instanceof Site site ? Optional.of(GroundFinder.of(site)) : new Whereabouts(ports).of(state).map(this::at);
        String committee = state instanceof WorkItem item ? committee(item) : "";
        return committee.isEmpty() ? placed : placed.filter(ground -> ground.committee().equals(committee))
                .or(() -> Optional.of(new DutyArea("", committee)));
    }

    /// The ground of a spot.
    public DutyArea at(LatLon spot) {
        List<Site> sites = ports.workspace().all(SubjectKind.SITE).stream().map(Versioned::state).map(Site.class::cast).toList();
        return new GroundFinder(ports.codes()).of(spot, sites);
    }

    /// The unit that leads for a category there; empty when none does, or more than one.
    public Optional<MatrixCell> answers(String category, DutyArea ground) {
        return matrix().flatMap(matrix -> Answerable.of(ports.codes()).of(matrix.content(), category, ground, today()));
    }

    /// What each unit leads for there, by the matrix in force: whole classes, and kinds that differ from their class. Empty without a matrix.
    public Map<String, List<String>> leads(DutyArea ground) {
        return matrix().map(matrix -> Answerable.of(ports.codes()).leads(matrix.content(), ground, today())).orElse(Map.of());
    }

    private String committee(WorkItem item) {
        return ports.works().registers().flow(item.flow()).map(flow -> coded(flow.content(), item, COMMITTEES)).orElse("");
    }

    /// What an item holds in its first field of a code list; empty when nothing.
    public static String coded(WorkflowContent flow, WorkItem item, String list) {
        return flow.fields().stream().filter(field -> field.codes().equals(list)).map(FlowField::id).map(item::field)
                .filter(value -> !value.isEmpty()).findFirst().orElse("");
    }
}
