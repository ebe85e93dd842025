package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A window rests when no hand was at it for a while.
class AttendanceTest {

    private final AtomicLong clock = new AtomicLong(TimeUnit.HOURS.toNanos(3));
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root, 200, 100);
    private final Attendance attendance = new Attendance(scene, clock::get);

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private void pass(int millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void aWindowRestsSomeTimeAfterItWasOpened() {
        pass(Attendance.AFTER_MILLIS - 1);
        assertThat(attendance.resting()).isFalse();
        pass(1);
        assertThat(attendance.resting()).isTrue();
    }

    @Test
    void theFirstMoveOfAHandEndsThat() {
        for (Event move : new Event[] {mouse(MouseEvent.MOUSE_MOVED), mouse(MouseEvent.MOUSE_PRESSED), mouse(MouseEvent.MOUSE_DRAGGED),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false)}) {
            pass(Attendance.AFTER_MILLIS);
            assertThat(attendance.resting()).isTrue();
            Fx.run(() -> Event.fireEvent(root, move));
            assertThat(attendance.resting()).as("%s", move).isFalse();
        }
    }

    @Test
    void whatComesToLieBelowAPointerThatRestsIsNoMoveOfIt() {
        pass(Attendance.AFTER_MILLIS);
        Fx.run(() -> Event.fireEvent(root, mouse(MouseEvent.MOUSE_ENTERED_TARGET)));
        Fx.run(() -> Event.fireEvent(root, mouse(MouseEvent.MOUSE_EXITED_TARGET)));
        assertThat(attendance.resting()).isTrue();
    }

    @Test
    void allWhoAskAboutAWindowAskTheSame() {
        assertThat(Attendance.of(scene)).isSameAs(Attendance.of(scene));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(type, 5, 5, 5, 5, MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, true, null);
    }
}
