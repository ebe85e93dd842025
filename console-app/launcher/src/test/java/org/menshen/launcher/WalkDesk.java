package org.menshen.launcher;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.Spans;
import org.menshen.centre.drill.play.DrillClient;
import org.menshen.centre.drill.play.DrillHand;
import org.menshen.centre.drill.run.Drills;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Drill;
import org.menshen.domain.reading.Reading;
import org.menshen.wire.DomainJson;
import org.menshen.workstation.Workstation;

/// A person at the keyboard of a console, put together as the launcher does, before a centre that plays one scenario. The hand of the drill's
/// director holds its clock: it stands still but when the walk moves it. Keys go where the toolkit would bring them, each counted.
final class WalkDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("menshen.walk.patience", 40));
    /// a scenario that is played by itself begins a minute after its clock
    private static final Duration LEAD = Duration.ofMinutes(1);
    private static final double PACE = 60;
    /// what is passed over at once where minutes of a crew are waited for
    private static final Duration STRIDE = Duration.ofSeconds(30);
    private static final String DIRECTOR = "director";
    private static final Duration LOOK = Duration.ofMillis(700);
    private static final int MOST_ROWS = 12;
    /// choices that have a digit
    private static final int DIGITS = 9;
    private static final Map<KeyCode, String> SIGNS = Map.of(KeyCode.PERIOD, ".", KeyCode.SLASH, "/", KeyCode.COMMA, ",", KeyCode.SEMICOLON, ";",
            KeyCode.SPACE, " ");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final DomainJson json = new DomainJson();
    private final HttpClient http = HttpClient.newHttpClient();
    private final DrillHand hand;
    private final DrillClient others;
    private final Instant zero;
    private final WalkRoom room;
    private WalkRoom.Seat seat;
    private String window = "situation";
    private int strokes;
    private @Nullable Node last;

    /// @param drill a scenario of `config/drills`
    /// @param user who sits at the console
    /// @param folder for both databases
    WalkDesk(String drill, String user, Path folder) throws Exception {
        room = open(new WalkRoom(drill, folder));
        hand = Drills.hand(http, room.address(), json);
        others = new DrillClient(http, room.address(), json);
        hand.run(false);
        zero = hand.speed(PACE).start().plus(LEAD);
        seat = room.sit(user, PATIENCE);
    }

    /// Somebody else sits down, at a console of his own before the same centre.
    void sit(String user) throws Exception {
        seat.close();
        window = "situation";
        last = null;
        seat = room.sit(user, PATIENCE);
    }

    /// A console without windows beside the desk, which follows the same centre.
    Workstation another(String user) {
        Workstation other = open(room.console(user));
        other.showKept();
        other.follow();
        return other;
    }

    private <T extends AutoCloseable> T open(T thing) {
        open.add(thing);
        return thing;
    }

    /// Moves the clock to an offset of the scenario, such as `12:40`; what is due until then is sent. The desk, whose time acts bear, hears later.
    void at(String offset) throws Exception {
        Instant to = zero.plus(Spans.offset(offset));
        if (to.isAfter(now())) {
            hand.jump(to);
            until("the desk's clock", () -> !seat.station().clock().instant().isBefore(to.minusSeconds(1)));
        }
    }

    /// Lets the clock run until something is so, in the scenario's time: for values that have to last.
    void run(Duration longest, String what, Callable<Boolean> condition) throws Exception {
        run(PACE, longest, what, condition);
    }

    /// Lets the clock run at a pace until something is so: for what somebody has to answer within a limit.
    void run(double pace, Duration longest, String what, Callable<Boolean> condition) throws Exception {
        Instant end = now().plus(longest);
        hand.speed(pace);
        hand.run(true);
        try {
            until(what, () -> condition.call() || now().isAfter(end));
        } finally {
            hand.run(false);
        }
        until(what, condition);
    }

    /// Passes over time in strides until something is so: for what takes crews and bodies minutes. The next stride is taken when the crews have told
    /// where they stand after the last one, and so have begun what was due until then.
    void pass(Duration longest, String what, Callable<Boolean> condition) throws Exception {
        Instant end = now().plus(longest);
        Instant[] at = {Instant.MIN};
        until(what, () -> {
            boolean over = condition.call() || at[0].isAfter(end);
            if (!over && station().readings().all().stream().anyMatch(told -> told instanceof Reading.UnitPosition && !told.at().isBefore(at[0]))) {
                Drill.Status stands = hand.status();
                Instant to = stands.at().plus(STRIDE);
                at[0] = hand.jump(to.isAfter(stands.end()) ? stands.end() : to).at();
            }
            return over;
        });
        until(what, condition);
    }

    /// A feed tells of an alert, over HTTP like every feed.
    void feed(String source, RawAlert alert) throws Exception {
        others.ingest(DIRECTOR, source, List.of(alert), List.of());
    }

    /// Where the clock stands.
    Instant now() throws Exception {
        return hand.status().at();
    }

    /// Somebody at another seat, over HTTP like every console.
    DrillClient others() {
        return others;
    }

    /// The console's own picture of the centre.
    Workstation station() {
        return seat.station();
    }

    /// All that the console knows of a kind.
    <S extends State> Stream<S> all(SubjectKind kind, Class<S> type) {
        return seat.station().workspace().all(kind).stream().map(Versioned::state).map(type::cast);
    }

    /// Presses keys one after the other.
    void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            strokes++;
            key(code);
        }
    }

    /// Goes to a window by its key.
    void go(KeyCode key, String to) {
        press(key);
        expectWindow(to);
    }

    /// Goes to a window by its key with Ctrl.
    void goWithControl(KeyCode key, String to) {
        pressWithControl(key);
        expectWindow(to);
    }

    /// Presses a key with Ctrl held.
    void pressWithControl(KeyCode key) {
        strokes++;
        key(key, true);
    }

    /// Looks at a window that a key has brought before the others.
    void expectWindow(String id) {
        until("window " + id, () -> fx(() -> seat.windows().shell().contents().containsKey(id)));
        window = id;
    }

    /// Writes into the field that has the keyboard, in place of what is marked or behind what stands there; waits for the field.
    void type(String words) {
        until("a field", () -> fx(() -> focus() instanceof TextInputControl));
        strokes += words.length();
        fx(() -> {
            words.chars().forEach(sign -> typed(String.valueOf((char) sign)));
            return null;
        });
    }

    /// Leaves a field as it is, or confirms what is marked, once a question is asked.
    void agree(String question) {
        sees(question);
        press(KeyCode.ENTER);
    }

    /// Waits until a question is open that was not there before.
    void asked() {
        until("a question", () -> {
            Node open = sheet();
            return open != null && open != last;
        });
        last = fx(this::sheetNow);
    }

    /// Goes to the top of the queue and down until an alert or incident is selected that says these words; waits until the pane is about it.
    void select(String words) {
        down(() -> selected().contains(words));
        if (!selected().contains(words)) {
            // words that only the pane has, such as the name of a rule
            down(() -> beside(words));
        }
        until("the pane about “" + words + "”", () -> says(".detail-lines", words));
    }

    private void down(BooleanSupplier found) {
        for (int i = 0; i < MOST_ROWS; i++) {
            press(KeyCode.UP);
        }
        for (int i = 0; i < MOST_ROWS && !found.getAsBoolean(); i++) {
            press(KeyCode.DOWN);
        }
    }

    private boolean beside(String words) {
        try {
            await().atMost(LOOK).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10))
                    .until(() -> says(".detail-lines", words));
            return true;
        } catch (ConditionTimeoutException other) {
            return false;
        }
    }

    /// What is known of what is selected.
    String selected() {
        Subject subject = fx(() -> seat.windows().shell().context().selection().get());
        return subject == null ? "" : seat.station().workspace().find(subject).map(found -> found.state().toString()).orElse("");
    }

    /// Chooses the first that holds some words: by its digit, else by the arrows.
    void pick(String words) {
        List<String> rows = fx(() -> sheetNow().lookupAll(".choice").stream().map(row -> String.join(" ", WalkScreen.texts(row))).toList());
        int at = IntStream.range(0, rows.size()).filter(i -> rows.get(i).contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("no “" + words + "” among " + rows));
        if (at < DIGITS) {
            press(KeyCode.values()[KeyCode.DIGIT1.ordinal() + at]);
        } else {
            for (int i = 0; i < at; i++) {
                press(KeyCode.DOWN);
            }
            press(KeyCode.ENTER);
        }
    }

    /// Waits until that question is gone.
    void answered() {
        until("the answer to be taken", () -> sheet() != last);
    }

    private @Nullable Node sheet() {
        return fx(this::sheetNow);
    }

    private @Nullable Node sheetNow() {
        return content().lookupAll(".sheet").stream().filter(sheet -> sheet.isVisible() && !sheet.getStyleClass().contains("call-sheet")).findFirst()
                .orElse(null);
    }

    /// Waits until words stand in the window.
    void sees(String... words) {
        for (String wanted : words) {
            until("“" + wanted + "”", () -> shown(wanted));
        }
    }

    /// Waits until words no longer stand in the window.
    void seesNo(String words) {
        until("no “" + words + "”", () -> !shown(words));
    }

    /// Waits until no row of the queue says these words; the pane beside it keeps what an alert said when it was raised.
    void rowsSayNo(String words) {
        until("no row that says “" + words + "”", () -> !says(".severity-row", words));
    }

    /// Waits until a row of the queue says these words.
    void rowsSay(String words) {
        until("a row that says “" + words + "”", () -> says(".severity-row", words));
    }

    private boolean says(String parts, String words) {
        return fx(() -> content().lookupAll(parts).stream().flatMap(part -> WalkScreen.texts(part).stream()).anyMatch(text -> text.contains(words)));
    }

    /// Whether words stand in the window.
    boolean shown(String words) {
        return texts().stream().anyMatch(text -> text.contains(words));
    }

    /// Everything that stands in the window, from top to bottom of the scene.
    List<String> texts() {
        return fx(() -> WalkScreen.texts(content()));
    }

    /// Waits; says what the window showed when it does not come.
    void until(String what, Callable<Boolean> condition) {
        try {
            await().atMost(PATIENCE).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).until(condition);
        } catch (ConditionTimeoutException never) {
            throw new AssertionError("never came: " + what + " in " + window + ", which shows " + texts(), never);
        }
    }

    /// Strokes since the last time that was asked.
    int strokes() {
        int counted = strokes;
        strokes = 0;
        return counted;
    }

    private Region content() {
        return seat.windows().shell().contents().get(window);
    }

    private Node focus() {
        Scene scene = content().getScene();
        return scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    }

    private void key(KeyCode code) {
        key(code, false);
    }

    private void key(KeyCode code, boolean control) {
        fx(() -> {
            String sign = control ? "" : code.isLetterKey() || code.isDigitKey() ? code.getChar() : SIGNS.getOrDefault(code, "");
            Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, sign, code, false, control, false, false));
            if (!sign.isEmpty()) {
                typed(sign.toLowerCase(Locale.ROOT));
            }
            Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, sign, code, false, control, false, false));
            return null;
        });
    }

    private void typed(String sign) {
        Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private <T> T fx(Callable<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        seat.windows().shell().context().bridge().run(() -> {
            try {
                answer.complete(work.call());
            } catch (Exception | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws Exception {
        seat.close();
        for (AutoCloseable thing : open.reversed()) {
            thing.close();
        }
        http.shutdownNow();
    }
}
