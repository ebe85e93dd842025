package org.menshen.map.core.view;

import org.jspecify.annotations.Nullable;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.geo.WebMercator;

/// Which part of the world a pane shows. Immutable: every gesture gives a new one, so a painter can hold one for a whole frame.
///
/// Web Mercator with 256-pixel tiles; the zoom may be fractional and is cut to [#MIN_ZOOM]…[#MAX_ZOOM]; north is up.
/// The world neither wraps nor repeats: the centre stays inside it. Any thread.
public final class Viewport {

    /// Smallest zoom: the world is 1024 pixels wide.
    public static final double MIN_ZOOM = 2;
    /// Largest zoom: a pixel is about 13 cm in Shanghai.
    public static final double MAX_ZOOM = 20;

    private final LatLon centre;
    private final double zoom;
    private final double width;
    private final double height;
    private final double worldSize;
    /// pane's upper left corner in world pixels
    private final double left;
    private final double top;

    /// @param centre what lies in the middle of the pane; latitudes beyond the projection are cut
    /// @param zoom cut to [#MIN_ZOOM]…[#MAX_ZOOM]
    /// @param width pixels, 0 or more (a pane before its first layout has none)
    /// @param height pixels, 0 or more
    /// @throws IllegalArgumentException when zoom or size is not a number or the size is negative
    public Viewport(LatLon centre, double zoom, double width, double height) {
        if (Double.isNaN(zoom) || !(width >= 0 && height >= 0) || Double.isInfinite(width + height)) {
            throw new IllegalArgumentException("not a viewport: zoom " + zoom + ", size " + width + " x " + height);
        }
        this.centre = Math.abs(centre.lat()) <= WebMercator.MAX_LAT ? centre
            : new LatLon(Math.clamp(centre.lat(), -WebMercator.MAX_LAT, WebMercator.MAX_LAT), centre.lon());
        this.zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
        this.width = width;
        this.height = height;
        this.worldSize = WebMercator.worldSize(this.zoom);
        this.left = WebMercator.x(this.centre.lon()) * worldSize - width / 2;
        this.top = WebMercator.y(this.centre.lat()) * worldSize - height / 2;
    }

    /// The position in the middle of the pane.
    public LatLon centre() {
        return centre;
    }

    /// Zoom, [#MIN_ZOOM]…[#MAX_ZOOM].
    public double zoom() {
        return zoom;
    }

    /// Width of the pane, pixels.
    public double width() {
        return width;
    }

    /// Height of the pane, pixels.
    public double height() {
        return height;
    }

    /// Edge of the whole world in pixels at this zoom: the factor from normalised world coordinates to pixels.
    public double worldSize() {
        return worldSize;
    }

    /// Pane x of a longitude in degrees. Allocates nothing.
    public double screenX(double lon) {
        return WebMercator.x(lon) * worldSize - left;
    }

    /// Pane y of a latitude in degrees. Allocates nothing.
    public double screenY(double lat) {
        return WebMercator.y(lat) * worldSize - top;
    }

    /// Pane x of a normalised world x (0…1): one multiplication, for packed features.
    public double screenXOfWorld(double worldX) {
        return worldX * worldSize - left;
    }

    /// Pane y of a normalised world y (0…1): one multiplication, for packed features.
    public double screenYOfWorld(double worldY) {
        return worldY * worldSize - top;
    }

    /// Normalised world x of a pane x; may lie outside 0…1 beside the world.
    public double worldX(double screenX) {
        return (screenX + left) / worldSize;
    }

    /// Normalised world y of a pane y; may lie outside 0…1 above or below the world.
    public double worldY(double screenY) {
        return (screenY + top) / worldSize;
    }

    /// Where a position appears; may lie outside the pane.
    public ScreenPoint toScreen(LatLon point) {
        return new ScreenPoint(screenX(point.lon()), screenY(point.lat()));
    }

