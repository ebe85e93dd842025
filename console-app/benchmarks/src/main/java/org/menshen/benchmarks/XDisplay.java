package org.menshen.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An X display of its own, 1920 × 1080, made by Xvfb, and the keys of xdotool.
final class XDisplay implements AutoCloseable {

    private final Process server;
    private final String name;

    private XDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /// Starts a server on a display that is free.
    ///
    /// @throws IOException when there is no Xvfb
    static XDisplay open() throws IOException {
        // it says itself which display it took
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24").redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = server.inputReader().readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new XDisplay(server, ":" + number.strip());
    }

    /// What belongs into `DISPLAY`.
    String name() {
        return name;
    }

    /// The server's process.
    long pid() {
        return server.pid();
    }

    /// Presses a key in the window that has the keyboard.
    void press(String key) throws IOException, InterruptedException {
        tool("key", key);
    }

    private void tool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        ProcessBuilder tool = new ProcessBuilder(command);
        tool.environment().put("DISPLAY", name);
        Process running = tool.start();
        if (!running.waitFor(10, TimeUnit.SECONDS) || running.exitValue() != 0) {
            throw new IOException("xdotool could not do " + String.join(" ", arguments));
        }
    }

    @Override
    public void close() {
        server.destroy();
    }
}
