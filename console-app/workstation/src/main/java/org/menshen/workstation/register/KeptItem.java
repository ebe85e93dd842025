package org.menshen.workstation.register;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;

/// A work item as it is sent and kept.
///
/// @param subject `work/id`
/// @param version its version
/// @param state the item
record KeptItem(String subject, long version, State state) {

    static KeptItem of(Versioned<State> item) {
        return new KeptItem(item.state().subject().toString(), item.version(), item.state());
    }

    Versioned<State> versioned() {
        return new Versioned<>(state, version, false);
    }
}
