package org.menshen.domain.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A scenario as it is written. Immutable: every change gives another one.
///
/// @param comments what stands above it, a line each, without the sign of comments
/// @param head `id`, `zh`, `en`, `date`, `at`, `length`, in the order of the file
/// @param entries injects and expected acts, those of a section in the order of the file
public record DrillDraft(List<String> comments, Map<String, String> head, List<DraftEntry> entries) {

    /// What stands at the head.
    public static final List<String> HEAD = List.of("id", "zh", "en", "date", "at", "length");
    private static final Duration FIRST = Duration.ZERO;
    private static final String EXPECTED = "a";

    /// Copies the collections.
    public DrillDraft {
        comments = List.copyOf(comments);
        head = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(head));
        entries = List.copyOf(entries);
    }

    /// With another word at the head.
    public DrillDraft withHead(String field, String text) {
        Map<String, String> next = new LinkedHashMap<>(head);
        next.put(field, text);
        return new DrillDraft(comments, next, entries);
    }

    /// With one more entry, after all that stand in its section and come no later.
    public DrillDraft with(DraftEntry entry) {
        List<DraftEntry> next = new ArrayList<>(entries);
        Duration at = entry.at().orElse(FIRST);
        int place = (int) IntStream.range(0, next.size()).filter(i -> next.get(i).section().compareTo(entry.section()) < 0
            || next.get(i).section() == entry.section() && next.get(i).at().orElse(FIRST).compareTo(at) <= 0).count();
        next.sort(Comparator.comparing(DraftEntry::section));
        next.add(Math.min(place, next.size()), entry);
        return new DrillDraft(comments, head, next);
    }

    /// Without an entry.
    ///
    /// @param index of the entry in [#entries]
    public DrillDraft without(int index) {
        List<DraftEntry> next = new ArrayList<>(entries);
        next.remove(index);
        return new DrillDraft(comments, head, next);
    }

    /// With another in the place of an entry; it stands where its time puts it.
    public DrillDraft replaced(DraftEntry old, DraftEntry next) {
        return without(IntStream.range(0, entries.size()).filter(i -> entries.get(i) == old).findFirst().orElseThrow()).with(next);
    }

    /// Expected acts that an inject calls for: they are asked for at its time, and no other inject comes then.
    public List<DraftEntry> calledBy(DraftEntry inject) {
        boolean alone = !inject.section().scored() && inject.at().isPresent() && entries.stream().noneMatch(entry -> entry != inject
            && !entry.section().scored() && entry.at().equals(inject.at()));
        return !alone ? List.of() : entries.stream().filter(entry -> entry.section() == DraftSection.EXPECT
            && entry.at().equals(inject.at())).toList();
    }

    /// The same with an entry so much later, or earlier, and with it what it calls for.
    ///
    /// @param moved the entry as it is then ([DraftEntry#moved])
    public DrillDraft moved(DraftEntry entry, DraftEntry moved, Duration by) {
        DrillDraft next = replaced(entry, moved);
        for (DraftEntry called : calledBy(entry)) {
            next = next.replaced(called, called.moved(by));
        }
        return next;
    }

    /// The places of the entries in the order of time; what is expected comes behind what is sent at the same time.
    public List<Integer> timeline() {
        return IntStream.range(0, entries.size()).boxed().sorted(Comparator.comparing((Integer i) -> entries.get(i).at().orElse(FIRST))
            .thenComparing(i -> entries.get(i).section().scored())).toList();
    }

    /// How many injects there are.
    public int injects() {
        return (int) entries.stream().filter(entry -> !entry.section().scored()).count();
    }

    /// An id that nothing which is scored has yet.
    public String freeId() {
        List<String> taken = entries.stream().filter(entry -> entry.section().scored()).map(entry -> entry.words("id")).toList();
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> EXPECTED + i).filter(id -> !taken.contains(id)).findFirst().orElseThrow();
    }
}
