package org.menshen.map.fx.demo;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.OverviewMap;
import org.menshen.map.fx.paint.MapLayer;

/// A small map of the whole in the corner: the box on it is what the large one shows; a click or a drag moves that. It is no layer but a node:
/// here it lies above the map in the same [StackPane].
final class OverviewExample implements Example {

    private final BaseMap base;
    private final Executor background;
    private @Nullable OverviewMap overview;

    OverviewExample(BaseMap base, Executor background) {
        this.base = base;
        this.background = background;
    }

    @Override
    public List<MapLayer> layers() {
        return List.of();
    }

    @Override
    public void start(MapPane map) {
        OverviewMap small = new OverviewMap(map, background, 200, 140);
        small.setBase(base, null);
        small.setOutlines(List.of(Town.box(-400, -300, 800, 600)));
        StackPane.setAlignment(small, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(small, new Insets(0, 12, 60, 0));
        ((StackPane) map.getParent()).getChildren().add(small);
        overview = small;
    }

    @Override
    public void stop(MapPane map) {
        ((StackPane) map.getParent()).getChildren().remove(overview);
    }
}
