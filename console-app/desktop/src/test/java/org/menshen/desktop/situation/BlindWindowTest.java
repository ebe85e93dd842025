package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.widget.RowList;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.MapPane;

/// The list of blind spots stands beside the map while the layer is on and nothing is selected, and leads to places.
class BlindWindowTest {

    private final OneWindow window = new OneWindow(new SituationFeature());

    @BeforeEach
    void open() {
        window.town.alert("DR-A-1", "FIRE_CONFIRMED", 1, 44, "3号楼", "2 烟感", 42);
        window.open(800, 600, Lang.ZH);
        soon().until(() -> window.shows("建议力量"));
        Fx.run(() -> Event.fireEvent(map(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT7, false, false, true, false)));
        soon().until(() -> window.shows("公共街道"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private MapPane map() {
        return (MapPane) window.content().lookup(".map-pane");
    }

    @SuppressWarnings("unchecked")
    private List<RowList<BlindRow>> lists() {
        return Fx.call(() -> window.content().lookupAll(".detail .row-list").stream().map(list -> (RowList<BlindRow>) list).toList());
    }

    @Test
    void theListTakesThePlaceOfTheDetailUntilSomethingElseIsSelected() {
        assertThat(window.shows("建议新增点位")).isTrue();
        assertThat(window.shows("建议力量")).isFalse();
        Fx.run(() -> window.shell().context().selection().set(null));
        Fx.run(() -> window.shell().context().selection().set(new Subject(SubjectKind.SITE, "NMT-O-001")));
        soon().until(() -> !window.shows("建议新增点位"));
        Fx.run(() -> window.shell().context().selection().set(null));
        soon().until(() -> window.shows("建议新增点位"));
        assertThat(window.fake.settings).as("remembered as other layers are").containsEntry("situation.layer.BLIND", "true");
    }

    @Test
    void choosingAPlaceGoesThere() {
        RowList<BlindRow> places = lists().getLast();
        assertThat(places.rows()).hasSize((int) window.fake.codes.figure("sight.new-cameras"));
        BlindRow third = places.rows().get(2);
        Fx.run(() -> places.select(third.id()));
        soon().until(() -> {
            Viewport view = Fx.call(() -> map().getViewport());
            return third.at().contains(view.centre().lat(), view.centre().lon());
        });
    }

    @Test
    void aNewCameraMakesItBeComputedAnew() {
        String before = summary();
        for (int i = 0; i < 20; i++) {
            String id = "3101150000132099999" + i % 10 + i / 10;
            Device camera = new Device(id, DeviceKind.CAMERA, "B0", id, null, null, null, Town.MIDDLE, new Optics(i * 18, 60, 900, 3), null,
                    DeviceStatus.ONLINE, window.fake.clock.instant(), null);
            window.fake.workspace.put(camera);
        }
        soon().until(() -> window.shows("公共街道") && !summary().equals(before));
    }

    private String summary() {
        return Fx.call(() -> window.labels(".detail").stream().map(label -> label.getText() == null ? "" : label.getText())
                .filter(text -> text.startsWith("公共街道")).findFirst().orElse(""));
    }
}
