package org.menshen.desktop.figures;

import static org.menshen.desktop.fixture.OneWindow.soon;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.Uptime;
import org.menshen.domain.port.WatchLog;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.indicator.IndicatorFolder;

/// 设备在线率: minutes of minutes, device by device, and from when on they are known.
class DeviceFigureWindowTest {

    private static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");
    private static final CodeBook CODES = CodeFolder.read(CONFIG.resolve("codes"));
    private final OneWindow window = new OneWindow(new FiguresFeature(IndicatorFolder.read(CONFIG.resolve("indicators"), CODES, null).stream()
            .filter(each -> each.id().equals("devices-online")).toList(), WatchLog.none(), leaf -> new byte[0]));

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theDevicesThatWereOfflineStandBehindTheFigureOfTheirType() {
        Instant now = window.fake.clock.instant();
        Uptime lost = new Uptime(now.minusSeconds(6_000), List.of(new Uptime.Away(DeviceStatus.OFFLINE, now.minusSeconds(1_200),
                now.minusSeconds(600))));
        // the town has cameras of its own: these are the only detectors
        window.fake.workspace.put(device("31011500001340000001", "停过电的烟感", lost));
        window.fake.workspace.put(device("31011500001340000002", "一直在线的烟感", Uptime.from(now.minusSeconds(6_000))));
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("设备在线率"));
        soon().until(() -> window.shows("按小区园区拆分"));
        // a month that began a moment ago knows no hundred minutes
        LocalDate today = LocalDate.ofInstant(now, FakePorts.ZONE);
        window.press(KeyCode.O);
        window.write("起止日", today.minusDays(1) + " " + today);
        window.press(KeyCode.S);
        soon().until(() -> window.shows("按类别拆分") && window.shows("95%") && window.shows("190 ÷ 200 分钟"));
        window.press(KeyCode.TAB);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.G);
        soon().until(() -> window.shows("有离线、故障的设备：1 台") && window.shows("停过电的烟感") && window.shows("不在线 10 ÷ 应在线 100 分钟"));
        window.press(KeyCode.D);
        soon().until(() -> window.shows("应在线的设备：2 台") && window.shows("一直在线的烟感"));
    }

    private static Device device(String id, String name, Uptime uptime) {
        return new Device(id, DeviceKind.SENSOR, "A0", name, null, null, null, new LatLon(31.2, 121.5), null, null, DeviceStatus.ONLINE,
                uptime.since(), null, uptime);
    }
}
