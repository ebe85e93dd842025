package org.menshen.desktop.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.cameras.CamerasFeature;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.situation.SituationFeature;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;

/// The 96 guarded sites: counts by type, the worst first, and the card of one, by keys.
class SitesWindowTest {

    private final OneWindow window = new OneWindow(new SitesFeature(Archive.none()), List.of(new CamerasFeature(), new SituationFeature()));

    @AfterEach
    void close() {
        window.close();
    }

    /// Two of six cameras of one site do not answer: more than 20 %.
    private void silence(String site) {
        window.fake.workspace.all(SubjectKind.DEVICE).stream().map(versioned -> (Device) versioned.state())
                .filter(device -> site.equals(device.siteId())).limit(2).toList().forEach(device -> window.fake.workspace.put(new Device(device.id(),
                        device.kind(), device.typeCode(), device.name(), device.siteId(), device.buildingId(), device.floor(), device.position(),
                        device.optics(), device.streamUrl(), DeviceStatus.OFFLINE, device.since(), "断电")));
    }

    @Test
    void theCountsAreThoseOfTheStreetAndTheCardTellsOfOneSite() {
        window.town.build();
        silence("NMT-P-096");
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("全部 96") && window.shows("老旧小区 61") && window.shows("商品房小区 30") && window.shows("园区 5"));
        window.press(KeyCode.DIGIT4);
        soon().until(() -> window.shows("演练小区P-96") && !window.shows("演练小区C-91"));
        soon().until(() -> window.shows("部分离线 33%"));
        window.press(KeyCode.F);
        window.type("P-96");
        soon().until(() -> !window.shows("演练小区P-95"));
        window.press(KeyCode.ENTER);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.ENTER);
        soon().until(() -> window.shell().context().selection().get() != null);
        assertThat(window.shell().context().selection().get().id()).isEqualTo("NMT-P-096");
    }
}
