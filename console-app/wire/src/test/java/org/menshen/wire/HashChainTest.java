package org.menshen.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;

class HashChainTest {

    private final DomainJson json = new DomainJson();
    private final HashChain chain = new HashChain(json);

    @Test
    void holdsAndStillHoldsAfterReadingBack() {
        List<Change> log = log(20);
        assertThat(chain.verify(log)).isEmpty();
        assertThat(chain.verify(log.subList(7, 15))).isEmpty();
        assertThat(chain.verify(log.stream().map(c -> json.read(json.write(c), Change.class)).toList())).isEmpty();
        assertThat(log).extracting(Change::hash).doesNotHaveDuplicates().allMatch(h -> h.matches("[0-9a-f]{64}"));
    }

    @Test
    void findsTheFirstChangeThatWasEdited() {
        List<Change> log = log(10);
        Change c = log.get(4);
        log.set(4, new Change(c.seq(), c.subject(), c.version(), new AlertFact.Confirmed("edited"), c.stamp(), c.commandId(),
            c.previousHash(), c.hash()));
        assertThat(chain.verify(log)).hasValueSatisfying(b -> assertThat(b.seq()).isEqualTo(5));
    }

    @Test
    void findsAnEditThatWasSealedAgain() {
        List<Change> log = log(10);
        Change c = log.get(4);
        log.set(4, chain.seal(c.seq(), c.subject(), c.version(), new AlertFact.Confirmed("edited"), c.stamp(), c.commandId(), c.previousHash()));
        assertThat(chain.verify(log)).hasValueSatisfying(b -> assertThat(b.seq()).isEqualTo(6));
    }

    @Test
    void findsWhatIsMissingOrSwapped() {
        List<Change> missing = log(10);
        missing.remove(3);
        assertThat(chain.verify(missing)).hasValueSatisfying(b -> assertThat(b.seq()).isEqualTo(5));
        List<Change> swapped = log(10);
        swapped.add(3, swapped.remove(4));
        assertThat(chain.verify(swapped)).isPresent();
        List<Change> headless = new ArrayList<>(log(3));
        Change first = headless.getFirst();
        headless.set(0, chain.seal(1, first.subject(), 1, first.fact(), first.stamp(), first.commandId(), "1".repeat(64)));
        assertThat(chain.verify(headless)).hasValueSatisfying(b -> assertThat(b.seq()).isEqualTo(1));
    }

    private List<Change> log(int size) {
        List<Change> log = new ArrayList<>();
        String previous = HashChain.ORIGIN;
        for (int i = 1; i <= size; i++) {
            Stamp stamp = new Stamp(Samples.officer(1), Samples.NOW.plusSeconds(i), Samples.NOW.plusSeconds(i));
            Change change = chain.seal(i, Subject.parse("alert/A-" + i), 1, new AlertFact.Raised(Samples.origin("PERIMETER", 3)), stamp,
                new UUID(0, i), previous);
            log.add(change);
            previous = change.hash();
        }
        return log;
    }
}
