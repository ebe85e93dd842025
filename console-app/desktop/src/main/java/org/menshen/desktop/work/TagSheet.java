package org.menshen.desktop.work;

import java.util.List;
import java.util.Objects;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;

import org.menshen.desktop.shell.PngFile;
import org.menshen.desktop.theme.Theme;

/// Tags side by side, to be cut out: each with what it holds in words, and whose it is. In the colours of paper. FX thread.
final class TagSheet {

    /// tags on a page
    static final int PAGE = 9;
    private static final int COLUMNS = 3;
    private static final double WIDTH = 240;
    private static final double HEIGHT = 270;
    private static final int SIDE = 170;
    private static final int DENSITY = 2;

    private TagSheet() {
    }

    /// A tag.
    ///
    /// @param id what it holds
    /// @param name what it stands for
    record Tag(String id, String name) {
    }

    /// A picture of tags.
    ///
    /// @param argb pixels line by line
    record Shot(int[] argb, int width, int height) {

        byte[] png() {
            return PngFile.bytes(argb, width, height);
        }

        double ratio() {
            return (double) height / width;
        }
    }

    /// Takes a picture of these.
    ///
    /// @param tags a page of them at most
    static Shot take(List<Tag> tags) {
        TilePane sheet = new TilePane();
        sheet.getStyleClass().addAll("tag-sheet");
        sheet.setPrefColumns(Math.min(COLUMNS, tags.size()));
        sheet.setPrefTileWidth(WIDTH);
        sheet.setPrefTileHeight(HEIGHT);
        tags.forEach(tag -> sheet.getChildren().add(one(tag)));
        Theme.LIGHT.dress(new Scene(sheet), List.of(Objects.requireNonNull(TagSheet.class.getResource("work.css"))));
        sheet.applyCss();
        sheet.resize(sheet.prefWidth(-1), sheet.prefHeight(-1));
        sheet.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(DENSITY, DENSITY));
        WritableImage image = sheet.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Shot(argb, width, height);
    }

    private static VBox one(Tag tag) {
        ImageView code = new ImageView(TagCode.drawn(tag.id(), SIDE * DENSITY));
        code.setFitWidth(SIDE);
        code.setFitHeight(SIDE);
        Label id = new Label(tag.id());
        id.getStyleClass().add("tag-id");
        Label name = new Label(tag.name());
        name.getStyleClass().add("tag-name");
        name.setWrapText(true);
        VBox box = new VBox(4, code, id, name);
        box.getStyleClass().add("tag");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
