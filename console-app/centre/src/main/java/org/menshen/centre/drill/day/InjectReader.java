package org.menshen.centre.drill.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.InjectKind;
import org.menshen.wire.draft.DraftFile;
import org.menshen.wire.lined.Lined;

/// Reads what a scenario sends, as an instructor sees it. What is wrong with an entry is told of by [ScenarioCheck]. [Script] sends the same by the
/// same numbers.
final class InjectReader {

    private InjectReader() {
    }

    /// All of them, by number.
    static List<Inject> read(Lined root) {
        List<DraftEntry> entries = new ArrayList<>();
        for (InjectKind kind : InjectKind.values()) {
            Lined list = root.field(kind.written());
            for (Lined entry : list == null ? List.<Lined>of() : list.items()) {
                entries.add(new DraftEntry(DraftSection.valueOf(kind.name()), entry.fields().entrySet().stream().collect(
                        Collectors.toMap(Map.Entry::getKey, field -> DraftFile.part(field.getValue()), (one, other) -> one, LinkedHashMap::new))));
            }
        }
        List<Inject> injects = new ArrayList<>();
        for (DraftEntry entry : entries) {
            injects.add(new Inject(injects.size() + 1, InjectKind.valueOf(entry.section().name()), entry.at().orElse(Duration.ZERO),
                    entry.told(entries)));
        }
        return injects;
    }
}
