package org.menshen.centre.drill.day;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.drill.ActPattern;
import org.menshen.domain.drill.ActTrait;
import org.menshen.domain.drill.Expected;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.InjectKind;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Lined;

/// Looks for critical acts that nobody could be asked for: a run would fail by them, whatever is done. An act on an alert of some type needs that
/// alert: sent until the act is due, or of a type that the centre raises by itself from what was sent until then.
record CalledFor(List<Inject> injects, CodeBook codes, Faults faults) {

    private static final String TYPES = "alert-types";
    private static final String CALLS = "calls";
    private static final Set<InjectKind> UNMEASURED = EnumSet.of(InjectKind.ALERTS, InjectKind.MOVES, InjectKind.WORK, InjectKind.ROUNDS);
    private static final Set<String> OF_THE_CENTRE = Set.of("RULE", "SYSTEM");

    /// Looks at one.
    ///
    /// @param entry as it is written
    void look(Lined entry, Expected expected) {
        if (!expected.critical()) {
            return;
        }
        Duration due = expected.after().plus(expected.limit());
        List<Inject> before = injects.stream().filter(inject -> inject.at().compareTo(due) <= 0).toList();
        if (injects.isEmpty()) {
            faults.add(entry.lineOf("critical"), "'" + expected.id() + "' is critical, and the scenario sends nothing that could call for it");
        } else if (!expected.acts().isEmpty() && expected.acts().stream().noneMatch(act -> called(act, before))) {
            boolean item = entry.field("item") != null;
            Set<String> wanted = expected.acts().stream().flatMap(act -> act.values().getOrDefault(item ? ActTrait.ITEM : ActTrait.ALERT, List.of())
                    .stream()).collect(Collectors.toCollection(java.util.TreeSet::new));
            faults.add(entry.lineOf(item ? "item" : entry.field("alert") == null ? "critical" : "alert"), "'" + expected.id()
                    + "' is critical, and no inject calls for it: no " + (item ? "item " : "alert ") + wanted + " is sent until it is due");
        }
    }

    private boolean called(ActPattern act, List<Inject> before) {
        List<String> items = act.values().get(ActTrait.ITEM);
        if (items != null && before.stream().noneMatch(inject -> items.stream().anyMatch(inject::brings))) {
            return false;
        }
        List<String> types = act.values().get(ActTrait.ALERT);
        return types == null || types.stream().anyMatch(type -> before.stream().anyMatch(inject -> raises(inject, type)));
    }

    /// What is measured, counted, called in or fails to report may raise any alert; an alert is itself, or one of several from which a rule
    /// concludes.
    private boolean raises(Inject inject, String type) {
        boolean measured = !UNMEASURED.contains(inject.kind());
        return measured || CALLS.equals(inject.word("source")) || inject.word("type").equals(type)
                || codes.find(TYPES, type).flatMap(code -> code.attribute("source")).filter(OF_THE_CENTRE::contains).isPresent();
    }
}
