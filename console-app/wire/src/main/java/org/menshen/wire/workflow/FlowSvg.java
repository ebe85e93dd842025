package org.menshen.wire.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowClock;
import org.menshen.domain.work.FlowLayout;
import org.menshen.domain.work.FlowState;
import org.menshen.domain.work.WorkflowContent;

/// Draws a workflow as SVG: its states, the acts that lead from one to the next with who does them, what goes back, and its deadlines. The drawing
/// needs nothing beside it and follows the light or dark of whoever shows it.
public final class FlowSvg {

    private static final int WIDTH = 168;
    private static final int HEIGHT = 54;
    private static final int ACROSS = 250;
    private static final int DOWN = 142;
    private static final int MARGIN = 40;
    private static final int HEAD = 64;
    private static final int SIDE = 200;
    private static final int LINE = 15;
    /// how far apart ways that go back, and words on ways of the same row, stand
    private static final int APART = 26;

    private final WorkflowContent flow;
    private final String language;
    private final FlowLayout layout;
    private final Map<String, double[]> middles = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();
    private double width;
    private double height;

    private FlowSvg(WorkflowContent flow, String language) {
        this.flow = flow;
        this.language = language;
        this.layout = new FlowLayout(flow);
    }

    /// The drawing.
    ///
    /// @param flow a workflow without faults
    /// @param language `zh` or `en`
    public static String draw(WorkflowContent flow, String language) {
        return new FlowSvg(flow, language).whole();
    }

    private String whole() {
        int widest = layout.rows().stream().mapToInt(List::size).max().orElse(1);
        width = MARGIN * 2 + Math.max(1, widest) * ACROSS + SIDE;
        height = HEAD + MARGIN + layout.rows().size() * DOWN + flow.clocks().size() * LINE + MARGIN;
        place();
        svg.append(String.format(Locale.ROOT, """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" font-family="sans-serif" font-size="13">
            <style>
              :root { color-scheme: light dark }
              .s { fill: none; stroke: currentColor; stroke-width: 1.4 } .e { stroke-width: 3 }
              .w { fill: none; stroke: currentColor; stroke-width: 1.1; opacity: .75 } .b { stroke-dasharray: 5 4 }
              text { fill: currentColor } .a { font-size: 11px } .q { font-size: 10px; opacity: .7 }
            </style>
            <defs><marker id="p" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
              <path d="M0,0 L8,4 L0,8 z" fill="currentColor"/></marker></defs>
            """, width, height, width, height));
        words(MARGIN, MARGIN, "", flow.name().in(language) + "  " + flow.id() + " " + flow.version(), "start");
        int back = 0;
        for (Map.Entry<FlowLayout.Way, List<FlowAct>> way : layout.ways().entrySet()) {
            if (layout.goesBack(way.getKey())) {
                backward(way.getKey(), way.getValue(), back++);
            } else {
                forward(way.getKey(), way.getValue());
            }
        }
        flow.states().forEach(this::state);
        clocks();
        return svg.append("</svg>\n").toString();
    }

    private void place() {
        double middle = (width - SIDE) / 2;
        for (int row = 0; row < layout.rows().size(); row++) {
            List<String> states = layout.rows().get(row);
            for (int i = 0; i < states.size(); i++) {
                double x = middle + (i - (states.size() - 1) / 2.0) * ACROSS;
                middles.put(states.get(i), new double[] {x, HEAD + MARGIN + row * DOWN + HEIGHT / 2.0});
            }
        }
    }

    private void state(FlowState state) {
        double[] at = middles.get(state.id());
        svg.append(String.format(Locale.ROOT, "<rect class=\"s%s\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"%d\"/>%n",
            state.end() ? " e" : "", at[0] - WIDTH / 2.0, at[1] - HEIGHT / 2.0, WIDTH, HEIGHT, state.id().equals(flow.start()) ? HEIGHT / 2 : 6));
        List<FlowAct> staying = layout.staying(state.id());
        words(at[0], at[1] + (staying.isEmpty() ? 4 : -6), "", state.name().in(language), "middle");
        if (!staying.isEmpty()) {
            words(at[0], at[1] + LINE, "q", short2(staying), "middle");
        }
    }

    private String short2(List<FlowAct> acts) {
        String names = acts.stream().limit(3).map(act -> act.name().in(language)).collect(Collectors.joining(" · "));
        return acts.size() > 3 ? names + " …" : names;
    }

    private void forward(FlowLayout.Way way, List<FlowAct> acts) {
        double[] from = middles.get(way.from());
        double[] to = middles.get(way.to());
        double y1 = from[1] + HEIGHT / 2.0;
        double y2 = to[1] - HEIGHT / 2.0;
        // a way over several layers swings out, so that it does not run through the states between
        double swing = to[1] - from[1] > DOWN + 1 ? (from[0] <= to[0] ? 1 : -1) * WIDTH * 0.75 : 0;
        svg.append(String.format(Locale.ROOT, "<path class=\"w\" marker-end=\"url(#p)\" d=\"M%.1f,%.1f C%.1f,%.1f %.1f,%.1f %.1f,%.1f\"/>%n",
            from[0], y1, from[0] + swing, y1 + DOWN / 3.0, to[0] + swing, y2 - DOWN / 3.0, to[0], y2));
        label((from[0] + to[0]) / 2 + swing * 0.75, (y1 + y2) / 2, acts);
    }

    private void backward(FlowLayout.Way way, List<FlowAct> acts, int index) {
        double[] from = middles.get(way.from());
        double[] to = middles.get(way.to());
        double out = Math.max(from[0], to[0]) + WIDTH / 2.0 + APART * (index + 1.0);
        svg.append(String.format(Locale.ROOT, "<path class=\"w b\" marker-end=\"url(#p)\" d=\"M%.1f,%.1f C%.1f,%.1f %.1f,%.1f %.1f,%.1f\"/>%n",
            from[0] + WIDTH / 2.0, from[1], out, from[1], out, to[1] + 8, to[0] + WIDTH / 2.0, to[1] + 8));
        label(out - 8, (from[1] + to[1]) / 2 + index % 3 * LINE, acts);
    }

    private void label(double x, double y, List<FlowAct> acts) {
        for (int i = 0; i < acts.size(); i++) {
            words(x, y + (i * 2 - acts.size() + 1) * LINE, "a", acts.get(i).name().in(language), "middle");
            words(x, y + (i * 2 - acts.size() + 1) * LINE + LINE * 0.8, "q", String.join(" ", acts.get(i).roles()), "middle");
        }
    }

    private void clocks() {
        double y = height - MARGIN - flow.clocks().size() * LINE;
        for (FlowClock clock : flow.clocks()) {
            y += LINE;
            String limits = clock.limits().stream().map(limit -> (limit.when().isEmpty() ? "" : limit.when() + ": ") + amount(limit))
                .collect(Collectors.joining("; "));
            words(MARGIN, y, "a", clock.name().in(language) + ": " + String.join("/", clock.from()) + " → " + String.join("/", clock.until()) + "  "
                + limits, "start");
        }
    }

    private static String amount(FlowClock.Limit limit) {
        double amount = limit.rule().amount();
        String number = amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
        return switch (limit.rule().unit()) {
            case WALL -> amount % 60 == 0 ? (long) amount / 60 + " min" : number + " s";
            case URGENT_HOUR -> number + " urgent-hour";
            case WORK_HOUR -> number + " work-hour";
            case WORK_DAY -> number + " work-day";
            case NATURAL_DAY -> number + " day";
        };
    }

    private void words(double x, double y, String kind, String text, String anchor) {
        svg.append(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", kind, x, y, anchor,
            text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }
}
