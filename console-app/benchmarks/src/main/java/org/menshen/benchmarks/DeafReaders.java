package org.menshen.benchmarks;

import java.io.IOException;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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
        JavaChild centre = JavaChild.Plan.of(KilledCentre.class, "-Xmx400m", "-Xmn64m", "-XX:MaxDirectMemorySize=160m").errors(errors)
                .start(Path.of(System.getProperty("menshen.home"), "config"));
        List<Socket> deaf = new ArrayList<>();
        CompletableFuture<String> up = new CompletableFuture<>();
        centre.listenBeside(line -> {
            if (line.startsWith("UP ")) {
                up.complete(line.split(" ")[2]);
            }
        });
        centre.say("GO " + Clock.systemUTC().instant() + " 1 " + folder.resolve("data"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(up.get(1, TimeUnit.MINUTES));
            String token = AlertFeed.token(http, address, "officer");
            for (int i = 0; i < READERS; i++) {
                deaf.add(open(address, token, i % 2 == 0 ? "/v1/changes" : "/v1/readings"));
            }
            AlertFeed flood = new AlertFeed(http, address, Clock.systemUTC());
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
            centre.kill();
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
