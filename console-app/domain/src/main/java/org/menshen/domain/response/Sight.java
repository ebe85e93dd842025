package org.menshen.domain.response;

import java.util.Optional;
import java.util.stream.Stream;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// The states that somebody sees: the centre's or a seat's.
public interface Sight {

    /// The state of one subject.
    Optional<State> find(Subject subject);

    /// All states of a kind, in no order.
    Stream<State> all(SubjectKind kind);

    /// A state of its own type; empty when it does not exist.
    default <S extends State> Optional<S> find(SubjectKind kind, String id, Class<S> type) {
        return find(new Subject(kind, id)).filter(type::isInstance).map(type::cast);
    }

    /// All states of a kind as their own type.
    default <S extends State> Stream<S> all(SubjectKind kind, Class<S> type) {
        return all(kind).filter(type::isInstance).map(type::cast);
    }
}
