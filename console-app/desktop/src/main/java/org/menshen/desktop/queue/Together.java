package org.menshen.desktop.queue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// What several alerts come to, kept as they come and go: to ask costs the same however many there are. One thread at a time.
final class Together {

    private final int[] severities = new int[5];
    private final int[] calling = new int[RowGroup.NOBODY + 1];
    private final Map<String, Integer> words = new TreeMap<>();
    private int waiting;
    private int mine;

    /// Counts a row in or out.
    ///
    /// @param word what it is counted under, such as its type; `null` for nothing
    /// @param times how many it counts for under that word
    /// @param by 1 or -1
    void count(RowGroup group, @Nullable String word, int times, int by) {
        int[] numbers = group.tally().numbers();
        for (int i = 0; i < severities.length; i++) {
            severities[i] += by * numbers[i];
        }
        calling[group.calling()] += by;
        waiting += by * group.waiting();
        mine += group.mine() ? by : 0;
        if (word != null) {
            words.merge(word, by * times, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /// How often each word was counted; in the order of the words.
    Map<String, Integer> words() {
        return words;
    }

    /// All of them beside a row, under its name.
    RowGroup beside(RowGroup lead) {
        return new RowGroup(lead.leadId(), lead.cause(), lead.belowId(), lead.tally().plus(tally()), lead.waiting() + waiting,
                Math.min(lead.calling(), worst()), lead.mine() || mine > 0, lead.open(), lead.pile());
    }

    /// All of them, as one pile.
    RowGroup piled(Pile pile) {
        return new RowGroup(null, null, null, tally(), waiting, worst(), mine > 0, false, pile);
    }

    private Tally tally() {
        return new Tally(severities[0], severities[1], severities[2], severities[3], severities[4]);
    }

    private int worst() {
        int worst = RowGroup.NOBODY;
        for (int i = worst - 1; i >= 0; i--) {
            worst = calling[i] > 0 ? i : worst;
        }
        return worst;
    }

    /// Whether nothing is counted.
    boolean isEmpty() {
        return Arrays.stream(severities).allMatch(count -> count == 0);
    }
}
