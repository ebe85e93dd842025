package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Another Java program of these benchmarks, small, in a process of its own that can be killed.
final class JavaChild {

    private static final Duration LONGEST_END = Duration.ofMinutes(5);

    private final Process process;

    private JavaChild(Process process) {
        this.process = process;
    }

    /// How to start it.
    ///
    /// @param program its main class
    /// @param options of the Java VM
    /// @param before what stands in the class path before everything else; empty for nothing
    /// @param errors where its errors go, `null` for nowhere
    record Plan(Class<?> program, List<String> options, String before, ProcessBuilder.Redirect errors) {

        /// With the small heap of a child that nobody looks at.
        static Plan of(Class<?> program, String... options) {
            List<String> all = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            all.addAll(List.of(options));
            return new Plan(program, all, "", ProcessBuilder.Redirect.INHERIT);
        }

        /// With other classes before ours, such as another H2.
        Plan before(String jar) {
            return new Plan(program, options, jar, errors);
        }

        /// With its errors in a file.
        Plan errors(Path file) {
            return new Plan(program, options, before, ProcessBuilder.Redirect.appendTo(file.toFile()));
        }

        /// With its errors nowhere.
        Plan silent() {
            return new Plan(program, options, before, ProcessBuilder.Redirect.DISCARD);
        }

        /// Starts it.
        JavaChild start(Object... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(options);
            String classes = ManagementFactory.getRuntimeMXBean().getClassPath();
            command.addAll(List.of("-cp", before.isEmpty() ? classes : before + java.io.File.pathSeparator + classes, program.getName()));
            for (Object argument : arguments) {
                command.add(argument.toString());
            }
            return new JavaChild(new ProcessBuilder(command).redirectError(errors).start());
        }
    }

    /// Passes on each line that it says, until it ends. Nobody may wait for room to say something.
    void listen(Consumer<String> lines) {
        try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                lines.accept(line);
            }
        } catch (IOException | UncheckedIOException ended) {
            // it was killed
        }
    }

    /// The same beside the caller's work.
    Thread listenBeside(Consumer<String> lines) {
        return Thread.ofVirtual().start(() -> listen(lines));
    }

    /// Tells it something.
    void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /// Ends what it hears.
    void hangUp() throws IOException {
        process.getOutputStream().close();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /// SIGTERM.
    void terminate() {
        process.toHandle().destroy();
    }

    /// SIGKILL, and waits.
    void kill() throws InterruptedException {
        // not Process.destroyForcibly, which would also close the stream that is still being read
        process.toHandle().destroyForcibly();
        process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
    }

    /// Waits for its end.
    int waitFor() throws InterruptedException {
        return process.waitFor();
    }
}
