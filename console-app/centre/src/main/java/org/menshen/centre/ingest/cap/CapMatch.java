package org.menshen.centre.ingest.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What an all-clear ends that does not say it: the one warning of the same sender, about the same event and the same area, that holds. When there
/// are several it is nobody's guess, and when its messages warn of something else besides, that must not end with it. Pure.
final class CapMatch {

    private final CapMemory memory;
    private final String source;
    private final Instant now;

    CapMatch(CapMemory memory, String source, Instant now) {
        this.memory = memory;
        this.source = source;
        this.now = now;
    }

    /// The message that an all-clear is about; empty when that is not certain.
    Optional<String> of(String sender, CapMessage clear) {
        if (clear.type() == CapDocument.Type.CANCEL || !clear.references().isEmpty() || clear.warnings().size() != 1
                || !clear.warnings().getFirst().allClear()) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (CapMessage message : memory.all(source)) {
            if (!seen.contains(message.name())) {
                Collection<CapMessage> chain = memory.chain(source, names(message));
                chain.forEach(each -> seen.add(each.name()));
                List<CapChains.Line> open = CapChains.of(chain).stream().filter(this::holds).toList();
                open.stream().filter(line -> fits(line, sender, clear))
                        .forEach(line -> found.add(open.size() == 1 ? line.last().message().name() : ""));
            }
        }
        return found.size() == 1 && !found.getFirst().isEmpty() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Set<String> names(CapMessage message) {
        Set<String> names = new TreeSet<>(message.references());
        names.add(message.name());
        return names;
    }

    private boolean holds(CapChains.Line line) {
        Instant expires = line.last().part().expires();
        return line.end().isEmpty() && (expires == null || expires.isAfter(now));
    }

    private static boolean fits(CapChains.Line line, String sender, CapMessage clear) {
        CapMessage last = line.last().message();
        CapMessage.Part part = clear.warnings().getFirst();
        return last.name().startsWith(CapDocument.key(sender) + ",") && last.practice() == clear.practice() && last.sent().isBefore(clear.sent())
                && !line.last().part().allClear() && line.last().part().place().equals(part.place())
                && !Collections.disjoint(line.last().part().events(), part.events());
    }
}
