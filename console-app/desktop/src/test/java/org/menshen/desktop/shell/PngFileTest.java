package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {

    @TempDir
    private Path folder;

    @Test
    void anotherReaderSeesTheSamePixels() throws IOException {
        int[] argb = new Random(1).ints(37 * 23, 0, 0x1000000).map(p -> p | 0xff000000).toArray();
        Path file = folder.resolve("a.png");
        PngFile.write(file, argb, 37, 23);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getRGB(0, 0, 37, 23, null, 0, 37)).isEqualTo(argb);
        assertThat(folder.toFile().list()).containsExactly("a.png");
    }

    @Test
    void pixelsMustFillThePicture() {
        assertThatThrownBy(() -> PngFile.write(folder.resolve("b.png"), new int[3], 2, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
