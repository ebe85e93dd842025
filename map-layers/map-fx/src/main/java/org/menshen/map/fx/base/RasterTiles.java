package org.menshen.map.fx.base;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.tile.TileAnswer;
import org.menshen.map.core.tile.TileId;
import org.menshen.map.core.tile.TileSource;
import org.menshen.map.fx.gluon.TilePainter;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;

/// Paints tiles that are pictures already: one source, or several over each other such as a map and its names. Beyond the last level of a
/// source its pictures are enlarged, and so are those above a gap in the lowest source. On a screen of double density pictures of double size
/// or of the next level are taken. Where the lowest source has no picture at all, a crossed square says so. Any thread.
public final class RasterTiles implements TilePainter {

    /// edge of a tile on a screen of single density, pixels
    private static final int PLAIN = 256;
    /// a tile that is missing in the middle of a source is cut from one at most so many levels up
    private static final int MOST_LEVELS_UP = 3;

    private final List<TileSource> sources;
    private final Palette palette;
    private final Runnable trouble;

    /// @param sources the lowest first; not closed by this
    /// @param palette colours of the "no tile" square, taken once
    /// @param trouble called on a painting thread when a tile could not be had now; ask for the tiles again after a while
    public RasterTiles(List<TileSource> sources, Palette palette, Runnable trouble) {
        this.sources = List.copyOf(sources);
        this.palette = palette;
        this.trouble = trouble;
    }

    @Override
    public int[] paint(int zoom, long x, long y, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(new Color(palette.argb(Role.GROUND), true));
            g.fillRect(0, 0, size, size);
            boolean outside = x < 0 || y < 0 || x >= 1L << zoom || y >= 1L << zoom;
            for (int i = 0; !outside && i < sources.size(); i++) {
                if (!draw(g, sources.get(i), new TileId(zoom, (int) x, (int) y), size, i == 0) && i == 0) {
                    cross(g, size);
                }
            }
        } finally {
            g.dispose();
        }
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /// @param fallBack whether a tile that is not there is cut from one above it: not for names, which may be missing on purpose
    private boolean draw(Graphics2D g, TileSource source, TileId id, int size, boolean fallBack) {
        if (size > PLAIN && (whole(g, source.twice(id), 0, 0, size) || deeper(g, source, id, size))) {
            return true;
        }
        int first = Math.max(0, id.zoom() - source.maxZoom());
        int last = fallBack ? Math.min(id.zoom(), first + MOST_LEVELS_UP) : first;
        for (int levels = first; levels <= last; levels++) {
            TileAnswer answer = source.tile(id.ancestor(levels));
            BufferedImage picture = picture(answer);
            if (picture != null) {
                part(g, picture, id, levels, size);
                return true;
            }
            if (!(answer instanceof TileAnswer.Absent)) {
                return false;
            }
        }
        return false;
    }

    /// On a screen of double density the four tiles of the next level are as sharp as the screen.
    private boolean deeper(Graphics2D g, TileSource source, TileId id, int size) {
        if (id.zoom() >= source.maxZoom()) {
            return false;
        }
        TileAnswer[] quarters = new TileAnswer[4];
        for (int i = 0; i < 4; i++) {
            quarters[i] = source.tile(new TileId(id.zoom() + 1, 2 * id.x() + i % 2, 2 * id.y() + i / 2));
            if (!(quarters[i] instanceof TileAnswer.Found)) {
                // a gap: the tile itself is whole, though less sharp
                return false;
            }
        }
        int half = size / 2;
        for (int i = 0; i < 4; i++) {
            if (!whole(g, quarters[i], i % 2 * half, i / 2 * half, half)) {
                return false;
            }
        }
        return true;
    }

    private boolean whole(Graphics2D g, TileAnswer answer, int left, int top, int size) {
        BufferedImage picture = answer instanceof TileAnswer.Absent ? null : picture(answer);
        return picture != null && g.drawImage(picture, left, top, size, size, null);
    }

    /// Null when there is none to be had; says so when there may be one later.
    private @Nullable BufferedImage picture(TileAnswer answer) {
        BufferedImage picture = answer instanceof TileAnswer.Found found ? decoded(found.picture()) : null;
        if (picture == null && !(answer instanceof TileAnswer.Absent)) {
            trouble.run();
        }
        return picture;
    }

    /// The part of an ancestor that a tile is.
    private static void part(Graphics2D g, BufferedImage picture, TileId id, int levels, int size) {
        double parts = Math.pow(2, levels);
        double width = picture.getWidth() / parts;
        double height = picture.getHeight() / parts;
        double left = id.x() % parts * width;
        double top = id.y() % parts * height;
        g.drawImage(picture, 0, 0, size, size, (int) Math.floor(left), (int) Math.floor(top),
            (int) Math.ceil(left + width), (int) Math.ceil(top + height), null);
    }

    /// Null when the bytes only begin like a picture.
    private static @Nullable BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException damaged) {
            // the decoders of the JDK answer damage with either
            return null;
        }
    }

    private void cross(Graphics2D g, int size) {
        g.setColor(new Color(palette.argb(Role.NO_DATA, 0.5), true));
        g.setStroke(new BasicStroke(size / 256f));
        g.drawRect(0, 0, size - 1, size - 1);
        g.drawLine(0, 0, size, size);
        g.drawLine(0, size, size, 0);
    }
}
