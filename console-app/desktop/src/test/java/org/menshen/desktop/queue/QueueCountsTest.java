package org.menshen.desktop.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.Overrun;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;

/// The widths are those of the queue on a screen of 1366 by 768.
class QueueCountsTest {

    private static final int[] SIZES = {0, 7, 42, 999, 1_216, 9_999, 10_000, 12_169, 99_999, 100_000, 999_999, 1_000_000, 9_999_999};

    @ParameterizedTest
    @EnumSource(Lang.class)
    void noCountIsEverCut(Lang lang) {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            List<String> cut = Fx.call(() -> {
                QueuePanel panel = new QueuePanel(fake.ports(lang, Theme.DARK), new FxBridge(fake.timer));
                Region node = panel.node();
                node.setManaged(false);
                Scene scene = new Scene(new StackPane(node), 400, 700);
                Theme.DARK.dress(scene, List.of(QueuePanel.styleSheet()));
                node.resize(360, 620);
                List<String> out = new ArrayList<>();
                for (int size : SIZES) {
                    Map<QueueTab, Integer> tabs = new EnumMap<>(QueueTab.class);
                    for (QueueTab tab : QueueTab.values()) {
                        tabs.put(tab, size);
                    }
                    panel.show(new QueuePage(QueueTab.OPEN, "", List.of(), size, tabs, List.of(size, size, size, size, size), size,
                            size, new QueueLoad(size, 12, size, size), flood(size), Map.of()));
                    node.applyCss();
                    node.layout();
                    out.addAll(Overrun.below(node, ".queue-tab"));
                    out.addAll(Overrun.below(node, ".queue-figure"));
                    out.addAll(Overrun.below(node, ".fresh-bar"));
                }
                panel.close();
                return out;
            });
            assertThat(cut).isEmpty();
        }
    }

    /// None, one that lasts, one that is over.
    private static QueueFlood flood(int size) {
        Instant since = Instant.parse("2026-11-05T20:08:00Z");
        return size % 2 == 0 ? null : new QueueFlood(since, size % 3 == 0 ? since.plusSeconds(3_600) : null, size);
    }
}
