package org.menshen.map.fx.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.fx.Fx;
import org.menshen.map.fx.MapPane;

/// The demonstration shows what it says: every scene paints something, in both themes and languages, and leaves nothing behind.
class DemoTest {

    /// so many pixels are more than a rounding
    private static final int SEEN = 60;

    private final ExecutorService background = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(MapDemo.class.getPackageName() + ".demo", Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private List<Example> examples(String language, BaseMap base) {
        try {
            return DemoSide.examples(words(language), base, background);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WritableImage picture(StackPane all, MapPane map) {
        Fx.settle(map);
        return Fx.call(() -> all.snapshot(null, null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySceneIsSeenAndGoesAwayAgain(boolean light) {
        Fx.start();
        BaseMap base = new Town().base();
        MapPane map = Fx.call(() -> new MapPane(background));
        StackPane all = Fx.call(() -> new StackPane(map));
        try (Fx window = Fx.show(all, 980, 620, 1)) {
            Fx.run(() -> {
                if (light) {
                    map.getStyleClass().add("light");
                }
                map.setBaseMap(base);
                map.centreOn(Town.CENTRE, 15.6);
            });
            WritableImage before = picture(all, map);
            for (Example example : Fx.call(() -> examples(light ? "zh" : "en", base))) {
                String name = DemoSide.name(example);
                Fx.run(() -> example.start(map));
                boolean mode = Fx.call(map::inMode);
                int seen = Fx.different(before, picture(all, map));
                assertThat(seen > SEEN || example.layers().isEmpty() && mode).as("%s, %d pixels", name, seen).isTrue();
                Fx.run(() -> example.stop(map));
                assertThat(Fx.call(map::inMode)).as("%s leaves its mode", name).isFalse();
                // what glides or is prepared beside the screen may take its time to go
                await().atMost(20, TimeUnit.SECONDS).untilAsserted(() ->
                        assertThat(Fx.different(before, picture(all, map))).as("pixels that %s leaves behind", name).isLessThan(SEEN));
            }
        }
    }

    @Test
    void everyExampleIsInTheListWithItsWordsInBothLanguages() throws Exception {
        Fx.start();
        Set<String> listed = Fx.call(() -> examples("en", new Town().base())).stream().map(DemoSide::name).collect(Collectors.toSet());
        Path classes = Path.of(Example.class.getResource("Example.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(classes)) {
            Set<String> written = files.map(file -> file.getFileName().toString()).filter(file -> file.matches("\\w+Example\\.class"))
                .map(file -> file.replace("Example.class", "")).collect(Collectors.toSet());
            assertThat(listed).isEqualTo(written);
        }
        assertThat(words("zh").keySet()).isEqualTo(words("en").keySet());
        assertThat(listed).allSatisfy(name -> assertThat(words("zh").keySet()).contains(name, name + ".sentence"));
    }
}
