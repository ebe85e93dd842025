package org.menshen.map.fx;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.menshen.map.core.tile.TileAnswer;
import org.menshen.map.core.tile.TileId;
import org.menshen.map.core.tile.TileSource;

/// Raster tiles that are all of one colour.
public record OneColour(int argb) implements TileSource {

    @Override
    public TileAnswer tile(TileId id) {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 256 * 256; i++) {
            image.setRGB(i % 256, i / 256, argb);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TileAnswer.Found(out.toByteArray());
    }

    @Override
    public int maxZoom() {
        return 18;
    }

    @Override
    public String attribution() {
        return "";
    }
}
