package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.menshen.desktop.livemap.LiveMap;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.LevelHold;
import org.menshen.desktop.shell.RasterMap;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Settings;
import org.menshen.map.fx.paint.AbstractLayer;
import org.menshen.map.fx.paint.MapLayer;

/// What lies on the map, by name: which of it is shown and how much it covers, and which base map lies below. Every change is remembered. A layer
/// is listed when the texts name it by `layer.ID`. FX thread.
final class MapLayers {

    /// One step of opacity by the keyboard.
    static final double STEP = 0.1;

    private static final String SHOWN = "situation.layer.";
    private static final String OPACITY = "situation.opacity.";
    private static final String BASE = "base-map";
    private static final String BASE_KEY = "situation.base-map";

    /// What can be done with an entry.
    enum Kind {
        /// Switched on and off.
        SWITCHED,
        /// Never switched off.
        FIXED,
        /// One of the base maps, of which one is shown.
        BASE
    }

    /// A line of the list.
    ///
    /// @param id of the layer or base map
    /// @param name in the console's language
    /// @param words what it is found by, in all languages, in small letters
    /// @param key that switches it; empty for none
    /// @param kind what can be done with it
    record Entry(String id, String name, String words, String key, Kind kind) {
    }

    private final Texts texts;
    private final List<Texts> languages;
    private final Settings settings;
    private final List<RasterMap> rasters;
    private final LiveMap map;
    private String base;
    private final LevelHold hold;
    private Runnable onChange = () -> { };

    /// Puts everything as it was left.
    MapLayers(ConsolePorts ports, FxBridge bridge, Texts texts, LiveMap map) {
        this.texts = texts;
        this.languages = List.of(Texts.load(Lang.ZH, MapLayers.class), Texts.load(Lang.EN, MapLayers.class));
        this.settings = ports.settings();
        this.rasters = ports.rasters();
        this.map = map;
        this.base = settings.get(BASE_KEY).orElse("");
        map.setRaster(raster(base));
        map.pane().baseOpacityProperty().set(number(BASE));
        map.pane().layers().forEach(this::restore);
        this.hold = new LevelHold(ports, bridge, "layers", rules -> rules.layers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))), new Switches());
        hold.begin();
    }

    /// The layers that the duty level may switch: those of the live map.
    private final class Switches implements LevelHold.Seat {

        @Override
        public Map<String, String> now() {
            return Arrays.stream(MapKind.values()).map(Enum::name).filter(id -> kind(id) == Kind.SWITCHED)
                    .collect(Collectors.toMap(id -> id, id -> String.valueOf(shown(id))));
        }

        @Override
        public void put(Map<String, String> changes) {
            changes.keySet().forEach(MapLayers.this::toggle);
        }
    }

    /// The duty level switches nothing any more.
    void close() {
        hold.close();
    }

    /// Called after each change, by whatever way.
    void setOnChange(Runnable handler) {
        onChange = handler;
    }

    private void restore(MapLayer layer) {
        if (layer instanceof AbstractLayer own && texts.has("layer." + layer.id())) {
            own.setOpacity(number(layer.id()));
            if (kind(layer.id()) == Kind.SWITCHED) {
                settings.get(SHOWN + layer.id()).map(Boolean::parseBoolean).ifPresent(shown -> show(own, shown));
            }
        }
    }

    private void show(AbstractLayer layer, boolean shown) {
        Optional<MapKind> kind = Arrays.stream(MapKind.values()).filter(each -> each.name().equals(layer.id())).findFirst();
        kind.ifPresentOrElse(each -> map.setShown(each, shown), () -> layer.setVisible(shown));
    }

    private double number(String id) {
        try {
            return Math.clamp(settings.get(OPACITY + id).map(Double::parseDouble).orElse(1.0), STEP, 1);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /// The entries whose name in any language holds some words, near layers first, base maps last.
    List<Entry> entries(String wanted) {
        List<Entry> found = new ArrayList<>();
        for (MapLayer layer : map.pane().layers().reversed()) {
            if (layer instanceof AbstractLayer && texts.has("layer." + layer.id())) {
                String key = "layer." + layer.id();
                found.add(new Entry(layer.id(), texts.get(key), words(key, ""), hint(layer.id()), kind(layer.id())));
            }
        }
        // what a person knows by name and key first, then what the window adds to it
        found.sort(Comparator.comparing(entry -> entry.key.isEmpty() && entry.kind == Kind.SWITCHED));
        found.add(new Entry("", texts.get("base.vector"), words("base.vector", ""), "", Kind.BASE));
        rasters.forEach(raster -> found.add(new Entry(raster.id(), raster.name(), words("base", raster.name()), "", Kind.BASE)));
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        return found.stream().filter(entry -> entry.words.contains(text)).toList();
    }

    private String words(String key, String name) {
        return languages.stream().map(language -> language.get(key, name)).reduce(name, (a, b) -> a + " " + b).toLowerCase(Locale.ROOT);
    }

    private static String hint(String id) {
        for (MapKind kind : MapKind.values()) {
            if (kind.name().equals(id) && kind != MapKind.ALERTS) {
                return "Alt+" + (kind.ordinal() + 1) % 10;
            }
        }
        return "";
    }

    private static Kind kind(String id) {
        return MapKind.ALERTS.name().equals(id) ? Kind.FIXED : Kind.SWITCHED;
    }

    private Optional<AbstractLayer> layer(String id) {
        return map.pane().layers().stream().filter(each -> each.id().equals(id)).filter(AbstractLayer.class::isInstance)
                .map(AbstractLayer.class::cast).findFirst();
    }

    private Optional<RasterMap> raster(String id) {
        return rasters.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Whether it is shown.
    boolean shown(Entry entry) {
        return entry.kind == Kind.BASE ? raster(base).map(RasterMap::id).orElse("").equals(entry.id) : shown(entry.id);
    }

    /// Whether a layer is shown.
    boolean shown(String layer) {
        return layer(layer).map(AbstractLayer::visible).orElse(false);
    }

    /// Switches a layer, or takes a base map.
    void toggle(Entry entry) {
        switch (entry.kind) {
            case SWITCHED -> toggle(entry.id);
            case BASE -> {
                base = entry.id;
                settings.put(BASE_KEY, base);
                map.setRaster(raster(base));
                onChange.run();
            }
            case FIXED -> { }
        }
    }

    /// Switches a layer on or off; one that is never switched off stays.
    void toggle(String layer) {
        if (kind(layer) == Kind.SWITCHED) {
            layer(layer).ifPresent(own -> {
                show(own, !own.visible());
                settings.put(SHOWN + layer, String.valueOf(own.visible()));
                onChange.run();
            });
        }
    }

    /// How much of what lies below is covered, 0.1 … 1; all base maps have the same.
    double opacity(Entry entry) {
        return entry.kind == Kind.BASE ? map.pane().baseOpacityProperty().get() : layer(entry.id).map(AbstractLayer::opacity).orElse(1.0);
    }

    /// Changes how much is covered; cut to 0.1 … 1.
    void setOpacity(Entry entry, double next) {
        double cut = Math.clamp(Math.rint(next * 20) / 20, STEP, 1);
        if (cut == opacity(entry)) {
            return;
        }
        if (entry.kind == Kind.BASE) {
            map.pane().baseOpacityProperty().set(cut);
        } else {
            layer(entry.id).ifPresent(own -> own.setOpacity(cut));
        }
        settings.put(OPACITY + (entry.kind == Kind.BASE ? BASE : entry.id), String.valueOf(cut));
        onChange.run();
    }
}
