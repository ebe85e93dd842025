package org.menshen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Consoles that open their streams and never read them, while a feed floods: does the centre, with the heap of the program, go on answering?
final class DeafReaders implements Benchmark {

    private static final int READERS = Integer.getInteger("menshen.readers", 2_000);
    private static final int BATCHES = 20;
    private static final int BATCH = 500;

    @Override
    public String name() {
        return "deaf-readers";
    }

    @Override
    public String about() {
        return READERS + " event streams that read nothing while 10,000 alerts arrive, heap 400 MB: accepted a second, slowest answer, failures";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path folder = Files.createTempDirectory("menshen-deaf");
        Path errors = folder.resolve("errors");
        Process centre = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-Xmn64m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxDirectMemorySize=160m", "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(), KilledCentre.class.getName(), folder.resolve("data").toString(),
                Path.of(System.getProperty("menshen.home"), "config").toString(), Clock.systemUTC().instant().toString())
                .redirectError(errors.toFile()).start();
        List<Socket> deaf = new ArrayList<>();
        try (BufferedReader words = centre.inputReader(); HttpClient http = HttpClient.newHttpClient()) {
            String up = words.readLine();
            while (up != null && !up.startsWith("UP ")) {
                up = words.readLine();
            }
            URI address = URI.create(String.valueOf(up).split(" ")[1]);
            Thread.ofVirtual().start(() -> words.lines().forEach(line -> { }));
            String token = IngestBenchmark.Flood.token(http, address, "officer");
            for (int i = 0; i < READERS; i++) {
                deaf.add(open(address, token, i % 2 == 0 ? "/v1/changes" : "/v1/readings"));
            }
            IngestBenchmark.Flood flood = new IngestBenchmark.Flood(http, address);
            double slowest = 0;
            long begin = System.nanoTime();
            for (int batch = 0; batch < BATCHES; batch++) {
                flood.post("d", batch * BATCH, BATCH);
                long asked = System.nanoTime();
                http.send(HttpRequest.newBuilder(address.resolve("/v1/health")).build(), HttpResponse.BodyHandlers.ofString());
                slowest = Math.max(slowest, (System.nanoTime() - asked) / 1e6);
            }
            figures.print("deaf-readers.streams", deaf.size(), "streams");
            figures.print("deaf-readers.accepted", BATCHES * BATCH / ((System.nanoTime() - begin) / 1e9), "alerts/s");
            figures.print("deaf-readers.slowest", slowest, "ms");
            figures.print("deaf-readers.out-of-memory", Files.readString(errors).lines().filter(line -> line.contains("OutOfMemoryError")).count(),
                    "errors");
        } finally {
            centre.toHandle().destroyForcibly();
            centre.waitFor();
            for (Socket socket : deaf) {
                socket.close();
            }
            Program.delete(folder);
        }
    }

    private static Socket open(URI centre, String token, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), centre.getPort()));
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nLast-Event-ID: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
