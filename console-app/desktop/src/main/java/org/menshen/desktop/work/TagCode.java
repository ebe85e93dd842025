package org.menshen.desktop.work;

import java.util.Map;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/// QR tags (ISO/IEC 18004). Pictures may be made by any thread.
final class TagCode {

    /// more would be too fine to be scanned
    private static final int MOST = 120;
    private static final int QUIET = 2;
    private static final int DARK = 0xFF000000;
    private static final int LIGHT = 0xFFFFFFFF;

    private TagCode() {
    }

    /// Whether there is something that a tag holds.
    static boolean fits(String id) {
        return !id.isEmpty() && id.length() <= MOST;
    }

    /// The tag as a picture.
    ///
    /// @param size its sides, pixels
    static WritableImage drawn(String id, int size) {
        BitMatrix bits;
        try {
            bits = new QRCodeWriter().encode(id, BarcodeFormat.QR_CODE, size, size, Map.of(EncodeHintType.MARGIN, QUIET,
                    EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no tag holds " + id.length() + " signs", tooLong);
        }
        int[] pixels = new int[bits.getWidth() * bits.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = bits.get(i % bits.getWidth(), i / bits.getWidth()) ? DARK : LIGHT;
        }
        WritableImage image = new WritableImage(bits.getWidth(), bits.getHeight());
        image.getPixelWriter().setPixels(0, 0, bits.getWidth(), bits.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, bits.getWidth());
        return image;
    }
}
