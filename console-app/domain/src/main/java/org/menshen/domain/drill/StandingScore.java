package org.menshen.domain.drill;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// The score of a run that is looked at again and again: worked out anew only when something was done, or when time alone changes it. Not safe for
/// threads.
public final class StandingScore {

    private final DrillScorer scorer;
    private @Nullable DrillScore last;
    private @Nullable ActBook book;
    private long seq;
    private boolean over;
    private Instant from = Instant.MAX;
    private Instant until = Instant.MIN;
    private long worked;

    /// @param scorer works it out
    public StandingScore(DrillScorer scorer) {
        this.scorer = scorer;
    }

    /// The same as [DrillScorer#score].
    public DrillScore of(ExerciseRun run, ActBook acts, Instant now, boolean ended) {
        DrillScore known = last;
        if (known != null && known.run() == run && book == acts && seq == acts.last() && over == ended && !now.isBefore(from)
            && now.isBefore(until)) {
            return known;
        }
        DrillScore score = scorer.score(run, acts, now, ended);
        last = score;
        book = acts;
        seq = acts.last();
        over = ended;
        from = now;
        until = scorer.stands(score, acts, now);
        worked++;
        return score;
    }

    /// How often it was worked out.
    public long worked() {
        return worked;
    }
}
