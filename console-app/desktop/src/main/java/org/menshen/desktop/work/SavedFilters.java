package org.menshen.desktop.work;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.menshen.domain.port.Settings;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkQuery;

/// Filters that this workstation remembers by name, for each register. Any thread.
record SavedFilters(Settings settings) {

    private static final String KEY = "work.filters.";
    private static final String BETWEEN = "&";
    private static final int PARTS = 8;
    private static final int FLAGS = 2;
    private static final int TEXT = 3;
    private static final int PRESSING = 4;
    private static final int DONE_BY = 5;
    private static final int ORDER = 6;
    private static final int DOWNWARDS = 7;

    /// The filters of a register by name, in the order in which they were saved.
    Map<String, WorkQuery> of(String register) {
        Map<String, WorkQuery> all = new LinkedHashMap<>();
        for (String line : settings.get(KEY + register).orElse("").split("\n")) {
            String[] parts = line.split(BETWEEN, -1);
            if (parts.length == PARTS) {
                all.put(read(parts[0]), query(register, parts));
            }
        }
        return all;
    }

    /// Remembers a filter; days are left out.
    void save(String name, WorkQuery query) {
        Map<String, WorkQuery> all = of(query.workflow());
        all.put(name, query.due(null, null));
        write(query.workflow(), all);
    }

    /// Forgets a filter.
    void forget(String register, String name) {
        Map<String, WorkQuery> all = of(register);
        all.remove(name);
        write(register, all);
    }

    private void write(String register, Map<String, WorkQuery> all) {
        settings.put(KEY + register, all.isEmpty() ? null : all.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n")));
    }

    private static String line(String name, WorkQuery query) {
        return String.join(BETWEEN, written(name), written(String.join(",", query.states())), written(String.join(",", query.flags())),
                written(query.text()), query.pressing().name(), written(query.doneBy()), written(query.order()), String.valueOf(query.descending()));
    }

    private static WorkQuery query(String register, String[] parts) {
        WorkDue pressing = Arrays.stream(WorkDue.values()).filter(due -> due.name().equals(parts[PRESSING])).findFirst().orElse(WorkDue.NONE);
        return new WorkQuery(register, set(read(parts[1])), set(read(parts[FLAGS])), read(parts[TEXT]), pressing, null, null, read(parts[DONE_BY]),
                read(parts[ORDER]), Boolean.parseBoolean(parts[DOWNWARDS]));
    }

    private static Set<String> set(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(text.split(",")));
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
