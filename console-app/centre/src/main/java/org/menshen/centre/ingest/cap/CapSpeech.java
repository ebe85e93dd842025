package org.menshen.centre.ingest.cap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Tells which info parts of a message are one warning in several languages, and which are several warnings. Pure.
final class CapSpeech {

    private static final int SAME = 3;

    private CapSpeech() {
    }

    /// One warning.
    ///
    /// @param shown its words in the language that is wanted most
    /// @param all its words in every language, the shown ones among them
    record Warning(CapDocument.Info shown, List<CapDocument.Info> all) {

        /// Copies the list.
        Warning {
            all = List.copyOf(all);
        }

        /// What it is about, in words and codes: two warnings that share one of these are about one thing.
        Set<String> events() {
            Set<String> events = new TreeSet<>();
            for (CapDocument.Info info : all) {
                events.add(plain(info.event()));
                info.eventCodes().forEach(code -> events.add(plain(code)));
            }
            events.remove("");
            return events;
        }

        /// Where, in words.
        String place() {
            return plain(String.join(" ", shown.areas().stream().map(CapDocument.Area::words).toList()));
        }
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// The warnings of a message, in its order.
    static List<Warning> warnings(List<CapDocument.Info> infos, CapRules rules) {
        Map<String, List<CapDocument.Info>> byLanguage = new LinkedHashMap<>();
        for (CapDocument.Info info : infos) {
            List<CapDocument.Info> own = byLanguage.computeIfAbsent(info.language().toLowerCase(Locale.ROOT), language -> new ArrayList<>());
            addOrJoin(own, info);
        }
        List<String> languages = new ArrayList<>(byLanguage.keySet());
        languages.sort(Comparator.comparing((String language) -> -byLanguage.get(language).size()).thenComparingInt(rules::rank));
        List<List<CapDocument.Info>> groups = new ArrayList<>();
        for (String language : languages) {
            join(groups, byLanguage.get(language));
        }
        return groups.stream().map(group -> new Warning(group.stream().min(Comparator.comparingInt(info -> rules.rank(info.language())))
                .orElseThrow(), group)).toList();
    }

    /// Parts that say the same of different areas are one.
    private static void addOrJoin(List<CapDocument.Info> own, CapDocument.Info info) {
        for (int i = 0; i < own.size(); i++) {
            CapDocument.Info other = own.get(i);
            if (other.event().equals(info.event()) && other.eventCodes().equals(info.eventCodes()) && other.responses().equals(info.responses())
                    && other.severity().equals(info.severity()) && other.urgency().equals(info.urgency())
                    && other.certainty().equals(info.certainty()) && other.times().equals(info.times()) && other.text().equals(info.text())) {
                List<CapDocument.Area> areas = new ArrayList<>(other.areas());
                info.areas().stream().filter(area -> !areas.contains(area)).forEach(areas::add);
                own.set(i, new CapDocument.Info(other.language(), other.categories(), other.event(), other.eventCodes(), other.responses(),
                        other.urgency(), other.severity(), other.certainty(), other.times(), other.text(), areas));
                return;
            }
        }
        own.add(info);
    }

    /// Puts the parts in one more language to the groups they translate; what translates none is a warning of its own.
    private static void join(List<List<CapDocument.Info>> groups, List<CapDocument.Info> infos) {
        boolean first = groups.isEmpty();
        int before = groups.size();
        boolean[] taken = new boolean[before];
        for (int i = 0; i < infos.size(); i++) {
            int best = -1;
            int bestScore = 0;
            for (int g = 0; g < before && !first; g++) {
                int score = taken[g] ? 0 : likeness(groups.get(g).getFirst(), infos.get(i)) + (g == i ? 1 : 0);
                score = !taken[g] && before == 1 && infos.size() == 1 ? SAME : score;
                if (score > bestScore) {
                    best = g;
                    bestScore = score;
                }
            }
            if (bestScore >= SAME) {
                taken[best] = true;
                groups.get(best).add(infos.get(i));
            } else {
                groups.add(new ArrayList<>(List.of(infos.get(i))));
            }
        }
    }

    private static int likeness(CapDocument.Info one, CapDocument.Info other) {
        int score = 0;
        boolean named = plain(one.event()).equals(plain(other.event())) || !one.eventCodes().isEmpty() && one.eventCodes().equals(other.eventCodes());
        boolean unlike = !one.eventCodes().isEmpty() && !other.eventCodes().isEmpty() && !one.eventCodes().equals(other.eventCodes());
        score += named ? SAME : unlike ? -SAME : 0;
        score += one.severity().equals(other.severity()) && one.urgency().equals(other.urgency())
                && one.certainty().equals(other.certainty()) ? 2 : 0;
        score += one.times().equals(other.times()) ? 1 : 0;
        score += one.areas().stream().map(CapDocument.Area::shapes).toList().equals(other.areas().stream().map(CapDocument.Area::shapes).toList())
                ? 1 : 0;
        return score;
    }
}
