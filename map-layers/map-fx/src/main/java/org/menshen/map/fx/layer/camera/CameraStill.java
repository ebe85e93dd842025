package org.menshen.map.fx.layer.camera;

import org.jspecify.annotations.Nullable;
import org.menshen.map.fx.paint.Still;
import org.menshen.map.fx.paint.StillContext;

/// Cameras of one moment: dots and cones first, their counts among the names. Which cameras share a dot is worked out once for both.
final class CameraStill implements Still {

    private static final int RANK = 40;

    private final CameraSet set;
    private final @Nullable Sights sights;
    private @Nullable CameraPainter painter;

    CameraStill(CameraSet set, @Nullable Sights sights) {
        this.set = set;
        this.sights = sights;
    }

    @Override
    public void paint(StillContext context) {
        painter = new CameraPainter(context, set, sights);
        painter.paint();
    }

    @Override
    public void names(StillContext context) {
        if (painter != null) {
            painter.numbers(context);
        }
    }

    @Override
    public int rank() {
        return RANK;
    }
}
