package org.menshen.desktop.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;

/// Counting that trips is told in words and can be tried again.
class FiguresFailureTest {

    private final AtomicInteger tried = new AtomicInteger();

    private final FiguresSource trips = new FiguresSource() {

        @Override
        public List<FiguresPage.Tile> tiles(FiguresLook look) {
            if (tried.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk cannot be read");
            }
            return List.of(new FiguresPage.Tile("one", "", "一", "", "1", "", "", FiguresPage.Level.PLAIN, List.of()));
        }

        @Override
        public FiguresPage.Detail detail(FiguresLook look, String tile) {
            return FiguresPage.Detail.NONE;
        }

        @Override
        public String title(FiguresWanted wanted) {
            return "十月";
        }
    };

    @Test
    void whatTripsIsToldAndCountedAnewWhenItIsAskedForAgain() {
        Texts texts = Texts.load(Lang.ZH, FiguresView.class);
        try (FakePorts fake = new FakePorts(Clock.systemUTC());
             FiguresViewModel model = Fx.call(() -> model(fake.ports(Lang.ZH, Theme.DARK), texts))) {
            soon().until(() -> !model.pageProperty().get().busy());
            assertThat(model.pageProperty().get().note()).isEqualTo(texts.get("note.failed"));
            model.recount();
            soon().until(() -> model.pageProperty().get().tile("one") != null);
            assertThat(model.pageProperty().get().busy()).isFalse();
        }
    }

    private FiguresViewModel model(ConsolePorts ports, Texts texts) {
        return new FiguresViewModel(ports, new FxBridge(ports.timer()), texts, new FiguresRoom(ports, List.of()),
                Map.of(FiguresSection.INDICATORS, trips));
    }
}
