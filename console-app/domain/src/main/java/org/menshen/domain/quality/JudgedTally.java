package org.menshen.domain.quality;

import java.util.HashSet;
import java.util.Set;

/// The verdicts on what one rule, model or camera raised.
final class JudgedTally {

    private final Set<String> ids = new HashSet<>();
    private int falseOnes;

    void count(String id, boolean wrong, int by) {
        if (by > 0) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
        falseOnes += wrong ? by : 0;
    }

    int falseOnes() {
        return falseOnes;
    }

    int found() {
        return ids.size();
    }

    Set<String> ids() {
        return ids;
    }
}
