package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged program, run as a user runs it.
final class Program {

    private static final Pattern LIVE = Pattern.compile("Live picture after ([0-9,]+) ms");

    private Program() {
    }

    /// Starts `bin/menshen` with these arguments, in English.
    static Process start(String... args) throws IOException {
        return start(Map.of(), args);
    }

    /// The same with variables of its own in its environment.
    static Process start(Map<String, String> environment, String... args) throws IOException {
        ProcessBuilder program = builder(args).redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().putAll(environment);
        return program.start();
    }

    private static ProcessBuilder builder(String... args) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("menshen.home"), "bin", "menshen").toString()));
        command.addAll(List.of(args));
        command.addAll(List.of("--lang", "en"));
        return new ProcessBuilder(command);
    }

    /// The same on a display, with all that it logs among its words: how long the screen stood still is told there.
    static Process startHeard(XDisplay display, Map<String, String> environment, String... args) throws IOException {
        ProcessBuilder program = builder(args).redirectErrorStream(true);
        program.environment().putAll(environment);
        program.environment().put("DISPLAY", display.name());
        return program.start();
    }

    /// Asks the VM of a running program for something, as a person would with `jcmd`.
    ///
    /// @return its answer
    /// @throws IOException when it does not do it
    static List<String> tool(Process program, String... wanted) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(program.pid())));
        command.addAll(List.of(wanted));
        Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> answer = asked.inputReader().readAllLines();
        if (asked.waitFor() != 0) {
            throw new IOException("jcmd could not do " + String.join(" ", wanted));
        }
        return answer;
    }

    /// Whether a line of the program's words tells that the picture is live.
    static boolean isLive(String line) {
        return LIVE.matcher(line).find();
    }

    /// Reads the program's words until it tells that the picture is live.
    ///
    /// @return milliseconds since its start, as it says itself
    /// @throws IOException when it ends before
    static double live(Process process) throws IOException {
        return live(process.inputReader());
    }

    /// The same from words that are read on by the caller.
    static double live(BufferedReader words) throws IOException {
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            Matcher matcher = LIVE.matcher(line);
            if (matcher.find()) {
                return Double.parseDouble(matcher.group(1).replace(",", ""));
            }
        }
        throw new IOException("menshen ended before its picture was live");
    }

    /// Deletes a folder with everything in it.
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
