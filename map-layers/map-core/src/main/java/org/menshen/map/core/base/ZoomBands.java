package org.menshen.map.core.base;

import org.menshen.map.core.geo.WebMercator;

/// The zoom bands for which features keep simplified geometry. The last band is the full geometry.
final class ZoomBands {

    /// upper zoom of each band but the last; a band is exact to half a pixel at its upper zoom
    private static final double[] UPPER = {10, 12, 14, 16};

    private ZoomBands() {
    }

    /// Index of the band that serves a zoom.
    static int band(double zoom) {
        int band = 0;
        while (band < UPPER.length && zoom > UPPER[band]) {
            band++;
        }
        return band;
    }

    /// One shape a band, coarsest first; bands that gain nothing share the finer shape.
    static Shape[] prepare(FeatureKind.Form form, Shape full) {
        Shape[] bands = new Shape[UPPER.length + 1];
        bands[UPPER.length] = full;
        for (int i = UPPER.length - 1; i >= 0; i--) {
            double tolerance = 0.5 / WebMercator.worldSize(UPPER[i]);
            Shape simpler = form == FeatureKind.Form.POINT ? full : Simplifier.simplify(full, tolerance, form == FeatureKind.Form.AREA);
            bands[i] = simpler.points() < bands[i + 1].points() ? simpler : bands[i + 1];
        }
        return bands;
    }
}
