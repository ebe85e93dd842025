package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.menshen.wire.code.CodeFolder;

/// A centre and the points that tell it of themselves, in a process of their own, so that the console that is measured carries neither their work nor
/// their memory. It is told what to prepare and when to let its readers know, line by line.
final class QueueSource implements AutoCloseable {

    private static final String DONE = "done";
    private static final String TELL = "tell ";

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;
    private final URI address;

    private QueueSource(Process process) throws IOException {
        this.process = process;
        this.to = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.from = process.inputReader(StandardCharsets.UTF_8);
        this.address = URI.create(line());
    }

    /// Starts it.
    static QueueSource start(Path codes) throws IOException {
        return new QueueSource(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), QueueSource.class.getName(), codes.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// The centre itself.
    ///
    /// @param args folder of the codes
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (FloodCentre centre = new FloodCentre(CodeFolder.read(Path.of(args[0])), Clock.systemUTC())) {
            System.out.println(centre.address());
            QueuePoints points = new QueuePoints(centre);
            long upTo = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(DONE)) {
                    System.out.println(upTo);
                } else if (line.startsWith(TELL)) {
                    centre.tell(Long.parseLong(line.substring(TELL.length())));
                } else {
                    upTo = Math.max(upTo, points.prepare(QueuePoints.Told.parse(line)));
                }
            }
        }
    }

    /// Where the centre is reached.
    URI address() {
        return address;
    }

    /// Waits until everything is decided and written.
    ///
    /// @return what [#tell] is given to let readers know
    synchronized long prepare(List<QueuePoints.Told> all) {
        try {
            for (QueuePoints.Told told : all) {
                to.write(told.line());
                to.write('\n');
            }
            to.write(DONE + "\n");
            to.flush();
            return Long.parseLong(line());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Lets readers know of what was prepared; does not wait.
    synchronized void tell(long upTo) {
        try {
            to.write(TELL + upTo + "\n");
            to.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        String line = from.readLine();
        if (line == null) {
            throw new IOException("the centre has ended");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
