package org.menshen.desktop.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.time.Instant;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.cameras.CamerasFeature;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Link.Fault;

class LineBarTest {

    private final OneWindow window = new OneWindow(new CamerasFeature());

    @AfterEach
    void close() {
        window.close();
    }

    private void line(Link.Phase phase, Fault fault, int outage) {
        Instant at = Instant.parse("2026-11-05T00:12:33Z");
        boolean old = fault != Fault.NONE;
        window.fake.link = new Link.Status(phase, "http://c", Duration.ofMillis(18), at, 1, 2, null,
                new Link.Line(fault, old, old ? Duration.ofSeconds(12) : Duration.ZERO, null, at, outage));
    }

    private String clock() {
        return Fx.call(() -> ((Labeled) window.content().lookup(".clock")).getText());
    }

    private double height() {
        return Fx.call(() -> {
            Node bar = window.content().lookup(".line-bar");
            return bar.isVisible() ? bar.getLayoutBounds().getHeight() : 0;
        });
    }

    @Test
    void theBarComesWithTheOutageIsSilencedByItsKeyAndSaysWhenTheLineIsBack() {
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("中心 18 ms"));
        assertThat(height()).as("a well line takes no place").isZero();
        line(Link.Phase.OFFLINE, Fault.SILENT, 1);
        soon().until(() -> window.shows("与中心断线 00:12") && height() > 40);
        assertThat(window.shows("中心 18 ms")).isFalse();
        assertThat(window.shows("数据源 1/2")).as("nobody knows how they do").isFalse();
        assertThat(window.shows("消音")).isTrue();
        window.press(KeyCode.F8);
        soon().until(() -> !window.shows("消音"));
        assertThat(window.shows("与中心断线")).as("silenced is not gone").isTrue();
        line(Link.Phase.LIVE, Fault.NONE, 1);
        soon().until(() -> window.shows("与中心的线路已恢复") && window.shows("断线 00:12"));
        window.fake.deskAhead = Duration.ofSeconds(8);
        String second = clock();
        soon().until(() -> !clock().equals(second));
        assertThat(window.shows("与中心的线路已恢复")).as("long enough to be read").isTrue();
        window.fake.deskAhead = Duration.ofSeconds(11);
        soon().until(() -> !window.shows("与中心的线路已恢复"));
        line(Link.Phase.OFFLINE, Fault.UNREACHED, 2);
        soon().until(() -> window.shows("消音"));
    }

    @Test
    void nothingOfItIsCutOnASmallScreen() {
        line(Link.Phase.OFFLINE, Fault.SILENT, 1);
        window.open(1366, 768, Lang.EN);
        soon().until(() -> window.shows("Centre lost for 00:12"));
        assertThat(Fx.call(() -> window.labels(".line-bar").stream().filter(label -> label.getGraphic() == null && cut(label))
                .map(Labeled::getText).toList())).isEmpty();
    }

    private static boolean cut(Labeled label) {
        return label.lookup(".text") instanceof Text text && !text.getText().equals(label.getText());
    }
}
