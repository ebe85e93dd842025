package org.menshen.map.fx.layer.heat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.heat.PointCloud;
import org.menshen.map.core.view.Viewport;
import org.menshen.map.fx.layer.shape.ScreenRing;
import org.menshen.map.fx.paint.FieldContext;
import org.menshen.map.fx.paint.FieldLayer;
import org.menshen.map.fx.paint.Palette;
import org.menshen.map.fx.paint.Plane;
import org.menshen.map.fx.paint.Raster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Density of points, such as persons a square metre: binned, blurred and coloured in the background into one picture larger than
/// the pane. A pan only moves it; a new one is made when the data changes, the zoom does, or its edge comes near. Where
/// nothing is measured the map is hatched, which is not the same as nobody. FX thread.
public final class PointHeatLayer extends FieldLayer {

    private static final Logger LOG = LoggerFactory.getLogger(PointHeatLayer.class);
    /// how far the picture reaches beyond the pane on each side, pixels
    private static final double MARGIN = 128;
    /// moved farther than this, the next picture is begun
    private static final double SOON = 64;

    /// Points, and where nothing is measured.
    ///
    /// @param lons degrees, one a point
    /// @param lats degrees, one a point
    /// @param weights what each point counts, 1 for a person
    /// @param unmeasured rings of areas without data
    public record Data(double[] lons, double[] lats, float[] weights, List<List<LatLon>> unmeasured) {
    }

    private record Job(HeatPainter.Source source, Viewport view, double density, Palette palette) {
    }

    private final HeatPainter field;
    private final AtomicBoolean done = new AtomicBoolean();
    private HeatPainter.Source source = new HeatPainter.Source(() -> PointCloud.EMPTY, List.of());
    private boolean empty = true;
    private @Nullable Job running;
    private @Nullable Job shown;
    private @Nullable FieldContext last;

    /// @param id unique among the layers of a map
    /// @param full persons a square metre that give the end of the ramp, above 0, e.g. 4
    /// @param radius pixels over which a point is spread, above 0, e.g. 20
    public PointHeatLayer(String id, double full, double radius) {
        this(id, Plane.FIELD, new HeatStyle(full, radius, false, HeatColors.PEOPLE));
    }

    /// @param id unique among the layers of a map
    /// @param plane [Plane#FIELD], or [Plane#GROUND] below areas and names
    public PointHeatLayer(String id, Plane plane, HeatStyle style) {
        super(id, plane, plane == Plane.GROUND);
        field = new HeatPainter(style);
    }

    /// Replaces the data. The arrays are read in the background: they must not change any more.
    public void setData(Data next) {
        empty = next.lons.length == 0 && next.unmeasured.isEmpty();
        source = HeatPainter.Source.of(next.lons, next.lats, next.weights, next.unmeasured.stream().map(ScreenRing::new).toList());
        if (last != null && running == null && visible() && !empty) {
            // at once and not at the next pulse: the picture can be there by then
            begin(last);
        }
        changed();
    }

    @Override
    public void refresh(FieldContext context) {
        if (running != null && done.compareAndSet(true, false)) {
            Job finished = running;
            running = null;
            shown = finished;
            show(finished.view, finished.density, context.view());
        }
        last = context;
        Viewport view = context.view();
        picture().follow(view);
        if (running == null && !enough(context)) {
            begin(context);
        }
    }

    private boolean enough(FieldContext context) {
        Viewport view = context.view();
        Job have = shown;
        return have != null && have.source == source && have.density == context.sprites().density()
            && have.palette.equals(context.palette()) && have.view.zoom() == view.zoom()
            && have.view.width() == view.width() + 2 * MARGIN && have.view.height() == view.height() + 2 * MARGIN
            && Math.abs(view.screenX(have.view.centre().lon()) - view.width() / 2) <= SOON
            && Math.abs(view.screenY(have.view.centre().lat()) - view.height() / 2) <= SOON;
    }

    private void begin(FieldContext context) {
        Viewport view = context.view();
        Job job = new Job(source, view.resized(view.width() + 2 * MARGIN, view.height() + 2 * MARGIN), context.sprites().density(),
            context.palette());
        Raster raster = raster(job.view.width(), job.view.height(), job.density);
        running = job;
        try {
            context.background().execute(() -> {
                try {
                    field.paint(raster, job.source, job.view, job.density, job.palette);
                } catch (RuntimeException e) {
                    LOG.error("the heat of {} could not be painted", id(), e);
                }
                done.set(true);
                changed();
            });
        } catch (RejectedExecutionException e) {
            running = null;
            LOG.debug("the heat of {} is not painted: the executor is closed", id());
        }
    }

    @Override
    public boolean busy() {
        return running != null;
    }

    @Override
    public boolean blank() {
        return empty;
    }

    @Override
    public Optional<LatLon> locate(String item) {
        return Optional.empty();
    }
}
