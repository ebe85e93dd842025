package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The workload of alarm queues, which other products are measured by as well, over the console's own queue ([QueueDesk]). Its sources are no part of
/// this project: they are compiled when it runs, from the folder that `menshen.queue.harness` names or from beside the project. Each scenario
/// runs in a Java VM of its own, on a display of its own.
final class QueueBenchmark implements Benchmark {

    private static final String ADAPTER = "MenshenQueue.java";
    private static final String EVERY_ROW = "every-row";
    private static final double NANOS = 1e9;
    private static final Set<String> UNITS = Set.of("ms", "mb", "pct");

    /// What is run.
    ///
    /// @param name by which it is chosen
    /// @param scenario the workload's own word
    /// @param points how many are in alarm
    /// @param rows whether no flood sums rows up
    /// @param options of the workload
    private record Scenario(String name, String scenario, int points, boolean rows, List<String> options) {
    }

    private static final List<Scenario> ALL = List.of(
            new Scenario("a-1000", "a", 1_000, false, List.of("-Dbench.trials=0")),
            new Scenario("a-2500", "a", 2_500, false, List.of("-Dbench.trials=0")),
            new Scenario("a-20000", "a", 20_000, false, List.of()),
            new Scenario("a-20000-" + EVERY_ROW, "a", 20_000, true, List.of()),
            new Scenario("b-2500", "ab", 2_500, false, List.of("-Dbench.trials=0", "-Dbench.rates=500")),
            new Scenario("b-20000", "ab", 20_000, false, List.of("-Dbench.trials=0", "-Dbench.rates=5000")),
            new Scenario("b-20000-" + EVERY_ROW, "ab", 20_000, true, List.of("-Dbench.trials=0", "-Dbench.rates=5000")),
            new Scenario("d-2500", "d", 2_500, false, List.of()),
            new Scenario("d-2500-" + EVERY_ROW, "d", 2_500, true, List.of()),
            new Scenario("e-1000", "e", 1_000, false, List.of()));
    private static final String KNOWN = "c-100000";
    /// Starts are short: each is one of so many.
    private static final int READS = 3;

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public String about() {
        return "the queue under the workload of alarm queues, chosen by -Dmenshen.queue.only=a-20000,… (6 min; needs its sources, Xvfb)";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path home = Path.of(System.getProperty("menshen.home")).toRealPath();
        Path harness = Path.of(System.getProperty("menshen.queue.harness", beside(home).toString()));
        if (!Files.isDirectory(harness.resolve("bench"))) {
            System.err.println("not measured: the sources of the workload are not in " + harness + " (-Dmenshen.queue.harness names their folder)");
            return;
        }
        Path work = Files.createTempDirectory("menshen-queue");
        try (XDisplay display = XDisplay.open()) {
            Path classes = compile(harness, work);
            List<String> only = List.of(System.getProperty("menshen.queue.only", "").split(","));
            if (only.equals(List.of("")) || only.contains(KNOWN)) {
                known(figures, Files.createDirectory(work.resolve(KNOWN)), home);
            }
            for (Scenario scenario : ALL) {
                if (only.equals(List.of("")) || only.contains(scenario.name)) {
                    Path data = Files.createDirectory(work.resolve(scenario.name));
                    Path codes = scenario.rows ? everyRow(home, work) : home.resolve("config/codes");
                    run(figures, scenario, display, start(scenario, display, List.of("-Dmenshen.queue.codes=" + codes,
                            "-Dmenshen.queue.data=" + data), classes));
                }
            }
        } finally {
            Program.delete(work);
        }
    }

    /// The folder beside the project in which the workload lies with those who have it.
    private static Path beside(Path home) {
        Path project = home;
        while (project.getParent() != null && !Files.exists(project.resolve("CONTRIBUTING.md"))) {
            project = project.getParent();
        }
        return project.resolveSibling("shared/bench/queue/src");
    }

