package org.menshen.domain.quality;

import java.util.HashSet;
import java.util.Set;

/// What one source raised.
final class SourceTally {

    private final Set<String> ids = new HashSet<>();
    private long again;
    private int chattered;
    private int falseOnes;
    private int found;

    void count(String id, Entry entry, int by) {
        if (by > 0) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
        again += (long) by * entry.again();
        chattered += entry.chattered() ? by : 0;
        falseOnes += entry.finding() == QualityRules.Finding.FALSE ? by : 0;
        found += entry.finding() != QualityRules.Finding.NONE ? by : 0;
    }

    int alerts() {
        return ids.size();
    }

    Set<String> ids() {
        return ids;
    }

    Quality.Raiser told(Source source) {
        return new Quality.Raiser(source, ids.size(), again, chattered, falseOnes, found);
    }
}
