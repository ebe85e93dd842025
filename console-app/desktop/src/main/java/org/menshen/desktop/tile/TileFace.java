package org.menshen.desktop.tile;

import java.util.function.BiConsumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/// The nodes of a tile: a line with the name above the picture, the figures at its right end or, where it is narrow, in a line below. Words
/// stand beside the picture, not on it: cameras write their own into it.
final class TileFace extends Region {

    private static final double ONE_LINE = 380;
    private static final double FULL_NETWORK = 620;
    private static final double LINE = 24;
    private static final double EDGE = 1;
    /// pixels; pictures are made for a place in steps
    private static final double MADE = 8;
    private static final PseudoClass PICTURE = PseudoClass.getPseudoClass("picture");

    private final TileStyle style;
    private final BiConsumer<Double, Double> onPictureSize;
    private final Region ground = new Region();
    private final ImageView view = new ImageView();
    private final Label title = label("tile-title");
    private final Label network = label("tile-network");
    private final Label time = label("tile-figure");
    private final Label age = label("tile-figure");
    private final Label rate = label("tile-figure");
    private final HBox head = new HBox();
    private final HBox foot = new HBox();
    private final Label trouble = label("tile-trouble");
    private final Label below = label("tile-below");
    private final VBox cover = new VBox(trouble, below);
    private final ColorAdjust grey = new ColorAdjust(0, -1, -0.45, 0);
    private String shortNetwork = "";
    private String fullNetwork = "";
    private boolean oneLine;

    /// @param onPictureSize told the size of the picture's place in screen pixels
    TileFace(TileStyle style, BiConsumer<Double, Double> onPictureSize) {
        this.style = style;
        this.onPictureSize = onPictureSize;
        getStyleClass().add("tile");
        ground.getStyleClass().add("tile-ground");
        head.getStyleClass().add("tile-line");
        foot.getStyleClass().add("tile-line");
        cover.getStyleClass().add("tile-cover");
        cover.setAlignment(Pos.CENTER);
        cover.setMouseTransparent(true);
        trouble.setWrapText(true);
        below.setWrapText(true);
        age.setMinWidth(style == TileStyle.FULL ? 44 : USE_PREF_SIZE);
        time.setMinWidth(USE_PREF_SIZE);
        rate.setMinWidth(USE_PREF_SIZE);
        network.setMinWidth(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        view.setSmooth(true);
        view.setPreserveRatio(true);
        getChildren().addAll(ground, view, cover, head, foot);
        arrange(false);
        setMinSize(80, 60);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    private void arrange(boolean wide) {
        oneLine = wide;
        head.getChildren().clear();
        foot.getChildren().clear();
        if (style == TileStyle.COMPACT) {
            head.getChildren().addAll(title, age);
        } else if (wide) {
            head.getChildren().addAll(title, network, time, age, rate);
        } else {
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            head.getChildren().addAll(title);
            foot.getChildren().addAll(network, between, time, age, rate);
        }
        foot.setVisible(!foot.getChildren().isEmpty());
    }

    void title(String text, String shortName, String fullName) {
        title.setText(text);
        shortNetwork = shortName;
        fullNetwork = fullName;
        requestLayout();
    }

    void figures(String timeText, String ageText, String rateText) {
        time.setText(timeText);
        age.setText(ageText);
        rate.setText(rateText);
    }

    void picture(@Nullable Image image) {
        if (view.getImage() != image) {
            view.setImage(image);
            pseudoClassStateChanged(PICTURE, image != null);
            requestLayout();
        }
    }

    void trouble(@Nullable String reason, String more) {
        trouble.setText(reason == null ? "" : reason);
        below.setText(more);
        below.setManaged(!more.isEmpty());
        below.setVisible(!more.isEmpty() && style == TileStyle.FULL);
        cover.setVisible(reason != null);
        view.setEffect(reason == null ? null : grey);
    }

    String trouble() {
        return trouble.getText();
    }

    boolean troubled() {
        return cover.isVisible();
    }

    void clear() {
        title("", "", "");
        figures("", "", "");
        trouble(null, "");
        picture(null);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean wide = style == TileStyle.FULL && width >= ONE_LINE;
        if (wide != oneLine && style == TileStyle.FULL) {
            arrange(wide);
        }
        network.setText(width >= FULL_NETWORK ? fullNetwork : shortNetwork);
        double footHeight = foot.isVisible() ? LINE - 4 : 0;
        double pictureWidth = Math.max(0, width - 2 * EDGE);
        double pictureHeight = Math.max(0, getHeight() - LINE - footHeight - EDGE);
        head.resizeRelocate(EDGE, EDGE, pictureWidth, LINE - EDGE);
        ground.resizeRelocate(EDGE, LINE, pictureWidth, pictureHeight);
        foot.resizeRelocate(EDGE, LINE + pictureHeight, pictureWidth, footHeight);
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : Math.max(1, window.getOutputScaleX());
        fit(pictureWidth, pictureHeight, scale);
        double shownWidth = view.getLayoutBounds().getWidth();
        double shownHeight = view.getLayoutBounds().getHeight();
        view.relocate(EDGE + Math.floor((pictureWidth - shownWidth) / 2), LINE + Math.floor((pictureHeight - shownHeight) / 2));
        double coverWidth = Math.min(pictureWidth - 12, cover.prefWidth(-1));
        double coverHeight = Math.min(pictureHeight, cover.prefHeight(coverWidth));
        cover.resizeRelocate(EDGE + Math.floor((pictureWidth - coverWidth) / 2), LINE + Math.floor((pictureHeight - coverHeight) / 2),
                coverWidth, coverHeight);
        onPictureSize.accept(pictureWidth * scale, pictureHeight * scale);
    }

    /// A picture that was made for its place stands there pixel by pixel: stretched by a hair, each of its pixels would be mixed from four.
    ///
    /// @param scale pixels of the screen a unit
    private void fit(double width, double height, double scale) {
        Image image = view.getImage();
        double left = image == null ? -1 : width * scale - image.getWidth();
        double below = image == null ? -1 : height * scale - image.getHeight();
        boolean made = left >= 0 && below >= 0 && (left < MADE || below < MADE);
        view.setFitWidth(made ? image.getWidth() / scale : width);
        view.setFitHeight(made ? image.getHeight() / scale : height);
    }
}
