package org.menshen.desktop.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.Overrun;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;

/// The widths are those of the wall's left column, which is laid out for 1920 and scaled.
class WallCountsTest {

    @ParameterizedTest
    @EnumSource(Lang.class)
    void noCountIsEverCut(Lang lang) {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            List<String> cut = Fx.call(() -> {
                Texts texts = Texts.load(lang, WallView.class);
                AlertPane alerts = new AlertPane(texts, fake.ports(lang, Theme.DARK).names());
                UnitPane units = new UnitPane(texts);
                IncidentCount incidents = new IncidentCount(texts);
                VBox column = new VBox(alerts.node(), incidents.node(), units.node());
                column.getStyleClass().addAll("panel", "wall-column");
                Region node = column;
                node.setManaged(false);
                Scene scene = new Scene(new StackPane(node), 600, 900);
                Theme.DARK.dress(scene, new WallFeature(false).styleSheets());
                node.resize(500 - 2 * 16, 900);
                List<String> out = new ArrayList<>();
                for (int size : new int[] {0, 42, 9_999, 12_169, 99_999, 999_999, 9_999_999}) {
                    alerts.show(IntStream.rangeClosed(1, 5).mapToObj(s -> new WallPage.AlertLine(s, size, size, "", "", null)).toList());
                    units.show(new WallPage.UnitCount(size, size, size, size, size, size));
                    incidents.show(List.of(), size, "");
                    node.applyCss();
                    node.layout();
                    out.addAll(Overrun.below(column, ".wall-count"));
                }
                return out;
            });
            assertThat(cut).isEmpty();
        }
    }
}
