package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.tile.TileAnswer;
import org.menshen.map.core.tile.TileId;
import org.menshen.map.core.tile.TileSource;
import org.menshen.map.fx.base.RasterTiles;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;

/// Pictures as tiles: enlarged beyond their last level, laid over each other, and a clear square where there is none.
class RasterTilesTest {

    private static final Palette PALETTE = new Palette(Map.of(Role.GROUND, javafx.scene.paint.Color.BLACK,
        Role.NO_DATA, javafx.scene.paint.Color.WHITE));
    private final AtomicInteger troubles = new AtomicInteger();

    private static byte[] png(Color northWest, Color rest) {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 256 * 256; i++) {
            image.setRGB(i % 256, i / 256, (i % 256 < 128 && i / 256 < 128 ? northWest : rest).getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static TileSource source(int maxZoom, Function<TileId, TileAnswer> answers) {
        return new TileSource() {
            @Override
            public TileAnswer tile(TileId id) {
                return answers.apply(id);
            }

            @Override
            public int maxZoom() {
                return maxZoom;
            }

            @Override
            public String attribution() {
                return "";
            }
        };
    }

    private int[] paint(int zoom, long x, long y, TileSource... sources) {
        return new RasterTiles(List.of(sources), PALETTE, troubles::incrementAndGet).paint(zoom, x, y, 256);
    }

    private static int at(int[] pixels, int x, int y) {
        return pixels[y * 256 + x];
    }

    @Test
    void beyondTheLastLevelTheParentIsEnlarged() {
        TileSource red = source(10, id -> id.equals(new TileId(10, 5, 5)) ? new TileAnswer.Found(png(Color.RED, Color.BLUE)) : TileAnswer.ABSENT);
        assertThat(at(paint(11, 10, 10, red), 128, 128)).isEqualTo(Color.RED.getRGB());
        assertThat(at(paint(11, 11, 10, red), 128, 128)).isEqualTo(Color.BLUE.getRGB());
        assertThat(at(paint(13, 43, 43, red), 200, 200)).as("still in the north-western quarter").isEqualTo(Color.RED.getRGB());
        assertThat(at(paint(13, 44, 43, red), 100, 100)).isEqualTo(Color.BLUE.getRGB());
        assertThat(troubles).hasValue(0);
    }

    @Test
    void onADenseScreenTheNextLevelIsTakenAndAGapFallsBackToTheTileItself() {
        TileSource sharp = source(12, id -> id.zoom() == 12 ? new TileAnswer.Found(png(id.x() % 2 == 0 ? Color.RED : Color.GREEN,
            id.x() % 2 == 0 ? Color.RED : Color.GREEN)) : new TileAnswer.Found(png(Color.BLUE, Color.BLUE)));
        int[] dense = new RasterTiles(List.of(sharp), PALETTE, troubles::incrementAndGet).paint(11, 5, 5, 512);
        assertThat(dense[100 * 512 + 255]).as("the western children").isEqualTo(Color.RED.getRGB());
        assertThat(dense[100 * 512 + 256]).as("the eastern children, with a sharp edge between").isEqualTo(Color.GREEN.getRGB());
        assertThat(at(paint(11, 5, 5, sharp), 128, 128)).as("one pixel a point: the tile itself").isEqualTo(Color.BLUE.getRGB());
        TileSource gap = source(12, id -> id.zoom() == 12 && id.x() % 2 == 0 ? TileAnswer.ABSENT : new TileAnswer.Found(png(Color.BLUE, Color.BLUE)));
        int[] whole = new RasterTiles(List.of(gap), PALETTE, troubles::incrementAndGet).paint(11, 5, 5, 512);
        assertThat(whole[100 * 512 + 400]).isEqualTo(Color.BLUE.getRGB());
        assertThat(troubles).hasValue(0);
    }

    @Test
    void aGapInTheLowestSourceIsCutFromTheTileAboveAndNamesAreNot() {
        TileSource holes = source(14, id -> id.zoom() == 11 ? new TileAnswer.Found(png(Color.RED, Color.BLUE)) : TileAnswer.ABSENT);
        assertThat(at(paint(13, 40, 40, holes), 128, 128)).as("two levels up").isEqualTo(Color.RED.getRGB());
        assertThat(at(paint(13, 43, 43, holes), 128, 128)).isEqualTo(Color.BLUE.getRGB());
        TileSource ground = source(14, id -> new TileAnswer.Found(png(Color.GREEN, Color.GREEN)));
        assertThat(at(paint(13, 43, 43, ground, holes), 128, 128)).isEqualTo(Color.GREEN.getRGB());
        TileSource farther = source(14, id -> id.zoom() == 5 ? new TileAnswer.Found(png(Color.RED, Color.RED)) : TileAnswer.ABSENT);
        assertThat(paint(13, 40, 40, farther)).as("too far up: no tile").isEqualTo(paint(13, 40, 40, source(14, id -> TileAnswer.ABSENT)));
    }

    @Test
    void webPictureTilesAreRead() {
        // one pixel, lossy, as cwebp writes it
        byte[] webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        assertThat(ImageIO.getImageReadersByMIMEType("image/webp").hasNext()).as("a reader is there").isTrue();
        int[] pixels = paint(16, 1, 1, source(18, id -> new TileAnswer.Found(webp)));
        assertThat(pixels).isNotEqualTo(paint(16, 1, 1, source(18, id -> TileAnswer.ABSENT)));
        assertThat(troubles).hasValue(0);
    }

    @Test
    void namesLieOverTheMap() {
        TileSource map = source(18, id -> new TileAnswer.Found(png(Color.BLUE, Color.BLUE)));
        TileSource names = source(18, id -> new TileAnswer.Found(png(Color.YELLOW, new Color(0, 0, 0, 0))));
        int[] pixels = paint(16, 1, 1, map, names);
        assertThat(at(pixels, 10, 10)).isEqualTo(Color.YELLOW.getRGB());
        assertThat(at(pixels, 200, 200)).isEqualTo(Color.BLUE.getRGB());
    }

    @Test
    void noTileIsACrossAndAFailureIsAskedForAgain() {
        int[] absent = paint(16, 1, 1, source(18, id -> TileAnswer.ABSENT));
        assertThat(at(absent, 64, 64)).as("the cross").isNotEqualTo(Color.BLACK.getRGB());
        assertThat(at(absent, 64, 20)).as("beside it").isEqualTo(Color.BLACK.getRGB());
        assertThat(troubles).hasValue(0);
        assertThat(paint(16, 1, 1, source(18, id -> new TileAnswer.Failed("no net")))).isEqualTo(absent);
        byte[] cut = Arrays.copyOf(png(Color.RED, Color.RED), 60);
        assertThat(paint(16, 1, 1, source(18, id -> new TileAnswer.Found(cut)))).as("a damaged picture").isEqualTo(absent);
        assertThat(troubles).hasValue(2);
    }

    @Test
    void rastersAreChosenAtRunTimeAndComeWhenTheServiceDoes() {
        try (PictureRoom room = new PictureRoom(16)) {
            MapPane map = room.map();
            AtomicInteger asked = new AtomicInteger();
            TileSource later = source(18, id -> asked.incrementAndGet() < 30 ? new TileAnswer.Failed("not yet")
                : new TileAnswer.Found(png(Color.GREEN, Color.GREEN)));
            Fx.run(() -> map.setRasters(List.of(later)));
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> room.picture().getPixelReader()
                .getArgb(400, 300) == Color.GREEN.getRGB());
            Fx.run(() -> map.setRasters(List.of()));
            assertThat(room.picture().getPixelReader().getArgb(400, 300)).isNotEqualTo(Color.GREEN.getRGB());
        }
    }
}
