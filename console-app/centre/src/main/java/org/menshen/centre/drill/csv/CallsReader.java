package org.menshen.centre.drill.csv;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.menshen.wire.imports.RowNote;
import org.menshen.wire.imports.TableFile;
import org.menshen.wire.imports.Unreadable;
import org.menshen.centre.drill.csv.Response.Stamp;

/// Reads the rows of a CSV of calls, and lists those that cannot be read.
final class CallsReader {

    private final CsvMapping.Calls calls;
    private final RowReader reader;
    private final List<RowNote> rejected = new ArrayList<>();
    private final List<RowNote> remarks = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private long rows;

    CallsReader(CsvMapping mapping, RowReader reader) {
        this.calls = Objects.requireNonNull(mapping.calls(), "calls");
        this.reader = reader;
    }

    List<Response> read(TableFile table) throws IOException {
        List<Response> out = new ArrayList<>();
        for (Optional<TableFile.Row> next = table.next(); next.isPresent(); next = table.next()) {
            TableFile.Row row = next.get();
            if (row.isBlank()) {
                continue;
            }
            rows++;
            try {
                row.fits();
                out.add(response(row));
            } catch (Unreadable e) {
                rejected.add(e.at(row.line()));
            }
        }
        return out;
    }

    private Response response(TableFile.Row row) throws Unreadable {
        String call = reader.need(row, "call");
        String unit = reader.need(row, "unit");
        String typeName = reader.need(row, "type");
        CsvMapping.Type type = calls.types().getOrDefault(typeName, calls.otherwise());
        if (type == null) {
            throw new Unreadable("unknown-type", typeName);
        }
        String kind = reader.get(row, "unitType");
        String unitType = calls.unitTypes().getOrDefault(kind, calls.unitOtherwise());
        if (unitType == null) {
            throw new Unreadable("unknown-unit-type", kind);
        }
        Map<Stamp, Instant> stamps = stamps(row);
        var position = reader.position(row);
        if (!known.add(call + "\n" + unit)) {
            throw new Unreadable("twice", unit, call);
        }
        remark(row.line(), stamps);
        return new Response(row.line(), call, unit, unitType, type, reader.get(row, "priority"), typeName, reader.get(row, "place"), position,
                stamps);
    }

    private Map<Stamp, Instant> stamps(TableFile.Row row) throws Unreadable {
        Map<Stamp, Instant> out = new EnumMap<>(Stamp.class);
        for (Stamp stamp : Stamp.values()) {
            String column = calls.stamps().get(stamp.key());
            Instant at = column == null ? null : reader.time(row, column);
            if (at != null) {
                out.put(stamp, at);
            }
        }
        if (!out.containsKey(Stamp.DISPATCH) && !out.containsKey(Stamp.RECEIVED)) {
            throw new Unreadable("no-dispatch");
        }
        return out;
    }

    /// Puts stamps that run backwards right after the one before, and says so.
    private void remark(long line, Map<Stamp, Instant> stamps) {
        Instant before = null;
        for (Map.Entry<Stamp, Instant> entry : stamps.entrySet()) {
            if (before != null && entry.getValue().isBefore(before)) {
                remarks.add(RowNote.of(line, "order-of-stamps", calls.stamps().get(entry.getKey().key())));
                entry.setValue(before);
            }
            before = entry.getValue();
        }
        if (!stamps.containsKey(Stamp.AVAILABLE)) {
            remarks.add(RowNote.of(line, "no-available"));
        }
    }

    long rows() {
        return rows;
    }

    List<RowNote> rejected() {
        return rejected;
    }

    List<RowNote> remarks() {
        return remarks;
    }
}
