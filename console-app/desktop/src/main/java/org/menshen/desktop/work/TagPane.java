package org.menshen.desktop.work;

import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/// The QR tag of a record (ISO/IEC 18004): whoever scans it gets the id that stands beside it, and typed into the command line by a scanner that is a
/// keyboard it finds the record. FX thread.
final class TagPane extends HBox {

    private static final int SIZE = 116;
    /// more would be too fine to be scanned from a screen
    private static final int MOST = 120;
    private static final int QUIET = 2;
    private static final int DARK = 0xFF000000;
    private static final int LIGHT = 0xFFFFFFFF;

    private final ImageView image = new ImageView();
    private final Label words = new Label();
    private String shown = "";

    TagPane() {
        super(12);
        words.getStyleClass().add("note");
        words.setWrapText(true);
        getChildren().addAll(image, words);
    }

    /// Shows a tag; the same again changes nothing.
    ///
    /// @param id what is in it; empty shows nothing
    void show(String id, String said) {
        boolean some = !id.isEmpty() && id.length() <= MOST;
        setVisible(some);
        setManaged(some);
        words.setText(said);
        if (some && !id.equals(shown)) {
            shown = id;
            image.setImage(drawn(id));
        }
    }

    private static WritableImage drawn(String id) {
        BitMatrix bits;
        try {
            bits = new QRCodeWriter().encode(id, BarcodeFormat.QR_CODE, SIZE, SIZE, Map.of(EncodeHintType.MARGIN, QUIET,
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
