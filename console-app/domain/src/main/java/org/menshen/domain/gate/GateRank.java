package org.menshen.domain.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How a site did over the rounds that were worked out.
///
/// @param siteId the site
/// @param place from 1; sites with the same mean share it
/// @param checks how many of its checks have a score
/// @param mean the mean score, 0…100
/// @param amount yuan in all
/// @param last month of its last check
public record GateRank(String siteId, int place, int checks, double mean, long amount, String last) {

    /// The ranking of all sites that were checked, the best first; of the same mean, who was checked more often. Pure.
    public static List<GateRank> of(Stream<Round> rounds) {
        Map<String, List<RewardLine>> lines = new TreeMap<>();
        Map<String, String> last = new TreeMap<>();
        rounds.forEach(round -> round.lines().forEach(line -> {
            lines.computeIfAbsent(line.siteId(), site -> new ArrayList<>()).add(line);
            last.merge(line.siteId(), round.month(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }));
        List<GateRank> unplaced = lines.entrySet().stream().map(entry -> new GateRank(entry.getKey(), 0, entry.getValue().size(),
            entry.getValue().stream().mapToInt(RewardLine::score).average().orElse(0), entry.getValue().stream().mapToLong(RewardLine::amount).sum(),
            last.get(entry.getKey())))
            .sorted(Comparator.comparingDouble(GateRank::mean).thenComparing(GateRank::checks).reversed().thenComparing(GateRank::siteId)).toList();
        List<GateRank> ranks = new ArrayList<>();
        for (GateRank rank : unplaced) {
            boolean even = !ranks.isEmpty() && Double.compare(ranks.getLast().mean(), rank.mean()) == 0;
            ranks.add(new GateRank(rank.siteId(), even ? ranks.getLast().place() : ranks.size() + 1, rank.checks(), rank.mean(), rank.amount(),
                rank.last()));
        }
        return List.copyOf(ranks);
    }
}
