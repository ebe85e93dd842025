package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.menshen.wire.code.CodeFolder;

/// How long the packaged console takes to end on an X display: with one window and with four, untouched and in the middle of a flood while other
/// programs want the processor, by SIGTERM. After each end everything that was answered must be there.
final class ClosingBenchmark implements Benchmark {

    private static final int FLOOD = 20_000;
    private static final int BATCH = 500;
    private static final int BUSY = Integer.getInteger("menshen.busy", 4);
    private static final int ROUNDS = Integer.getInteger("menshen.rounds", 1);
    private static final String[] OTHER_WINDOWS = {"F2", "F3", "F4"};
    private static final Pattern CENTRE = Pattern.compile("Centre (http\\S+)");
    private static final Pattern NOW = Pattern.compile("\"at\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "closing";
    }

    @Override
    public String about() {
        return "from SIGTERM to the end of the console: one and four windows, in a flood, on a busy machine (needs Xvfb, xdotool)";
    }

    /// One way to end.
    ///
    /// @param windows how many are open
    /// @param flood whether 20,000 alerts are on their way
    /// @param busy how many other programs want the processor
    private record Case(String name, int windows, boolean flood, int busy) {
    }

    @Override
    public void run(Printout figures) throws Exception {
        List<Case> cases = List.of(new Case("one", 1, false, 0), new Case("four", 4, false, 0),
                new Case("four.flood", 4, true, 0), new Case("four.flood.busy", 4, true, BUSY));
        LogCheck check = new LogCheck(CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes")), true);
        String only = System.getProperty("menshen.case", "");
        for (int round = 0; round < ROUNDS; round++) {
            for (Case how : cases) {
                if (only.isEmpty() || only.equals(how.name)) {
                    end(how, check, figures);
                }
            }
        }
    }

    private void end(Case how, LogCheck check, Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-closing");
        List<String> answered = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean over = new AtomicBoolean();
        try (XDisplay display = XDisplay.open()) {
            Process console = Program.start(Map.of("DISPLAY", display.name()), "console", "--port", "0", "--data", data.toString());
            try {
                BufferedReader words = console.inputReader();
                URI centre = centre(words);
                Program.live(words);
                Thread.ofVirtual().start(() -> words.lines().forEach(line -> { }));
                for (int i = 1; i < how.windows; i++) {
                    TimeUnit.SECONDS.sleep(2);
                    display.press(OTHER_WINDOWS[i - 1]);
                }
                TimeUnit.SECONDS.sleep(5);
                work(how, over, centre, answered);
                long asked = System.nanoTime();
                console.destroy();
                console.waitFor();
                figures.print("closing." + how.name, (System.nanoTime() - asked) / 1e6, "ms");
            } finally {
                over.set(true);
                console.destroyForcibly();
                console.waitFor();
            }
            LogCheck.Found found = check.check(data.resolve("drill").resolve("centre"), List.copyOf(answered), List.of());
            found.faults().forEach(System.err::println);
            figures.print("closing." + how.name + ".answered", answered.size(), "alerts");
            figures.print("closing." + how.name + ".lost", found.lost(), "alerts");
            figures.print("closing." + how.name + ".faults", found.faults().size() + aside(data), "files");
        } finally {
            Program.delete(data);
        }
    }

    private void work(Case how, AtomicBoolean over, URI centre, List<String> answered) throws Exception {
        for (int i = 0; i < how.busy; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                while (!over.get()) {
                    Thread.onSpinWait();
                }
            });
        }
        if (how.flood) {
            AlertFeed feed = new AlertFeed(http, centre, time(centre));
            Thread.ofVirtual().start(() -> {
                try {
                    for (int from = 0; from < FLOOD && !over.get(); from += BATCH) {
                        feed.post("closing", from, BATCH);
                        for (int i = from; i < from + BATCH; i++) {
                            answered.add("closing-" + i);
                        }
                    }
                } catch (Exception gone) {
                    System.err.println("the flood ends: " + gone);
                }
            });
            while (answered.size() < FLOOD / 4) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    private InstantSource time(URI centre) throws Exception {
        String drill = http.send(HttpRequest.newBuilder(centre.resolve("/v1/drill")).header("Authorization",
                "Bearer " + AlertFeed.token(http, centre, "officer2")).build(), HttpResponse.BodyHandlers.ofString()).body();
        Matcher at = NOW.matcher(drill);
        if (!at.find()) {
            throw new IOException("no time in " + drill);
        }
        Instant begin = Instant.parse(at.group(1));
        long from = System.nanoTime();
        return () -> begin.plusNanos(System.nanoTime() - from);
    }

    private static URI centre(BufferedReader words) throws IOException {
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            Matcher matcher = CENTRE.matcher(line);
            if (matcher.find()) {
                return URI.create(matcher.group(1));
            }
        }
        throw new IOException("menshen ended before its centre ran");
    }

    private static int aside(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return (int) files.filter(file -> file.getFileName().toString().contains(".damaged")).count();
        }
    }
}
