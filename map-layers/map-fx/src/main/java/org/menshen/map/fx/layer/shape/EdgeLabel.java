package org.menshen.map.fx.layer.shape;

import java.util.List;
import javafx.scene.text.Font;
import org.menshen.map.core.label.LabelRequest;
import org.menshen.map.core.label.PlacedLabel;
import org.menshen.map.fx.paint.Role;
import org.menshen.map.fx.paint.StillContext;

/// The label of a line that goes around something: on the line, at the first of some places where it covers no symbol and no other name.
public final class EdgeLabel {

    /// After the places of the caller, before the names of areas.
    /// Where such a label stands in the order in which labels get their places.
    public static final int RANK = 25;
    private static final int SIZE = 12;
    private static final double HEIGHT = 16;

    private record Key(String id, String text) {
    }

    private EdgeLabel() {
    }

    /// Writes it, or leaves it out when no place is free.
    ///
    /// @param id of the line, the same in every picture
    /// @param places x and y of each place on the picture, best first
    public static void write(StillContext context, String id, String text, List<double[]> places) {
        if (text.isEmpty()) {
            return;
        }
        Font font = context.fonts().plain(SIZE);
        double width = context.sprites().width(font, text) + 4;
        for (double[] place : places) {
            List<PlacedLabel<Key>> placed = context.room().place(List.of(
                new LabelRequest<>(new Key(id, text), place[0], place[1], width, HEIGHT, 0, 0, LabelRequest.ON)));
            if (!placed.isEmpty()) {
                context.write(HaloText.lettering(context.palette(), font, text, Role.RING), 0, place[0], place[1]);
                return;
            }
        }
    }
}
