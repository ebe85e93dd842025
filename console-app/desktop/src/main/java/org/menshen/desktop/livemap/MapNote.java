package org.menshen.desktop.livemap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.RasterMap;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Pin;
import org.menshen.map.core.base.BaseMap;
import org.menshen.map.fx.MapPane;

/// What is written on the map itself: whose it is, that it is schematic, and up to when it is the present while the line is lost. FX thread.
final class MapNote implements AutoCloseable {

    private final MapPane pane;
    private final Texts texts;
    private final ZoneId zone;
    private final FxBridge.Channel<Link.Status> line;
    private final Pin pin;
    private BaseMap base = BaseMap.empty();
    private Optional<RasterMap> raster = Optional.empty();
    private String old = "";

    MapNote(FeatureContext context, MapPane pane, Texts texts) {
        this.pane = pane;
        this.texts = texts;
        this.zone = context.ports().zone();
        this.line = context.bridge().channel(FxBridge.TABLE_HZ, status -> lineIs(status.line()));
        this.pin = context.ports().link().observe(line::offer);
        lineIs(context.ports().link().status().line());
    }

    /// Says whose map is shown.
    ///
    /// @param shown the vector map
    /// @param instead the raster map in its place; empty for none
    void credit(BaseMap shown, Optional<RasterMap> instead) {
        base = shown;
        raster = instead;
        write();
    }

    private void lineIs(Link.Line state) {
        Instant at = state.asOf();
        String next = !state.old() ? "" : at == null ? texts.get("old.last-run") : texts.get("old", Numbers.clock(at, zone));
        if (!next.equals(old)) {
            old = next;
            write();
        }
    }

    private void write() {
        pane.attributionProperty().set(raster.map(RasterMap::attribution).orElse(base.attribution()));
        boolean said = base.attribution().contains(texts.get("base.schematic"));
        String schematic = raster.isEmpty() && base.schematic() && !said ? texts.get("base.schematic") : "";
        pane.noteProperty().set(old.isEmpty() || schematic.isEmpty() ? old + schematic : old + " · " + schematic);
    }

    @Override
    public void close() {
        pin.close();
        line.close();
    }
}
