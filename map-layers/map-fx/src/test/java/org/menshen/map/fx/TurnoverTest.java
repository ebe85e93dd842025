package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.scene.image.WritableImage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.fx.paint.Role;

/// A change of theme or base map has no half state: a picture is wholly of the old look or wholly of the new one.
class TurnoverTest {

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Test
    void tilesNamesAndColoursChangeInOnePulse() {
        try (PictureRoom room = new PictureRoom(17, false, waiting::add)) {
            MapPane map = room.map();
            Fx.run(() -> map.setBaseMap(PictureRoom.town()));
            untilSettled(map);
            int dark = Fx.call(() -> map.palette().argb(Role.WATER));
            int darkWater = pixels(map, dark);
            assertThat(darkWater).isGreaterThan(20_000);
            Fx.run(() -> {
                map.getStyleClass().add("light");
                map.applyCss();
            });
            int wholes = 0;
            int light = dark;
            while (!Fx.call(map::settled)) {
                Runnable task = waiting.poll();
                if (task != null) {
                    task.run();
                }
                Fx.run(() -> { });
                int[] seen = Fx.call(() -> {
                    int colour = map.palette().argb(Role.WATER);
                    WritableImage image = map.snapshot(null, null);
                    return new int[] {colour, count(image, dark), count(image, colour)};
                });
                light = seen[0];
                if (light == dark) {
                    assertThat(seen[1]).as("the old look is whole").isEqualTo(darkWater);
                    wholes++;
                } else {
                    assertThat(seen[1]).as("nothing of the old look beside the new").isZero();
                    assertThat(seen[2]).isGreaterThan(20_000);
                }
            }
            assertThat(wholes).as("it was looked at while it was prepared").isGreaterThan(3);
            assertThat(light).isNotEqualTo(dark);
        }
    }

    @Test
    void namesOfAnotherBaseMapWaitForItsTiles() {
        AtomicInteger tasks = new AtomicInteger();
        try (PictureRoom room = new PictureRoom(17, false, waiting::add)) {
            MapPane map = room.map();
            Fx.run(() -> map.setBaseMap(PictureRoom.town()));
            untilSettled(map);
            WritableImage before = Fx.call(() -> map.snapshot(null, null));
            Fx.run(() -> map.setRasters(List.of(new OneColour(0xFF00FF00))));
            while (!Fx.call(map::settled)) {
                Runnable task = waiting.poll();
                if (task != null) {
                    task.run();
                    tasks.incrementAndGet();
                }
                Fx.run(() -> { });
                WritableImage now = Fx.call(() -> map.snapshot(null, null));
                boolean green = now.getPixelReader().getArgb(400, 300) == 0xFF00FF00;
                // after its patience it shows what there is, on a machine that is slow enough
                if (!green && Fx.call(map.tiles()::holding)) {
                    assertThat(Fx.different(before, now)).as("streets and their names are whole").isZero();
                }
            }
            assertThat(tasks.get()).isGreaterThan(9);
            assertThat(pixels(map, 0xFF00FF00)).isGreaterThan(470_000);
        }
    }

    @Test
    void aMapThatIsFilledBeforeItHasColoursIsNotHeldWithoutAny() {
        Fx.start();
        MapPane map = Fx.call(() -> new MapPane(Runnable::run));
        Fx.run(() -> {
            map.setStyle(Arrays.stream(Role.values()).map(role -> role.css() + ": transparent").collect(Collectors.joining(";")));
            map.setBaseMap(PictureRoom.town());
        });
        try (Fx window = Fx.show(map, Fx.WIDTH, Fx.HEIGHT, 1)) {
            Fx.run(() -> map.centreOn(PictureRoom.CENTRE, 17));
            assertThat(Fx.call(() -> map.palette().blank())).isTrue();
            Fx.settle(map);
            Fx.run(() -> {
                map.setStyle(null);
                map.applyCss();
            });
            AtomicInteger held = new AtomicInteger();
            Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> Fx.call(() -> {
                held.addAndGet(map.tiles().holding() ? 1 : 0);
                return !map.palette().blank();
            }));
            assertThat(held).as("what has no colours is not kept").hasValue(0);
            untilSettled(map);
            assertThat(pixels(map, Fx.call(() -> map.palette().argb(Role.WATER)))).isGreaterThan(20_000);
        }
    }

    @Test
    void aBaseMapThatNeverComesIsNotWaitedForLong() {
        try (PictureRoom room = new PictureRoom(17, false, waiting::add)) {
            MapPane map = room.map();
            Fx.run(() -> map.setBaseMap(PictureRoom.town()));
            untilSettled(map);
            Fx.run(() -> map.setRasters(List.of(new OneColour(0xFF00FF00))));
            assertThat(map.tiles().holding()).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !Fx.call(map.tiles()::holding));
            Fx.run(() -> map.setBaseMap(BaseMap.empty()));
        }
    }

    private void untilSettled(MapPane map) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5)).until(() -> {
            for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
                task.run();
            }
            return Fx.call(() -> map.getViewport().width() > 0 && map.settled());
        });
    }

    private static int pixels(MapPane map, int argb) {
        return count(Fx.call(() -> map.snapshot(null, null)), argb);
    }

    private static int count(WritableImage image, int argb) {
        int found = 0;
        for (int y = 0; y < Fx.HEIGHT; y++) {
            for (int x = 0; x < Fx.WIDTH; x++) {
                found += image.getPixelReader().getArgb(x, y) == argb ? 1 : 0;
            }
        }
        return found;
    }
}
