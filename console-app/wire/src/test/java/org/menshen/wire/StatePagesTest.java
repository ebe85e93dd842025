package org.menshen.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;

class StatePagesTest {

    private final StatePages pages = new StatePages();

    @Test
    void everyKindOfStateComesBack() {
        List<Versioned<State>> states = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            for (boolean sparse : new boolean[] {false, true}) {
                states.add(new Versioned<>((State) new Invented(sparse).of(Families.state(kind)), states.size() + 1, false));
            }
        }
        List<byte[]> written = pages.write(states);
        assertThat(written).hasSize(1);
        assertThat(pages.read(written.getFirst())).isEqualTo(states);
    }

    @Test
    void manyStatesTakeSeveralPagesInOrder() {
        State state = (State) new Invented(false).of(Families.state(SubjectKind.DEVICE));
        List<Versioned<State>> states = IntStream.rangeClosed(1, StatePages.PAGE * 2 + 1)
                .<Versioned<State>>mapToObj(version -> new Versioned<>(state, version, false)).toList();
        List<byte[]> written = pages.write(states);
        assertThat(written).hasSize(3);
        assertThat(written.stream().flatMap(page -> pages.read(page).stream())).isEqualTo(states);
        assertThat(pages.write(List.of())).isEmpty();
    }

    @Test
    void aPageThatIsCutOrIsNoneIsRefused() {
        byte[] page = pages.write(List.of(new Versioned<>((State) new Invented(false).of(Families.state(SubjectKind.SITE)), 1, false))).getFirst();
        assertThatThrownBy(() -> pages.read(java.util.Arrays.copyOf(page, page.length / 2))).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> pages.read(new byte[] {1, 2, 3})).isInstanceOf(WireException.class);
    }
}
