package org.menshen.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javafx.stage.Window;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.menshen.launcher.Main;
import org.menshen.map.fx.MapPane;
import org.slf4j.LoggerFactory;

/// Runs the wall in this process as the launcher does, and watches it: the map's view by itself, and what the wall tells its log of why it moves. A
/// view that changes without a reason that was told, a page that is turned before its time, and a map that is fitted anew too soon are jumps.
final class WallProbe {

    private static final long OPEN_S = 180;
    private static final long HOUR_MS = 60_000;
    /// a view changes in the pulse in which its reason is told
    private static final long TOGETHER_MS = 500;
    private static final long PAGE_MS = 19_500;
    private static final long FIT_MS = 9_500;
    private static final double MB = 1024 * 1024;

    private final CompletableFuture<Void> live = new CompletableFuture<>();
    private final List<Long> views = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    /// A move that was told.
    private record Move(long at, String what, String why) {
    }

    /// @param args data folder, hours
    public static void main(String[] args) throws Exception {
        WallProbe probe = new WallProbe();
        PrintStream out = System.out;
        System.setOut(new PrintStream(new Listening(out, probe), true, StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(() -> Main.main(new String[] {"console", "--wall", "--speed", "60", "--data", args[0], "--port", "0",
            "--lang", "en"}));
        try {
            probe.run(Integer.parseInt(args[1]), out);
            // runs the launcher's own closing, as a signal does
            System.exit(0);
        } catch (Exception | Error failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /// Passes on what the program says, and hears when its picture is live.
    private static final class Listening extends OutputStream {

        private final PrintStream to;
        private final WallProbe probe;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        private Listening(PrintStream to, WallProbe probe) {
            this.to = to;
            this.probe = probe;
        }

        @Override
        public synchronized void write(int b) {
            to.write(b);
            if (b != '\n') {
                line.write(b);
                return;
            }
            if (line.toString(StandardCharsets.UTF_8).startsWith("Live picture")) {
                probe.live.complete(null);
            }
            line.reset();
        }
    }

    private void run(int hours, PrintStream out) throws Exception {
        live.get(OPEN_S, TimeUnit.SECONDS);
        Logger logger = (Logger) LoggerFactory.getLogger("org.menshen.desktop.wall.WallMoves");
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                Object[] words = event.getArgumentArray();
                synchronized (moves) {
                    moves.add(new Move(event.getTimeStamp(), String.valueOf(words[0]), String.valueOf(words[1])));
                }
            }
        };
        appender.start();
        logger.addAppender(appender);
        FxRoom.call(() -> {
            MapPane map = (MapPane) Window.getWindows().stream().map(window -> window.getScene().getRoot().lookup(".map-pane")).findFirst()
                    .orElseThrow();
            map.viewportProperty().addListener((property, old, view) -> views.add(System.currentTimeMillis()));
            return null;
        });
        // what the start brings is no part of what stands
        TimeUnit.MILLISECONDS.sleep(HOUR_MS / 2);
        synchronized (moves) {
            moves.clear();
        }
        FxRoom.call(() -> {
            views.clear();
            return null;
        });
        List<Double> heap = new ArrayList<>();
        for (int hour = 0; hour <= hours; hour++) {
            heap.add(heap());
            figure(out, "heap.hour-" + hour, heap.getLast(), "MB");
            if (hour < hours) {
                TimeUnit.MILLISECONDS.sleep(HOUR_MS);
            }
        }
        tell(out);
        figure(out, "heap.growth", heap.getLast() - heap.get(Math.min(1, hours)), "MB");
    }

    private static double heap() throws InterruptedException {
        System.gc();
        TimeUnit.MILLISECONDS.sleep(200);
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
    }

    private void tell(PrintStream out) throws Exception {
        List<Long> seen = FxRoom.call(() -> List.copyOf(views));
        List<Move> told;
        synchronized (moves) {
            told = List.copyOf(moves);
        }
        long unexplained = seen.stream().filter(at -> told.stream().noneMatch(move -> move.what.equals("map")
                && Math.abs(move.at - at) <= TOGETHER_MS)).count();
        long early = early(told, "TURN", PAGE_MS) + early(told, "INCIDENTS", FIT_MS);
        figure(out, "views", seen.size(), "changes");
        figure(out, "fits", told.stream().filter(move -> move.why.equals("INCIDENTS")).count(), "fits");
        figure(out, "turns", told.stream().filter(move -> move.why.equals("TURN")).count(), "turns");
        figure(out, "jumps", unexplained + early, "jumps");
    }

    /// Moves of a kind that came sooner after the one before, of the same part, than they may.
    private static long early(List<Move> told, String why, long least) {
        Map<String, Long> last = new HashMap<>();
        long early = 0;
        for (Move move : told) {
            if (move.why.equals(why)) {
                Long before = last.put(move.what, move.at);
                early += before != null && move.at - before < least ? 1 : 0;
            }
        }
        return early;
    }

    private static void figure(PrintStream out, String name, double value, String unit) {
        out.printf(Locale.ROOT, "figure %s %f %s%n", name, value, unit);
        out.flush();
    }
}
