package org.menshen.domain.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a table of items is to be read.
///
/// @param columns what each heading stands for, in the order of the table
/// @param datum the system of the coordinates of rows that name none, such as `GCJ02`; empty when nobody said
public record ItemMapping(Map<String, ItemColumn> columns, String datum) {

    /// The city's own metres, for which this house has no parameters: kept as they are written, and no position is made of them.
    public static final String CITY = "SHCITY";
    private static final String BETWEEN = "\t";
    private static final String LINES = "\n";

    /// Copies the columns.
    public ItemMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// The same with another meaning of a column; what had it before has none.
    public ItemMapping with(String heading, ItemColumn column) {
        Map<String, ItemColumn> all = new LinkedHashMap<>(columns);
        if (column.what() != ItemColumn.What.NOTHING) {
            all.replaceAll((other, stands) -> stands.equals(column) ? ItemColumn.NONE : stands);
        }
        all.put(heading, column);
        return new ItemMapping(all, datum);
    }

    /// The same with another system of coordinates.
    public ItemMapping in(String other) {
        return new ItemMapping(columns, other);
    }

    /// Whether some column has this meaning.
    public boolean has(ItemColumn.What what) {
        return columns.values().stream().anyMatch(column -> column.what() == what);
    }

    /// Whether rows have positions of which nobody has said in which system they are.
    public boolean lacksDatum() {
        return datum.isEmpty() && has(ItemColumn.What.LON) && has(ItemColumn.What.LAT) && !has(ItemColumn.What.DATUM);
    }

    /// As it is remembered.
    public String written() {
        return datum + LINES + columns.entrySet().stream().map(each -> each.getValue().written() + BETWEEN + each.getKey())
            .collect(Collectors.joining(LINES));
    }

    /// As it was remembered, for a table with the same headings; empty when it is for another.
    ///
    /// @param guess what the columns stand for when nothing is remembered
    public static Optional<ItemMapping> read(String written, Map<String, ItemColumn> guess) {
        String[] lines = written.split(LINES, -1);
        Map<String, ItemColumn> columns = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(BETWEEN, 2);
            columns.put(parts.length == 2 ? parts[1] : "", ItemColumn.read(parts[0]).orElse(ItemColumn.NONE));
        }
        return columns.keySet().equals(guess.keySet()) ? Optional.of(new ItemMapping(columns, lines[0])) : Optional.empty();
    }
}