    /// Compiles the workload without the parts that are about other products, and the adapter to ours.
    private static Path compile(Path harness, Path work) throws IOException {
        Path classes = Files.createDirectory(work.resolve("classes"));
        Path adapter = work.resolve(ADAPTER);
        try (InputStream source = QueueBenchmark.class.getResourceAsStream(ADAPTER)) {
            Files.copy(java.util.Objects.requireNonNull(source), adapter);
        }
        List<Path> sources = new ArrayList<>(List.of(adapter));
        try (Stream<Path> files = Files.list(harness.resolve("bench"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("this Java has no compiler: a JDK is needed");
        }
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-d", classes.toString(), "-nowarn", "-proc:none", "-cp", System.getProperty("java.class.path"),
                    "--module-path", System.getProperty("jdk.module.path"), "--add-modules", "javafx.controls");
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources)).call()) {
                throw new IOException("the sources in " + harness + " do not fit this adapter");
            }
        }
        return classes;
    }

    /// The codes with a flood that never begins, so that every alert has a row of its own.
    private static Path everyRow(Path home, Path work) throws IOException {
        Path codes = work.resolve("codes");
        if (!Files.exists(codes)) {
            Files.createDirectory(codes);
            try (Stream<Path> files = Files.list(home.resolve("config/codes"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, codes.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Path figures = codes.resolve("figures.yaml");
            String text = Files.readString(figures);
            String never = text.replaceFirst("(code: alert\\.flood\\.count,.*?value: )\\d+", "$11000000000");
            if (never.equals(text)) {
                throw new IOException("no figure alert.flood.count in " + figures);
            }
            Files.writeString(figures, never);
        }
        return codes;
    }

    private static Process start(Scenario scenario, XDisplay display, List<String> more, Path classes) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx4g",
                "-Dprism.order=sw", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dbench.queue=org.menshen.benchmarks.MenshenQueue", "-Dbench.trials=20"));
        command.addAll(scenario.options);
        command.addAll(more);
        command.add("-Dbench.xpid=" + display.pid());
        command.addAll(List.of("--module-path", System.getProperty("jdk.module.path"), "--add-modules", "javafx.controls", "-cp",
                classes + java.io.File.pathSeparator + System.getProperty("java.class.path")));
        // as the console itself runs (decision 2); what is given after it replaces it
        command.add("-XX:TieredStopAtLevel=1");
        String options = System.getProperty("menshen.queue.java", "");
        if (!options.isBlank()) {
            command.addAll(List.of(options.strip().split("\\s+")));
        }
        command.add("-Dbench.t0=" + Math.round(System.currentTimeMillis() * (NANOS / 1_000)));
        command.addAll(List.of("bench.Bench", scenario.scenario, String.valueOf(scenario.points)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", display.name());
        return builder.start();
    }

    private static void run(Printout figures, Scenario scenario, XDisplay display, Process child) throws Exception {
        String rows = scenario.rows ? EVERY_ROW + "." : "";
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> print(figures, rows, line));
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException(scenario.name + " on " + display.name() + " ended with " + child.exitValue());
        }
    }

    /// One line of a child: `R|scenario|circumstances|what_unit|value`; anything else is passed on.
    private static void print(Printout figures, String rows, String line) {
        String[] parts = line.split("\\|");
        if (parts.length == 5 && parts[0].equals("R")) {
            String unit = parts[3].substring(parts[3].lastIndexOf('_') + 1);
            figures.print("queue." + rows + parts[1] + "." + parts[2].replace(' ', '.') + "." + parts[3], Double.parseDouble(parts[4]),
                    UNITS.contains(unit) ? unit : "");
        } else {
            System.err.println(line);
        }
    }

    /// What the console knows without a centre; the workload's own tree and table have no place in it.
    private static void known(Printout figures, Path data, Path home) throws Exception {
        Path codes = home.resolve("config/codes");
        JavaChild fill = JavaChild.Plan.of(KnownPoints.class, "-Xmx2g").start("fill", data, codes);
        fill.listen(System.err::println);
        if (fill.waitFor() != 0) {
            throw new IllegalStateException("what is known was not kept");
        }
        for (int i = 0; i < READS; i++) {
            List<String> command = asConsole(home);
            command.addAll(List.of(KnownPoints.class.getName(), "read", data.toString(), codes.toString()));
            Process read = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader lines = read.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(line -> print(figures, "", line));
            }
            if (read.waitFor() != 0) {
                throw new IllegalStateException("what is known was not read");
            }
        }
    }

    /// Java as the console itself starts it: its options, its classes in the same order with those that were kept when the program was made, and ours
    /// behind them.
    private static List<String> asConsole(Path home) throws IOException, java.net.URISyntaxException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("bin/menshen.options"), "-Dmenshen.home=" + home));
        Path kept = home.resolve("lib/console.aot");
        if (Files.exists(kept)) {
            command.add("-XX:AOTCache=" + kept);
        } else {
            System.err.println("the classes of the console were not made with it (-Dclasses.skip): it starts slower than at a desk");
        }
        List<String> path = new ArrayList<>();
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")).sorted().forEach(path::add);
        }
        path.add(Path.of(QueueBenchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        command.addAll(List.of("--module-path", home.resolve("lib/javafx").toString(), "--add-modules", "javafx.controls",
                "-cp", String.join(java.io.File.pathSeparator, path)));
        return command;
    }
}
