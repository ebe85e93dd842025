package org.menshen.desktop.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;

class RowListTest {

    private int cells;
    private RowList<String> list;
    private Stage stage;

    private final class Cell implements RowCell<String> {
        private final Label node = new Label();

        Cell() {
            cells++;
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void show(String row, boolean selected) {
            node.setText(row);
        }
    }

    @BeforeEach
    void open() {
        Fx.run(() -> {
            list = new RowList<>(50, Cell::new, row -> row);
            stage = new Stage();
            stage.setScene(new Scene(list, 300, 500));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private static List<String> rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "row" + i).toList();
    }

    private void pointerAt(double y) {
        MouseEvent move = new MouseEvent(MouseEvent.MOUSE_MOVED, 10, y, 10, y, MouseButton.NONE, 0, false, false, false, false, false, false, false,
                false, false, false, null);
        list.fireEvent(move.copyFor(list, list));
    }

    @Test
    void onlyRowsThatThereAreAndThatAreSeenHaveCells() {
        Fx.run(() -> {
            list.setRows(rows(0, 3));
            list.layout();
            assertThat(cells).isEqualTo(3);
            list.setRows(rows(0, 100));
            list.layout();
            assertThat(cells).isEqualTo(11);
        });
    }

    @Test
    void theRowUnderThePointerStaysWhereItIs() {
        Fx.run(() -> {
            list.setRows(rows(0, 100));
            list.layout();
            pointerAt(120);
            assertThat(list.anchorId()).isEqualTo("row2");
            double before = list.yOf("row2");
            list.setRows(java.util.stream.Stream.concat(java.util.stream.Stream.of("fire"), rows(0, 100).stream()).toList());
            list.layout();
            assertThat(list.yOf("row2")).isEqualTo(before);
            assertThat(list.yOf("fire")).isNegative();
        });
    }

    @Test
    void withoutAHandTheTopStaysTheTop() {
        Fx.run(() -> {
            list.setRows(rows(5, 100));
            list.layout();
            list.setRows(rows(0, 100));
            list.layout();
            assertThat(list.yOf("row0")).isZero();
        });
    }

    @Test
    void aLongListHasFewNodes() {
        Fx.run(() -> {
            list.setRows(rows(0, 20_000));
            list.layout();
            for (int i = 0; i < 200; i++) {
                list.step(37);
                list.layout();
            }
            assertThat(cells).isLessThanOrEqualTo(12);
        });
    }

    @Test
    void theSelectionFollowsItsRowAndComesIntoView() {
        Fx.run(() -> {
            list.setRows(rows(0, 100));
            list.layout();
            list.select("row50");
            list.layout();
            assertThat(list.yOf("row50")).isBetween(0.0, 450.0);
            double before = list.yOf("row50");
            list.setRows(rows(10, 100));
            list.layout();
            assertThat(list.selectedIdProperty().get()).isEqualTo("row50");
            assertThat(list.yOf("row50")).isEqualTo(before);
            list.step(1);
            assertThat(list.selectedIdProperty().get()).isEqualTo("row51");
        });
    }

    private void press(double y, boolean shift, boolean control) {
        MouseEvent press = new MouseEvent(MouseEvent.MOUSE_PRESSED, 10, y, 10, y, MouseButton.PRIMARY, 1, shift, control, false, false, true, false,
                false, false, false, false, null);
        list.fireEvent(press.copyFor(list, list));
    }

    @Test
    void severalRowsAreMarkedByCtrlByShiftAndByShiftAndArrows() {
        Fx.run(() -> {
            list.setMarking(true);
            list.setRows(rows(0, 100));
            list.layout();
            press(60, false, false);
            assertThat(list.markedIdsProperty().get()).isEmpty();
            press(160, true, false);
            assertThat(list.markedIdsProperty().get()).containsExactlyInAnyOrder("row1", "row2", "row3");
            press(110, false, true);
            assertThat(list.markedIdsProperty().get()).containsExactlyInAnyOrder("row1", "row3");
            list.extend(-1);
            assertThat(list.markedIdsProperty().get()).containsExactlyInAnyOrder("row1", "row2", "row3");
            assertThat(list.selectedIdProperty().get()).isEqualTo("row1");
            list.setRows(rows(2, 100));
            assertThat(list.markedIdsProperty().get()).as("marks outlive their rows").hasSize(3);
            list.mark(java.util.Set.of());
            assertThat(list.markedIdsProperty().get()).isEmpty();
        });
    }

    @Test
    void aListThatDoesNotMarkOnlySelects() {
        Fx.run(() -> {
            list.setRows(rows(0, 100));
            list.layout();
            press(60, false, false);
            press(160, true, false);
            list.extend(1);
            assertThat(list.markedIdsProperty().get()).isEmpty();
            assertThat(list.selectedIdProperty().get()).isEqualTo("row4");
        });
    }

    @Test
    void anEmptyListSaysWhyAsLongAsItIsEmptyButNotBeforeThatIsKnown() {
        Fx.run(() -> {
            list.setEmptyWords("none yet");
            list.layout();
        });
        assertThat(Fx.call(() -> list.lookup(".help").isVisible())).isFalse();
        Fx.run(() -> {
            list.setRows(List.of());
            list.layout();
        });
        assertThat(Fx.call(() -> ((Label) list.lookup(".help")).getText())).isEqualTo("none yet");
        assertThat(Fx.call(() -> list.lookup(".help").isVisible())).isTrue();
        Fx.run(() -> {
            list.setRows(rows(0, 3));
            list.layout();
        });
        assertThat(Fx.call(() -> list.lookup(".help").isVisible())).isFalse();
    }
}
