package org.menshen.workstation.video;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/// A camera that answers as it is told: a reply for every method, or raw bytes at the first word, or nothing at all.
final class FakeRtsp implements AutoCloseable {

    static final String H264 = """
            v=0
            o=- 0 0 IN IP4 127.0.0.1
            s=camera
            c=IN IP4 0.0.0.0
            t=0 0
            m=video 0 RTP/AVP 96
            a=rtpmap:96 H264/90000
            a=fmtp:96 packetization-mode=1;sprop-parameter-sets=Z0IAKeKQFAe2AtwEBAaQeJEV,aM48gA==
            a=control:track1
            """;

    private final ServerSocket server;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile byte[] raw = new byte[0];
    private volatile boolean mute;
    private volatile byte[] media = new byte[0];
    /// The transports that were asked for.
    final List<String> transports = new CopyOnWriteArrayList<>();

    FakeRtsp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        describe(H264);
        on("OPTIONS", "200 OK", "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN");
        on("PLAY", "200 OK", "Session: 1");
        on("SETUP", "200 OK", "Session: 1", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1");
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "rtsp://127.0.0.1:" + server.getLocalPort() + "/cam";
    }

    FakeRtsp on(String method, String status, String... headers) {
        replies.put(method, status + "\r\n" + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "CSeq: %s\r\n\r\n");
        return this;
    }

    FakeRtsp describe(String sdp) {
        String body = sdp.replace("\n", "\r\n");
        replies.put("DESCRIBE", "200 OK\r\nContent-Type: application/sdp\r\nContent-Length: " + body.length() + "\r\nCSeq: %s\r\n\r\n"
                + body.replace("%", "%%"));
        return this;
    }

    /// Says this at the first word and ends.
    FakeRtsp saying(byte... bytes) {
        raw = bytes;
        return this;
    }

    /// Sends packets that hold this, again and again, once it plays.
    FakeRtsp playing(byte... payload) {
        media = payload;
        return this;
    }

    FakeRtsp silent() {
        mute = true;
        return this;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private void serve(Socket socket) {
        try (socket; BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (List<String> request = request(in); !request.isEmpty(); request = request(in)) {
                if (mute) {
                    continue;
                }
                if (raw.length > 0) {
                    socket.getOutputStream().write(raw);
                    return;
                }
                answer(socket, request);
            }
        } catch (IOException gone) {
            // the other side has left
        }
    }

    private void answer(Socket socket, List<String> request) throws IOException {
        String method = request.getFirst().split(" ")[0];
        String number = header(request, "CSeq:");
        String asked = header(request, "Transport:");
        if (!asked.isEmpty()) {
            transports.add(asked);
        }
        String reply = replies.getOrDefault(method, "501 Not Implemented\r\nCSeq: %s\r\n\r\n");
        if (method.equals("SETUP") && reply.startsWith("461") && !asked.contains("TCP") && replies.containsKey("SETUP UDP")) {
            reply = replies.get("SETUP UDP");
        }
        socket.getOutputStream().write(("RTSP/1.0 " + reply.formatted(number)).getBytes(StandardCharsets.ISO_8859_1));
        if (method.equals("PLAY") && media.length > 0) {
            send(socket);
        }
    }

    /// RTP over the line: `$`, channel, length, and a packet of twelve bytes of head.
    private void send(Socket socket) throws IOException {
        for (int i = 0; i < 100_000 && !server.isClosed(); i++) {
            ByteBuffer packet = ByteBuffer.allocate(16 + media.length).put((byte) '$').put((byte) 0).putShort((short) (12 + media.length))
                    .put((byte) 0x80).put((byte) (0x80 | 96)).putShort((short) i).putInt(3_600 * i).putInt(1).put(media);
            socket.getOutputStream().write(packet.array());
            LockSupport.parkNanos(40_000_000);
        }
    }

    private static String header(List<String> request, String name) {
        return request.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length()).strip()).findFirst().orElse("");
    }

    private static List<String> request(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
