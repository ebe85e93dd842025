package org.menshen.wire.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowClock;
import org.menshen.domain.work.FlowLayout;
import org.menshen.domain.work.FlowState;
import org.menshen.domain.work.WorkflowContent;

/// Draws a workflow as SVG: its states, the acts that lead from one to the next with who does them, what goes back, and its deadlines. The drawing
/// needs nothing beside it.
public final class FlowSvg {

    private static final int WIDTH = 168;
    private static final int HEIGHT = 54;
    private static final int ACROSS = 250;
    private static final int DOWN = 142;
    private static final int MARGIN = 40;
    private static final int HEAD = 64;
    private static final int SIDE = 260;
    private static final int LINE = 15;
    private static final int BIG = 14;
    private static final int NORMAL = 11;
    private static final int SMALL = 10;
    /// signs that fit into a box, a Chinese one counted as two
    private static final int INSIDE = 28;
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
        height = HEAD + MARGIN + layout.rows().size() * DOWN + lines() * LINE + MARGIN;
        place();
        svg.append(String.format(Locale.ROOT, """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f %2$.0f" width="%1$.0f" height="%2$.0f" font-family="sans-serif">
            <defs><marker id="p" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
              <path d="M0,0 L8,4 L0,8 z" fill="#333"/></marker></defs>
            <rect width="100%%" height="100%%" fill="#fff"/>
            """, width, height));
        words(MARGIN, MARGIN, BIG, flow.name().in(language) + "  " + flow.id() + " " + flow.version(), "start");
        int back = 0;
        for (Map.Entry<FlowLayout.Way, List<FlowAct>> way : layout.ways().entrySet()) {
            if (layout.goesBack(way.getKey())) {
                backward(way.getKey(), way.getValue(), back++);
            } else {
                forward(way.getKey(), way.getValue());
            }
        }
        flow.states().forEach(this::state);
        table();
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
        svg.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"#fff\" stroke=\"#333\""
            + " stroke-width=\"%s\"/>%n", at[0] - WIDTH / 2.0, at[1] - HEIGHT / 2.0, WIDTH, HEIGHT, state.id().equals(flow.start()) ? HEIGHT / 2 : 6,
            state.end() ? "3" : "1.4"));
        List<FlowAct> staying = layout.staying(state.id());
        words(at[0], at[1] + (staying.isEmpty() ? 4 : -6), BIG, state.name().in(language), "middle");
        if (!staying.isEmpty()) {
            words(at[0], at[1] + LINE, SMALL, some(staying), "middle");
        }
    }

    /// What fits into the box of a state.
    private String some(List<FlowAct> acts) {
        StringBuilder names = new StringBuilder();
        for (FlowAct act : acts) {
            String name = act.name().in(language);
            if (wide(names) + wide(name) > INSIDE) {
                return names + " …";
            }
            names.append(names.isEmpty() ? "" : " · ").append(name);
        }
        return names.toString();
    }

    /// Chinese signs are twice as wide as Latin ones.
    private static int wide(CharSequence text) {
        return text.codePoints().map(sign -> sign > 0x2E7F ? 2 : 1).sum();
    }

    private void forward(FlowLayout.Way way, List<FlowAct> acts) {
        double[] from = middles.get(way.from());
        double[] to = middles.get(way.to());
        double y1 = from[1] + HEIGHT / 2.0;
        double y2 = to[1] - HEIGHT / 2.0;
        // a way over several layers swings out, so that it does not run through the states between
        double swing = to[1] - from[1] > DOWN + 1 ? (from[0] <= to[0] ? 1 : -1) * ACROSS * 0.6 : 0;
        curve(String.format(Locale.ROOT, "M%.1f,%.1f C%.1f,%.1f %.1f,%.1f %.1f,%.1f", from[0], y1, from[0] + swing, y1 + DOWN / 3.0,
            to[0] + swing, y2 - DOWN / 3.0, to[0], y2), "");
        // a short way says what it is a third on, a long one where it swings out: there it stands alone
        double along = swing == 0 ? 0.36 : 0.5;
        label(from[0] + (to[0] - from[0]) * along + swing * 0.75, y1 + (y2 - y1) * along, acts);
    }

    private void backward(FlowLayout.Way way, List<FlowAct> acts, int index) {
        double[] from = middles.get(way.from());
        double[] to = middles.get(way.to());
        double out = Math.max(from[0], to[0]) + WIDTH / 2.0 + APART * (index + 2.0);
        curve(String.format(Locale.ROOT, "M%.1f,%.1f C%.1f,%.1f %.1f,%.1f %.1f,%.1f", from[0] + WIDTH / 2.0, from[1], out, from[1], out, to[1] + 8,
            to[0] + WIDTH / 2.0, to[1] + 8), " stroke-dasharray=\"5 4\"");
        label(out - 14, (from[1] + to[1]) / 2 + index % 3 * LINE, acts);
    }

    private void curve(String path, String dashes) {
        svg.append("<path fill=\"none\" stroke=\"#777\" stroke-width=\"1.2\"").append(dashes).append(" marker-end=\"url(#p)\" d=\"").append(path)
            .append("\"/>\n");
    }

    private void label(double x, double y, List<FlowAct> acts) {
        for (int i = 0; i < acts.size(); i++) {
            String name = acts.get(i).name().in(language);
            double at = y + (i - (acts.size() - 1) / 2.0) * LINE;
            double half = wide(name) * 3.4;
            svg.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" fill=\"#fff\" fill-opacity=\"0.85\"/>%n",
                x - half, at - 10, half * 2, LINE - 1));
            words(x, at, NORMAL, name, "middle");
        }
    }

    private int lines() {
        return flow.acts().size() + 1 + flow.clocks().stream().mapToInt(clock -> 1 + clock.limits().size()).sum();
    }

    /// Below the drawing: who does what, on what condition, and the deadlines.
    private void table() {
        double y = height - MARGIN - lines() * LINE;
        for (FlowAct act : flow.acts()) {
            y += LINE;
            words(MARGIN, y, SMALL, act.name().in(language) + "  " + act.id() + "   " + String.join(" ", act.roles())
                + (act.apart().isEmpty() ? "" : "   ≠ " + String.join(" ", act.apart())) + (act.when().isEmpty() ? "" : "   " + act.when()), "start");
        }
        y += LINE;
        for (FlowClock clock : flow.clocks()) {
            y += LINE;
            words(MARGIN, y, SMALL, clock.name().in(language) + ": " + String.join("/", clock.from()) + " → "
                + String.join("/", clock.until()), "start");
            for (FlowClock.Limit limit : clock.limits()) {
                y += LINE;
                words(MARGIN + APART, y, SMALL, amount(limit) + (limit.when().isEmpty() ? "" : "   " + limit.when()), "start");
            }
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

    private void words(double x, double y, int size, String text, String anchor) {
        svg.append(String.format(Locale.ROOT, "<text font-size=\"%d\" fill=\"#222\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            size, x, y, anchor, text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }
}
