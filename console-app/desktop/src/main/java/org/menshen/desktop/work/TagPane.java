package org.menshen.desktop.work;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

/// The QR tag of a record (ISO/IEC 18004): whoever scans it gets the id that stands beside it, and typed into the command line by a scanner that is a
/// keyboard it finds the record. FX thread.
final class TagPane extends HBox {

    private static final int SIZE = 116;

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
        boolean some = TagCode.fits(id);
        setVisible(some);
        setManaged(some);
        words.setText(said);
        if (some && !id.equals(shown)) {
            shown = id;
            image.setImage(TagCode.drawn(id, SIZE));
        }
    }
}
