package org.menshen.desktop.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.menshen.domain.fact.SubjectKind;

/// Every act is reached by a key, or by a letter of the list of everything that never changes and never means two things.
class ActLettersTest {

    @Test
    void everyActHasAKeyOrALetterAndNoLetterIsLeftOver() {
        assertThat(Acts.all()).allSatisfy(act -> assertThat(ActLetters.of(act)).as(act.id()).isNotBlank());
        assertThat(ActLetters.ids()).containsExactlyInAnyOrderElementsOf(Acts.all().stream().filter(act -> act.key().isEmpty()).map(Act::id)
                .toList());
        assertThat(Acts.all()).filteredOn(act -> act.key().isEmpty()).allSatisfy(act -> assertThat(ActLetters.of(act))
                .matches("[⇧⌃]?([A-Z]|F[0-9]+)"));
    }

    /// What is shown stands on the key itself: a sign, or a word that keyboards have.
    @Test
    void everyKeyIsShownAsItIsWrittenOnTheKeyboard() {
        List<String> names = Stream.of(KeyCode.values()).map(ActKeys::name).toList();
        assertThat(Acts.all()).filteredOn(act -> !act.key().isEmpty()).allSatisfy(act -> assertThat(act.key()).as(act.id())
                .matches("[!-~]|F[0-9]+|Insert|Delete|Home|End|Space|Enter|Backspace").isIn(names));
    }

    /// What needs no subject is done in every window by its key: the states of one thing may share it, two things may not.
    @Test
    void noKeyOfEveryWindowMeansTwoThings() {
        assertThat(Acts.on(null)).filteredOn(act -> !act.key().isEmpty()).allSatisfy(act -> assertThat(Acts.on(null))
                .filteredOn(other -> other.key().equals(act.key())).extracting(other -> other.id().substring(0, other.id().indexOf('.')))
                .as(act.key()).containsOnly(act.id().substring(0, act.id().indexOf('.'))));
    }

    /// A list holds the acts on one kind of subject, whatever its state, and those that need no subject.
    @Test
    void noLetterMeansTwoThingsInOneList() {
        for (SubjectKind kind : SubjectKind.values()) {
            List<Act> all = new ArrayList<>(Acts.on(kind));
            all.addAll(Acts.on(null));
            for (Act act : all.stream().filter(each -> each.key().isEmpty()).toList()) {
                assertThat(all).filteredOn(other -> ActLetters.of(other).equals(ActLetters.of(act))).as("%s on %s", ActLetters.of(act), kind)
                        .containsExactly(act);
            }
        }
    }
}
