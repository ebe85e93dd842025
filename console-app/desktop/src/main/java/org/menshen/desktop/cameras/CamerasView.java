package org.menshen.desktop.cameras;

import java.util.List;

import javafx.beans.value.ChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FeatureView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.tile.VideoTile;
import org.menshen.domain.fact.Subject;

/// List and grid of cameras, all of it on the keyboard. FX thread.
final class CamerasView implements FeatureView {

    private static final double WIDE = 1600;

    private final CamerasViewModel model;
    private final BorderPane node = new BorderPane();
    private final CameraListPanel list;
    private final GridBar bar;
    private final TileGrid grid;
    private final ChangeListener<CameraPage> onPage = (property, old, page) -> show(page);

    CamerasView(FeatureContext context) {
        Texts texts = Texts.load(context.ports().lang(), CamerasView.class);
        this.model = new CamerasViewModel(context.ports(), context.bridge());
        this.list = new CameraListPanel(model, texts);
        this.bar = new GridBar(model, texts);
        this.grid = new TileGrid(context, model);
        BorderPane right = new BorderPane(grid);
        right.setTop(bar);
        node.setLeft(list.node());
        node.setCenter(right);
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.pageProperty().addListener(onPage);
        show(model.pageProperty().get());
    }

    private void fit(double width) {
        double wanted = width >= WIDE ? 320 : 260;
        list.node().setPrefWidth(wanted);
        list.node().setMinWidth(wanted);
        list.node().setMaxWidth(wanted);
    }

    private void show(CameraPage page) {
        list.show(page);
        bar.show(page);
        grid.show(page);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN) {
            model.wish(m -> m.turn(event.getCode() == KeyCode.PAGE_UP ? -1 : 1));
            event.consume();
        } else if (!list.typing() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && plain(event.getCode())) {
            event.consume();
        }
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case DIGIT1, NUMPAD1 -> model.resize(1);
            case DIGIT4, NUMPAD4 -> model.resize(4);
            case DIGIT9, NUMPAD9 -> model.resize(9);
            case DIGIT0, NUMPAD0 -> model.resize(16);
            case F, SLASH -> list.focusFilter();
            case ESCAPE -> model.wish(CameraModel::back);
            case ENTER -> {
                String id = model.pageProperty().get().selectedId();
                if (id != null) {
                    model.wish(m -> m.enlarge(id));
                }
            }
            default -> {
                return grid.isFocused() && arrow(code);
            }
        }
        return true;
    }

    private boolean arrow(KeyCode code) {
        int by = switch (code) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -grid.columns();
            case DOWN -> grid.columns();
            default -> 0;
        };
        if (by != 0) {
            model.wish(m -> m.step(by));
        }
        return by != 0;
    }

    /// Brings certain cameras up.
    ///
    /// @param heading whose cameras they are, in words
    void show(String heading, List<String> deviceIds) {
        model.show(heading, deviceIds);
    }

    /// The tiles in reading order.
    List<VideoTile> tiles() {
        return grid.tiles();
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void activate(@Nullable Subject about) {
        if (about != null) {
            model.about(about);
        }
        list.focus();
    }

    @Override
    public void close() {
        model.pageProperty().removeListener(onPage);
        model.close();
        grid.close();
    }
}
