package org.menshen.map.fx.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.menshen.map.core.geo.WebMercator;
import org.menshen.map.core.tile.FolderTiles;
import org.menshen.map.core.tile.TileSource;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.paint.MapLayer;

/// Raster tiles from a folder z/x/y in place of the vector map: the pictures are made here; beyond the last level they are enlarged, and
/// where there is none a crossed square says so.
final class RasterExample implements Example {

    private static final int LEVEL = 16;
    private static final int REACH = 4;

    private final TileSource tiles;

    RasterExample() throws IOException {
        Path folder = Files.createTempDirectory("menshen-demo-tiles");
        long x0 = (long) (WebMercator.x(Town.CENTRE.lon()) * (1 << LEVEL)) - REACH;
        long y0 = (long) (WebMercator.y(Town.CENTRE.lat()) * (1 << LEVEL)) - REACH;
        for (long x = x0; x <= x0 + 2 * REACH; x++) {
            Path column = Files.createDirectories(folder.resolve(LEVEL + "/" + x));
            for (long y = y0; y <= y0 + 2 * REACH; y++) {
                ImageIO.write(tile(x, y), "png", column.resolve(y + ".png").toFile());
            }
        }
        tiles = new FolderTiles(folder, "menshen demo");
    }

    private static BufferedImage tile(long x, long y) {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.getHSBColor((x + y) % 6 / 6f, 0.25f, 0.4f));
        g.fillRect(0, 0, 255, 255);
        g.setColor(Color.WHITE);
        g.drawString(LEVEL + "/" + x + "/" + y, 16, 32);
        g.dispose();
        return image;
    }

    @Override
    public List<MapLayer> layers() {
        return List.of();
    }

    @Override
    public void start(MapPane map) {
        map.setRasters(List.of(tiles));
    }

    @Override
    public void stop(MapPane map) {
        map.setRasters(List.of());
    }

    @Override
    public boolean atFirst() {
        return false;
    }
}
