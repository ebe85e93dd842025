package org.menshen.desktop.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.map.core.fence.PolygonFence;
import org.menshen.map.core.geo.Geodesy;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.PathMode;

/// Measures on the map, and draws on it what every console shows. FX thread.
final class SketchDesk {

    private static final int MOST_POINTS = 500;
    private static final String NOTE = "NOTE";
    private static final double HECTARE_M2 = 10_000;

    private final FeatureContext context;
    private final Gestures gestures;
    private final Sheet sheet;
    private final Texts texts;
    private final MapPane map;

    SketchDesk(FeatureContext context, Sheet sheet, Texts texts, MapPane map) {
        this.context = context;
        this.gestures = new Gestures(context);
        this.sheet = sheet;
        this.texts = texts;
        this.map = map;
    }

    /// Measures along the points that are set, and the area between them.
    void measure() {
        map.setMode(new PathMode(false, 2, MOST_POINTS, this::measured,
                points -> context.notices().tell(texts.get("told.measured", measured(points)))));
        context.notices().tell(texts.get("told.setting"));
    }

    private String measured(List<LatLon> points) {
        String way = Numbers.distance(length(points));
        return points.size() < 3 ? way : texts.get("measured", way, area(points));
    }

    private static double length(List<LatLon> points) {
        double metres = 0;
        for (int i = 1; i < points.size(); i++) {
            metres += Geodesy.distance(points.get(i - 1), points.get(i));
        }
        return metres;
    }

    private String area(List<LatLon> points) {
        double squareMetres = new PolygonFence(points).area();
        return squareMetres < HECTARE_M2 ? texts.get("area.m2", Math.round(squareMetres))
                : texts.get("area.ha", String.format(Locale.ROOT, "%.1f", squareMetres / HECTARE_M2));
    }

    /// Asks what shall be drawn, lets it be drawn, asks for a text, and gives it to everybody.
    void draw() {
        List<Code> kinds = List.copyOf(context.ports().codes().list("sketch-kinds").all());
        List<String> names = new ArrayList<>(kinds.stream().map(kind -> kind.name(context.ports().lang().code())).toList());
        names.add(texts.get("sketch.patrol"));
        sheet.choose(texts.get("ask.sketch"), names, index -> {
            if (index < kinds.size()) {
                draw(kinds.get(index));
            } else {
                patrol();
            }
        });
    }

    /// Lets a patrol route be drawn, asks for its name, and gives it to everybody.
    private void patrol() {
        map.setMode(new PathMode(false, 2, MOST_POINTS, points -> Numbers.distance(length(points)),
                points -> sheet.write(texts.get("ask.patrol-name"), "", true, name -> gestures.give(List.of(new Step(
                        new Subject(SubjectKind.PATROL, context.ports().workspace().newId(SubjectKind.PATROL)),
                        new PatrolCommand.Draw(name.strip(), points)))))));
        context.notices().tell(texts.get("told.setting"));
    }

    private void draw(Code kind) {
        int least = (int) kind.number("points").orElse(1);
        boolean note = NOTE.equals(kind.code());
        boolean closed = least > 2;
        map.setMode(new PathMode(closed, least, note ? 1 : MOST_POINTS,
                points -> note ? "" : closed && points.size() > 2 ? area(points) : Numbers.distance(length(points)),
                points -> sheet.write(texts.get("ask.sketch-text", kind.name(context.ports().lang().code())), "", note,
                        text -> give(kind, points, text))));
        context.notices().tell(texts.get("told.setting"));
    }

    private void give(Code kind, List<LatLon> points, String text) {
        Subject sketch = new Subject(SubjectKind.SKETCH, context.ports().workspace().newId(SubjectKind.SKETCH));
        gestures.give(List.of(new Step(sketch, new SketchCommand.Draw(kind.code(), points, text.strip(), null))));
    }
}
