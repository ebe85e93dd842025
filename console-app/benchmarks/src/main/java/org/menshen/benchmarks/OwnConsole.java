package org.menshen.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.menshen.launcher.Main;

/// The console in this process, opened as its launcher opens it; what it says is passed on and listened to.
final class OwnConsole {

    private static final long OPEN_S = 600;

    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final CompletableFuture<Void> live = new CompletableFuture<>();

    private OwnConsole() {
    }

    /// Opens it, in English on a free port.
    ///
    /// @param more what it is told beside
    static OwnConsole open(String data, String... more) {
        OwnConsole console = new OwnConsole();
        System.setOut(new PrintStream(console.new Said(System.out), true, StandardCharsets.UTF_8));
        String[] args = new String[6 + more.length];
        System.arraycopy(new String[] {"console", "--data", data, "--port", "0", "--lang=en"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        Thread.ofPlatform().daemon().start(() -> Main.main(args));
        return console;
    }

    /// Waits for its picture to be live.
    ///
    /// @return where its centre listens
    URI live() throws Exception {
        URI centre = address.get(OPEN_S, TimeUnit.SECONDS);
        live.get(OPEN_S, TimeUnit.SECONDS);
        return centre;
    }

    private void heard(String line) {
        if (line.startsWith("Centre http")) {
            address.complete(URI.create(line.split("\\s+")[1]));
        } else if (line.startsWith("Live picture")) {
            live.complete(null);
        }
    }

    private final class Said extends OutputStream {

        private final PrintStream to;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Said(PrintStream to) {
            this.to = to;
        }

        @Override
        public synchronized void write(int b) {
            to.write(b);
            if (b == '\n') {
                to.flush();
                heard(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }
    }
}
