package org.menshen.domain.rules;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;

/// States that are too many for memory: each pass over them reads them anew, some at a time, and none stays. Whoever looks for one asks for it by
/// its id instead. Safe from any thread; what changes during a pass may or may not be in it.
public final class Passing extends AbstractCollection<Versioned<State>> {

    private final Supplier<Stream<Versioned<State>>> passes;
    private final LongSupplier count;

    /// @param passes begins a pass
    /// @param count how many there are
    public Passing(Supplier<Stream<Versioned<State>>> passes, LongSupplier count) {
        this.passes = passes;
        this.count = count;
    }

    @Override
    public Iterator<Versioned<State>> iterator() {
        return passes.get().iterator();
    }

    @Override
    public int size() {
        return (int) Math.min(Integer.MAX_VALUE, count.getAsLong());
    }
}
