package org.menshen.domain.relation;

import java.util.List;

import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// What a person said of a relation between two subjects.
///
/// @param id follows from the two ([#subject(Subject, Subject)])
/// @param one the one, in the order of their written forms
/// @param other the other
/// @param bases why it was suggested, keys of `relation-bases`
/// @param score how likely it was then, 0…100
/// @param status what was said last
/// @param by who said it, when
/// @param reason why; empty when nothing was said
public record Relation(String id, Subject one, Subject other, List<String> bases, int score, RelationStatus status, Mark by, String reason)
    implements State {

    /// Copies the list.
    public Relation {
        bases = List.copyOf(bases);
    }

    /// The relation between two subjects: the same whichever is named first.
    public static Subject subject(Subject a, Subject b) {
        boolean inOrder = a.toString().compareTo(b.toString()) <= 0;
        return new Subject(SubjectKind.RELATION, spelled(inOrder ? a : b) + "~" + spelled(inOrder ? b : a));
    }

    private static String spelled(Subject subject) {
        return subject.kind().wire() + "." + subject.id();
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.RELATION, id);
    }

    /// Whether a subject is one of the two.
    public boolean has(Subject subject) {
        return one.equals(subject) || other.equals(subject);
    }

    /// The other one of the two.
    public Subject beside(Subject subject) {
        return one.equals(subject) ? other : one;
    }
}
