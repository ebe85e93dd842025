package org.menshen.map.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.map.fx.PictureRoom.CENTRE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.layer.marker.Dot;
import org.menshen.map.fx.layer.marker.DotLayer;
import org.menshen.map.fx.layer.marker.Marker;
import org.menshen.map.fx.layer.marker.MarkerLayer;
import org.menshen.map.fx.layer.unit.UnitMark;
import org.menshen.map.fx.layer.unit.UnitLayer;
import org.menshen.map.fx.paint.Role;

/// A printed map shows what the pane shows, below a head, with a mark across it, in as many pixels as asked.
class MapPrintTest {

    @AutoClose
    private final PictureRoom room = new PictureRoom(16);
    private final MapPane map = room.map();

    @Test
    void thePictureHasTheMapAHeadAndAMark() throws Exception {
        DotLayer layer = new DotLayer("dots", 20);
        Fx.run(() -> {
            map.addLayer(layer);
            layer.setDots(List.of(new Dot("a", CENTRE, Role.SEV_1)));
        });
        Fx.settle(map);
        BufferedImage plain = print(map, new MapPrint("South Wharf", "21:42", ""), 1);
        assertThat(plain.getWidth()).isEqualTo(Fx.WIDTH);
        assertThat(plain.getHeight()).isEqualTo(Fx.HEIGHT + MapPrint.HEAD);
        assertThat(plain.getRGB(400, 300 + MapPrint.HEAD)).isEqualTo(Fx.call(() -> map.palette().argb(Role.SEV_1)));
        assertThat(inked(plain, 0, 200)).as("the title at the left").isGreaterThan(100);
        assertThat(inked(plain, 700, 800)).as("the time at the right").isGreaterThan(50);
        BufferedImage marked = print(map, new MapPrint("South Wharf", "21:42", "DRILL"), 1);
        assertThat(different(plain, marked)).isGreaterThan(2000);
        BufferedImage fine = print(map, new MapPrint("South Wharf", "21:42", ""), 2);
        assertThat(fine.getWidth()).isEqualTo(2 * Fx.WIDTH);
        assertThat(fine.getRGB(800, 2 * (300 + MapPrint.HEAD))).isEqualTo(plain.getRGB(400, 300 + MapPrint.HEAD));
    }

    @Test
    void aLongMarkBeginsWholeInEveryRow() throws Exception {
        Fx.settle(map);
        BufferedImage plain = print(map, new MapPrint("South Wharf", "21:42", ""), 1);
        BufferedImage marked = print(map, new MapPrint("South Wharf", "21:42", "A DRILL · OF THE PAST"), 1);
        assertThat(different(plain, marked)).isGreaterThan(2000);
        BufferedImage left = plain.getSubimage(0, 0, 3, plain.getHeight());
        assertThat(different(left, marked.getSubimage(0, 0, 3, plain.getHeight()))).as("cut by the left edge").isZero();
    }

    @Test
    void theLegendNamesTheSymbolsInThePictureAndNoOthers() throws Exception {
        MarkerLayer alerts = new MarkerLayer("alerts");
        UnitLayer units = new UnitLayer("units");
        List<String> asked = new CopyOnWriteArrayList<>();
        Fx.run(() -> {
            map.addLayer(alerts);
            map.addLayer(units);
            alerts.setMarkers(List.of(new Marker("A", CENTRE, 1, true, 1), new Marker("far", new LatLon(40, 100), 3, true, 1)));
            units.setUnits(List.of(new UnitMark("U", CENTRE, 0, "巡", false, true)));
        });
        Fx.settle(map);
        BufferedImage plain = print(map, new MapPrint("South Wharf", "21:42", ""), 1);
        BufferedImage explained = print(map, new MapPrint("South Wharf", "21:42", "", key -> {
            asked.add(key);
            return key;
        }), 1);
        assertThat(asked).contains("severity.1", "unit.stale").doesNotContain("severity.3", "unit.active", "severity.answered");
        assertThat(explained.getHeight()).isGreaterThan(plain.getHeight() + 20);
        int red = Fx.call(() -> map.palette().argb(Role.SEV_1));
        int found = 0;
        for (int y = plain.getHeight(); y < explained.getHeight(); y++) {
            for (int x = 0; x < explained.getWidth(); x++) {
                found += explained.getRGB(x, y) == red ? 1 : 0;
            }
        }
        assertThat(found).as("the octagon in the legend").isGreaterThan(100);
    }

    private static BufferedImage print(MapPane map, MapPrint print, double density) throws Exception {
        byte[] png = Fx.call(() -> map.print(print, density)).get(30, TimeUnit.SECONDS);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int inked(BufferedImage image, int from, int to) {
        int found = 0;
        int ground = image.getRGB(400, 10);
        for (int y = 4; y < MapPrint.HEAD - 4; y++) {
            for (int x = from; x < to; x++) {
                found += image.getRGB(x, y) == ground ? 0 : 1;
            }
        }
        return found;
    }

    private static int different(BufferedImage a, BufferedImage b) {
        int found = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                found += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return found;
    }
}
