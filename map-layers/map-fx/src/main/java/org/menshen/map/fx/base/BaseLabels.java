package org.menshen.map.fx.base;

import java.util.Optional;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Still;

/// The names of the base map: places, waters, parks, and streets along their course. FX thread.
public final class BaseLabels extends AbstractLayer {

    private Courses courses = new Courses(BaseMap.empty());
    private boolean english;
    private boolean covered;

    /// Without a base map there are no names.
    public BaseLabels() {
        super("base-names", Plane.SLOW);
    }

    /// Takes the names of another base map; the same again costs nothing.
    public void setBase(BaseMap next) {
        if (next != courses.base()) {
            courses = new Courses(next);
            changed();
        }
    }

    /// Whether pictures with names of their own lie in place of the base map: it is then not named.
    public void setCovered(boolean next) {
        covered = next;
        changed();
    }

    /// English names where known, else the local ones.
    public void setEnglish(boolean next) {
        english = next;
        changed();
    }

    @Override
    public Still still() {
        Courses now = courses;
        boolean inEnglish = english;
        return Still.named(90, context -> new NamePainter(context, now, inEnglish).paint());
    }

    @Override
    public boolean blank() {
        return covered || courses.base().size() == 0;
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
