package org.menshen.domain.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// What evaluators said of a run of an exercise. There is none before the first remark.
///
/// @param id follows from the exercise and its start ([ExerciseRun#subject])
/// @param remarks what was said, the oldest first
public record Debrief(String id, List<Remark> remarks) implements State {

    /// Copies the list.
    public Debrief {
        remarks = List.copyOf(remarks);
    }

    /// What somebody said of an expected act. A later one does not take it away.
    ///
    /// @param number from 1
    /// @param act id of the expected act
    /// @param text what was said
    /// @param by who said it, when
    public record Remark(int number, String act, String text, Mark by) {
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.DEBRIEF, id);
    }

    /// What was said of an expected act.
    public Stream<Remark> of(String act) {
        return remarks.stream().filter(remark -> remark.act().equals(act));
    }

    Debrief with(Remark remark) {
        List<Remark> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Debrief(id, all);
    }
}
