package org.menshen.map.fx.base;

import java.util.Optional;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.PaintContext;
import org.menshen.map.fx.paint.Plane;

/// Names of the base map.
public final class BaseLabels extends AbstractLayer {
    private BaseMap base = BaseMap.empty();
    private boolean english;

    public BaseLabels() {
        super("base-labels", Plane.SLOW);
    }

    public void setBase(BaseMap next) {
        base = next;
        changed();
    }

    public void setEnglish(boolean next) {
        english = next;
        changed();
    }

    @Override
    public void paint(PaintContext context) {
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
