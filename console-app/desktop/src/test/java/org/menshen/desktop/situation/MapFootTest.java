package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import javafx.event.Event;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Drill;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.MapPrint;

/// Positions are copied as people hand them on, and the map is saved as a picture or the reason said why not.
class MapFootTest {

    private final OneWindow window = new OneWindow(new SituationFeature());

    @BeforeEach
    void open() {
        window.open(800, 600, Lang.ZH);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPositionHasSixDigitsWhateverTheLanguage() {
        assertThat(MapFoot.words(new LatLon(31.1975, 121.50654321))).isEqualTo("31.197500, 121.506543");
    }

    @Test
    void ctrlCCopiesThePositionAndTheFootShowsNothingWhileThePointerIsAway() {
        soon().until(() -> Fx.call(() -> map().getViewport().width() > 0 && map().settled()));
        String middle = Fx.call(() -> {
            Event.fireEvent(map(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            return MapFoot.words(map().getViewport().centre());
        });
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(middle);
        assertThat(Fx.call(() -> window.content().lookup(".map-foot").isVisible())).isFalse();
    }

    @Test
    void theMapIsSavedAsAPictureAndAFolderThatDoesNotExistIsTold(@TempDir Path folder) throws Exception {
        MapFoot foot = Fx.call(() -> foot(Optional.empty()));
        List<String> warned = new CopyOnWriteArrayList<>();
        window.shell().context().notices().observe(notice -> warned.add(notice.text()));
        Path picture = folder.resolve("map.png");
        Fx.call(() -> foot.save(picture)).get(40, TimeUnit.SECONDS);
        assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');
        Fx.call(() -> foot.save(folder.resolve("missing").resolve("map.png"))).get(40, TimeUnit.SECONDS);
        soon().until(() -> warned.size() == 2);
        assertThat(warned.getFirst()).startsWith("地图已存为");
        assertThat(warned.getLast()).startsWith("地图未能存为");
    }

    @Test
    void aPictureOfTheRecordedDayCarriesTheInstantThatIsShownAndSaysThatItIsPast() {
        Instant then = window.fake.clock.instant().minus(Duration.ofHours(3));
        DateTimeFormatter written = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(FakePorts.ZONE);
        MapFoot past = Fx.call(() -> foot(Optional.of(then)));
        MapPrint frame = Fx.call(past::frame);
        assertThat(frame.title()).isEqualTo("态势图（回看）");
        assertThat(frame.time()).startsWith("回看 " + written.format(then));
        assertThat(frame.mark()).isEqualTo("回看");
        assertThat(past.fileName()).isEqualTo("menshen-review-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(FakePorts.ZONE).format(then)
                + ".png");

        MapFoot now = Fx.call(() -> foot(Optional.empty()));
        assertThat(Fx.call(now::frame).title()).isEqualTo("态势图");
        assertThat(Fx.call(now::frame).time()).matches("[-0-9: ]+");
        assertThat(Fx.call(now::frame).mark()).isEmpty();
        assertThat(now.fileName()).matches("menshen-[0-9]{8}-[0-9]{6}\\.png");
        Instant begin = window.fake.clock.instant();
        window.fake.setDrill(Optional.of(new Drill.Status("day", true, 1, begin, begin, begin.plusSeconds(60))));
        assertThat(now.fileName()).startsWith("演练-menshen-");
        assertThat(Fx.call(now::frame).mark()).isEqualTo("演练");
        soon().until(() -> Fx.call(() -> ((Stage) window.content().getScene().getWindow()).getTitle().startsWith("演练 · ")));
    }

    private MapFoot foot(Optional<Instant> reviewed) {
        return new MapFoot(window.shell().context(), Texts.load(Lang.ZH, SituationFeature.class), map(), () -> reviewed);
    }

    private MapPane map() {
        return (MapPane) window.content().lookup(".map-pane");
    }
}
