package org.menshen.map.fx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Role;

/// The style properties of the map control: one colour a role, so that style sheets reach the canvases.
final class MapStyle {

    private static final Map<Role, CssMetaData<MapPane, Color>> META = new EnumMap<>(Role.class);
    private static final List<CssMetaData<? extends Styleable, ?>> ALL = new ArrayList<>(Region.getClassCssMetaData());

    static {
        for (Role role : Role.values()) {
            CssMetaData<MapPane, Color> meta = new CssMetaData<>(role.css(), StyleConverter.getColorConverter(), Color.TRANSPARENT) {
                @Override
                public boolean isSettable(MapPane pane) {
                    return !pane.style().colors.get(role).isBound();
                }

                @Override
                public StyleableProperty<Color> getStyleableProperty(MapPane pane) {
                    return pane.style().colors.get(role);
                }
            };
            META.put(role, meta);
            ALL.add(meta);
        }
    }

    private final Map<Role, StyleableObjectProperty<Color>> colors = new EnumMap<>(Role.class);

    MapStyle(MapPane owner, Runnable changed) {
        META.forEach((role, meta) -> {
            var property = new SimpleStyleableObjectProperty<>(meta, owner, role.css().substring(1), Color.TRANSPARENT);
            property.addListener((o, before, now) -> changed.run());
            colors.put(role, property);
        });
    }

    static List<CssMetaData<? extends Styleable, ?>> all() {
        return Collections.unmodifiableList(ALL);
    }

    StyleableObjectProperty<Color> color(Role role) {
        return colors.get(role);
    }

    Palette palette() {
        Map<Role, Color> now = new EnumMap<>(Role.class);
        colors.forEach((role, property) -> now.put(role, property.get()));
        return new Palette(now);
    }
}
