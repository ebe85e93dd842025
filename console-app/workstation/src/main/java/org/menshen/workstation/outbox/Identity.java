package org.menshen.workstation.outbox;

import java.time.Clock;
import java.util.Optional;

import org.menshen.domain.fact.Actor;

/// In whose name and on which data commands are given here. Safe from any thread.
public interface Identity {

    /// Who is signed in, or was the last time; empty before the first time.
    Optional<Actor> actor();

    /// The data that is shown; empty before the first picture.
    Optional<String> dataSet();

    /// Whether the data is a drill's.
    boolean drill();

    /// The time of acts: the drill's in a drill.
    Clock clock();
}
