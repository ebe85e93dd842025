package org.menshen.desktop.cameras;

import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PagedView;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.tile.VideoTile;
import org.menshen.domain.fact.Subject;

/// List and grid of cameras, all of it on the keyboard. FX thread.
final class CamerasView extends PagedView<CameraPage> {

    private static final double WIDE = 1600;

    private final CamerasViewModel model;
    private final BorderPane node = new BorderPane();
    private final CameraListPanel list;
    private final GridBar bar;
    private final TileGrid grid;
    private final StackPane notices = new StackPane();

    CamerasView(FeatureContext context) {
        Texts texts = Texts.load(context.ports().lang(), CamerasView.class);
        this.model = new CamerasViewModel(context.ports(), context.bridge());
        this.list = new CameraListPanel(model, texts);
        this.bar = new GridBar(model, texts);
        this.grid = new TileGrid(context, model);
        notices.setPickOnBounds(false);
        BorderPane right = new BorderPane(new StackPane(grid, notices));
        right.setTop(bar);
        node.setLeft(list.node());
        node.setCenter(right);
        node.widthProperty().addListener((property, old, width) -> fit(width.doubleValue()));
        fit(WIDE);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        endsWith(model::close);
        endsWith(grid::close);
        follow(model.pageProperty());
        show(model.pageProperty().get());
    }

    private void fit(double width) {
        double wanted = width >= WIDE ? 320 : 260;
        list.node().setPrefWidth(wanted);
        list.node().setMinWidth(wanted);
        list.node().setMaxWidth(wanted);
    }

    @Override
    protected void show(CameraPage page) {
        list.show(page);
        bar.show(page);
        grid.show(page);
    }

    private void key(KeyEvent event) {
        Optional<CameraKey> key = KeyBound.of(CameraKey.values(), event);
        boolean turns = key.filter(meant -> meant == CameraKey.EARLIER || meant == CameraKey.LATER).isPresent();
        if (key.isPresent() && (turns || !list.typing())) {
            does(key.get());
            event.consume();
        } else if (!list.typing() && !event.isControlDown() && !event.isAltDown() && grid.isFocused() && arrow(event.getCode())) {
            event.consume();
        }
    }

    private void does(CameraKey key) {
        switch (key) {
            case ONE -> model.resize(1);
            case FOUR -> model.resize(4);
            case NINE -> model.resize(9);
            case SIXTEEN -> model.resize(16);
            case EARLIER -> model.wish(m -> m.turn(-1));
            case LATER -> model.wish(m -> m.turn(1));
            case FIND -> list.focusFilter();
            case BACK -> model.wish(CameraModel::back);
            case ENLARGE -> {
                String id = model.pageProperty().get().selectedId();
                if (id != null) {
                    model.wish(m -> m.enlarge(id));
                }
            }
        }
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
    public StackPane noticePlace() {
        return notices;
    }

    @Override
    public void activate(@Nullable Subject about) {
        if (about != null) {
            model.about(about);
        }
        list.focus();
    }
}
