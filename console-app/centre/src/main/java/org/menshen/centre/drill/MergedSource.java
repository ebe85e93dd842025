package org.menshen.centre.drill;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// Several drills played as one: records in the order of time, the first of the list first among equals. One thread.
public final class MergedSource implements DrillSource {

    private final List<DrillSource> sources;
    private final DrillHeader header;

    /// @param sources one or more; closed together with this
    public MergedSource(List<DrillSource> sources) {
        this.sources = List.copyOf(sources);
        this.header = header(sources.stream().map(DrillSource::header).toList());
    }

    /// What several drills are when they are played as one.
    ///
    /// @param headers one or more
    public static DrillHeader header(List<DrillHeader> headers) {
        Instant start = headers.stream().map(DrillHeader::start).min(Instant::compareTo).orElseThrow();
        Instant end = headers.stream().map(DrillHeader::end).max(Instant::compareTo).orElseThrow();
        String name = headers.stream().map(DrillHeader::name).collect(Collectors.joining("+"));
        return new DrillHeader(name, start, end, headers.getFirst().zone());
    }

    @Override
    public DrillHeader header() {
        return header;
    }

    @Override
    public @Nullable DrillRecord peek() throws IOException {
        DrillSource first = first();
        return first == null ? null : first.peek();
    }

    @Override
    public @Nullable DrillRecord next() throws IOException {
        DrillSource first = first();
        return first == null ? null : first.next();
    }

    private @Nullable DrillSource first() throws IOException {
        DrillSource best = null;
        Instant earliest = null;
        for (DrillSource source : sources) {
            DrillRecord record = source.peek();
            if (record != null && (earliest == null || record.at().isBefore(earliest))) {
                best = source;
                earliest = record.at();
            }
        }
        return best;
    }

    @Override
    public Optional<DrillRecord> ahead(String alertId) {
        return sources.stream().flatMap(source -> source.ahead(alertId).stream()).findFirst();
    }

    @Override
    public void redirect(String inject, @Nullable Instant at) {
        sources.forEach(source -> source.redirect(inject, at));
    }

    @Override
    public void close() throws IOException {
        for (DrillSource source : sources) {
            source.close();
        }
    }
}
