package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.dispatch.DispatchFeature;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.shell.ConsoleShell;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.shell.KeyGroup;
import org.menshen.desktop.shell.ShellOptions;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.status.StatusLine;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.fact.Subject;

/// A window at a display is furnished a part in a pulse; one that pictures are taken of is whole at once.
class FurnishTest {

    private static final int PARTS = 3;

    private final FakePorts fake = new FakePorts(java.time.Clock.systemUTC());
    private final List<String> done = new ArrayList<>();
    private ConsoleShell shell;

    @AfterEach
    void close() {
        Fx.run(shell::close);
        fake.close();
    }

    @Test
    void atADisplayItIsPaintedWhileItsPartsAreMade() {
        List<String> atOnce = open(false);
        assertThat(atOnce).isEmpty();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Fx.call(() -> done.contains("activate")));
        List<String> all = Fx.call(() -> done.stream().filter(what -> !"pulse".equals(what)).toList());
        assertThat(all).containsExactly("part 1", "part 2", "part 3", "activate");
        List<String> seen = Fx.call(() -> List.copyOf(done));
        for (int part = 1; part < PARTS; part++) {
            assertThat(seen.subList(seen.indexOf("part " + part), seen.indexOf("part " + (part + 1)))).contains("pulse");
        }
    }

    @Test
    void withoutADisplayAWindowIsWholeAtOnce() {
        assertThat(open(true)).containsExactly("part 1", "part 2", "part 3", "activate");
    }

    @Test
    void aWindowThatIsClosedMeanwhileIsFurnishedNoMore() {
        Fx.run(() -> {
            make(false);
            shell.start();
            shell.context().navigator().close("parts");
        });
        // what was asked for before comes before this
        Fx.run(() -> shell.context().bridge().run(() -> done.add("later")));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Fx.call(() -> done.contains("later")));
        assertThat(Fx.call(() -> done.stream().filter(what -> what.startsWith("part") || "activate".equals(what)).toList())).isEmpty();
    }

    private List<String> open(boolean headless) {
        return Fx.call(() -> {
            make(headless);
            shell.start();
            shell.contents().get("parts").getScene().addPostLayoutPulseListener(() -> done.add("pulse"));
            return done.stream().filter(what -> !"pulse".equals(what)).toList();
        });
    }

    private void make(boolean headless) {
        shell = new ConsoleShell(fake.ports(Lang.EN, Theme.DARK), new ShellOptions(headless, false, 800, 600, Duration.ofSeconds(5)),
                List.of(new Parts(), new DispatchFeature()), new StatusLine(Optional.empty()), () -> { });
    }

    /// A window of three parts.
    private final class Parts implements WindowFeature {

        @Override
        public String id() {
            return "parts";
        }

        @Override
        public KeyCombination key() {
            return new KeyCodeCombination(KeyCode.F1);
        }

        @Override
        public List<URL> styleSheets() {
            return List.of();
        }

        @Override
        public List<KeyGroup> keys(Lang lang) {
            return List.of();
        }

        @Override
        public FeatureView create(FeatureContext context) {
            return new View();
        }
    }

    /// Counts.
    private final class View implements FeatureView {

        private final StackPane node = new StackPane();
        private int parts;

        @Override
        public boolean furnish() {
            done.add("part " + ++parts);
            node.getChildren().add(new Region());
            return parts < PARTS;
        }

        @Override
        public void activate(@Nullable Subject about) {
            done.add("activate");
        }

        @Override
        public Region node() {
            return node;
        }

        @Override
        public StackPane noticePlace() {
            return node;
        }

        @Override
        public void close() {
            // nothing to end
        }
    }
}