    /// The position under a point of the pane; points outside the world give its edge.
    public LatLon toGeo(double x, double y) {
        return WebMercator.geo(worldX(x), worldY(y));
    }

    /// What the pane shows, cut at the edge of the world.
    public Bounds bounds() {
        return bounds(0);
    }

    /// What the pane shows plus a margin on each side: painters ask for a bit more than is seen, so strokes do not end at the edge.
    ///
    /// @param margin pixels
    public Bounds bounds(double margin) {
        return new Bounds(
            WebMercator.lat(worldY(height + margin)), WebMercator.lon(worldX(-margin)),
            WebMercator.lat(worldY(-margin)), WebMercator.lon(worldX(width + margin)));
    }

    /// True when a position lies on the pane or within a margin of pixels around it.
    public boolean shows(LatLon point, double margin) {
        double x = screenX(point.lon());
        double y = screenY(point.lat());
        return x >= -margin && x <= width + margin && y >= -margin && y <= height + margin;
    }

    /// Metres on the ground per pixel at the centre.
    public double metresPerPixel() {
        return WebMercator.metresPerPixel(centre.lat(), zoom);
    }

    /// The map moved by a drag of the hand: what was under (x, y) is then under (x + dx, y + dy).
    public Viewport panned(double dx, double dy) {
        return new Viewport(toGeo(width / 2 - dx, height / 2 - dy), zoom, width, height);
    }

    /// Zoomed by a step while the position under the pivot stays where it is.
    ///
    /// @param pivotX pane x of the pivot
    /// @param pivotY pane y of the pivot
    /// @param delta levels, positive = closer; the result is cut to the limits
    public Viewport zoomedAt(double pivotX, double pivotY, double delta) {
        double next = Math.clamp(zoom + delta, MIN_ZOOM, MAX_ZOOM);
        double size = WebMercator.worldSize(next);
        double x = worldX(pivotX) - (pivotX - width / 2) / size;
        double y = worldY(pivotY) - (pivotY - height / 2) / size;
        return new Viewport(WebMercator.geo(x, y), next, width, height);
    }

    /// The same zoom around another centre.
    public Viewport centredOn(LatLon next) {
        return new Viewport(next, zoom, width, height);
    }

    /// The same centre at another zoom.
    public Viewport withZoom(double next) {
        return new Viewport(centre, next, width, height);
    }

    /// The same centre and zoom in a pane of another size.
    public Viewport resized(double nextWidth, double nextHeight) {
        return new Viewport(centre, zoom, nextWidth, nextHeight);
    }

    /// The closest view that shows the whole box with a margin.
    ///
    /// @param box what must be seen; a single point gives [#MAX_ZOOM]
    /// @param padding pixels kept free on each side; less is kept when the pane is too small
    public Viewport fitted(Bounds box, double padding) {
        double x0 = WebMercator.x(box.west());
        double x1 = WebMercator.x(box.east());
        double y0 = WebMercator.y(box.north());
        double y1 = WebMercator.y(box.south());
        double freeWidth = Math.max(1, width - 2 * padding);
        double freeHeight = Math.max(1, height - 2 * padding);
        double size = Math.min(freeWidth / (x1 - x0), freeHeight / (y1 - y0));
        double level = Math.log(size / WebMercator.TILE) / Math.log(2);
        double next = Double.isInfinite(size) ? MAX_ZOOM : level;
        return new Viewport(WebMercator.geo((x0 + x1) / 2, (y0 + y1) / 2), next, width, height);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Viewport that && centre.equals(that.centre) && Double.compare(zoom, that.zoom) == 0
            && Double.compare(width, that.width) == 0 && Double.compare(height, that.height) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * centre.hashCode() + Double.hashCode(zoom)) + Double.hashCode(width)) + Double.hashCode(height);
    }

    @Override
    public String toString() {
        return "Viewport[" + centre + ", zoom " + zoom + ", " + width + " x " + height + "]";
    }
}
