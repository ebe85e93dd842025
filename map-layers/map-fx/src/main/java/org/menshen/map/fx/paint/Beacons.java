package org.menshen.map.fx.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;

/// What blinks on the map: each a small picture in a node of its own, so that a blink paints that spot and nothing else of the map. All
/// blink together. FX thread.
public final class Beacons {

    /// how long they are seen: a whole number of beats, of the wide ones too
    private static final long SEEN_NANOS = 500_000_000;
    /// and with the time they are not seen
    private static final long ROUND_NANOS = 1_000_000_000;
    /// a change that is due so soon is made now, in the picture that is painted now
    private static final long NEAR_NANOS = 40_000_000;

    private final Group node = new Group();
    private final List<ImageView> views = new ArrayList<>();
    private int count;

    /// None yet.
    public Beacons() {
        node.setManaged(false);
        node.setAutoSizeChildren(false);
        node.setMouseTransparent(true);
    }

    /// What is put on the map.
    public Node node() {
        return node;
    }

    /// Begins a new set in place of the one before.
    public void begin() {
        count = 0;
    }

    /// Adds one with its middle at a point, on whole pixels.
    public void add(Sprites sprites, Sprite sprite, double x, double y) {
        double density = sprites.density();
        if (count == views.size()) {
            ImageView view = new ImageView();
            view.setManaged(false);
            views.add(view);
            node.getChildren().add(view);
        }
        ImageView view = views.get(count++);
        if (view.getImage() != sprite.image()) {
            view.setImage(sprite.image());
            view.setFitWidth(sprite.width() / density);
            view.setFitHeight(sprite.height() / density);
        }
        view.setX(Math.rint(x * density - sprite.width() / 2.0) / density);
        view.setY(Math.rint(y * density - sprite.height() / 2.0) / density);
    }

    /// Shows the set.
    public void end() {
        for (int i = views.size() - 1; i >= count; i--) {
            node.getChildren().remove(i);
            views.remove(i);
        }
    }

    /// Shows or hides all, as it is time for.
    ///
    /// @param nanos of a steady clock
    /// @return nanoseconds until that changes; 0 when nothing blinks
    public long blink(long nanos) {
        long gone = Math.floorMod(nanos + NEAR_NANOS, ROUND_NANOS);
        boolean seen = gone < SEEN_NANOS;
        views.forEach(view -> view.setOpacity(seen ? 1 : 0));
        return views.isEmpty() ? 0 : (seen ? SEEN_NANOS : ROUND_NANOS) - gone + NEAR_NANOS;
    }
}
