package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.menshen.desktop.act.NamedSpot;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.suggest.Coverage;
import org.menshen.domain.text.CsvText;
import org.menshen.map.core.geo.Bounds;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.core.sight.NewCameras;
import org.menshen.map.fx.layer.camera.Camera;
import org.menshen.map.fx.layer.area.HatchLayer;
import org.menshen.map.fx.layer.camera.Proposal;

/// Says in words and figures what no camera sees. Off the FX thread.
final class BlindWords {

    /// around a place for a new camera, metres
    private static final double AROUND_M = 120;

    private final Names names;
    private final Texts texts;
    private final SpotWords spots;

    BlindWords(Names names, Texts texts, SpotWords spots) {
        this.names = names;
        this.texts = texts;
        this.spots = spots;
    }

    BlindView view(Coverage.Result result) {
        CsvText csv = new CsvText();
        csv.row(texts.get("blind.csv.committee"), texts.get("blind.csv.area"), texts.get("blind.csv.unseen"), texts.get("blind.csv.share"));
        List<BlindRow> committees = new ArrayList<>();
        for (Coverage.Share share : result.shares()) {
            String name = share.committee().isEmpty() ? texts.get("blind.nobody") : names.of("committees", share.committee());
            csv.row(name, whole(share.areaM2()), whole(share.unseenM2()), percent(share.blindShare()));
            share.unseen().ifPresent(box -> committees.add(new BlindRow(share.committee(), name,
                    texts.get("blind.committee", grouped(share.unseenM2()), grouped(share.areaM2())), percent(share.blindShare()) + "%", box, null,
                    "")));
        }
        csv.row(texts.get("blind.csv.all"), whole(result.areaM2()), whole(result.unseenM2()), percent(result.blindShare()));
        csv.row();
        csv.row(texts.get("blind.csv.place"), texts.get("blind.csv.lat"), texts.get("blind.csv.lon"), texts.get("blind.csv.azimuth"),
                texts.get("blind.csv.gain"), texts.get("line.place"));
        List<BlindRow> places = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        for (NewCameras.Site site : result.places()) {
            int number = places.size() + 1;
            LatLon at = site.cone().origin();
            String where = spots.place(at);
            String azimuth = String.valueOf(Math.round(site.cone().azimuth()) % 360);
            csv.row(String.valueOf(number), coordinate(at.lat()), coordinate(at.lon()), azimuth, whole(site.gainM2()), where);
            places.add(new BlindRow(String.valueOf(number), number + "  " + where, texts.get("blind.place", azimuth),
                    texts.get("blind.gain", grouped(site.gainM2())), Bounds.within(at, AROUND_M), new NamedSpot(at, where), azimuth));
            proposals.add(new Proposal(number, new Camera("new-" + number, at, site.cone().azimuth(), site.cone().opening(),
                    site.cone().range(), Camera.State.OK), texts.get("blind.gain", grouped(site.gainM2()))));
        }
        String summary = texts.get("blind.summary", percent(result.blindShare()), grouped(result.unseenM2()), grouped(result.areaM2()));
        return new BlindView(summary, new HatchLayer.Boxes(result.unseenBoxes()), List.copyOf(committees), List.copyOf(places),
                List.copyOf(proposals), csv.text());
    }

    private static String whole(double squareMetres) {
        return String.valueOf(Math.round(squareMetres));
    }

    private static String grouped(double squareMetres) {
        return String.format(Locale.ROOT, "%,d", Math.round(squareMetres));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String coordinate(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }
}
