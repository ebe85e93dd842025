package org.menshen.workstation.video;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.menshen.domain.port.Video.Reason;

/// Finds out in which language the other side answers, when the library can only say that it was not the expected one: asks a question of
/// RTSP and looks at the first bytes. Blocks for two seconds at most.
final class Greeting {

    private static final int WAIT_MS = 2_000;
    private static final int RTSP = 554;
    private static final String QUESTION = "OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n";
    /// types of TLS records: alert and handshake
    private static final int ALERT = 0x15;
    private static final int HANDSHAKE = 0x16;

    private Greeting() {
    }

    /// What the other side's language says about the failure.
    ///
    /// @param url an RTSP address
    /// @param otherwise what it is when the other side does speak RTSP
    static Reason judge(String url, Reason otherwise) {
        try {
            URI uri = URI.create(url);
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? RTSP : uri.getPort()), WAIT_MS);
                socket.setSoTimeout(WAIT_MS);
                socket.getOutputStream().write(QUESTION.getBytes(StandardCharsets.US_ASCII));
                return judge(first(socket.getInputStream()), otherwise);
            }
        } catch (SocketTimeoutException silent) {
            return Reason.NO_ANSWER;
        } catch (IOException | IllegalArgumentException unclear) {
            return otherwise;
        }
    }

    private static byte[] first(InputStream in) throws IOException {
        return in.readNBytes(16);
    }

    /// What the first bytes of an answer say.
    static Reason judge(byte[] first, Reason otherwise) {
        if (first.length == 0) {
            // it hung up before it said what it describes
            return otherwise == Reason.BAD_DESCRIPTION ? Reason.CONNECTION_LOST : otherwise;
        }
        String text = new String(first, StandardCharsets.ISO_8859_1).stripLeading().toUpperCase(Locale.ROOT);
        if (text.startsWith("RTSP/")) {
            return otherwise;
        }
        // a web server that does not know the version of a question answers with a bare page
        if (text.startsWith("HTTP/") || text.startsWith("<!DOCTYPE") || text.startsWith("<HTML")) {
            return Reason.SPEAKS_HTTP;
        }
        boolean tls = first.length > 2 && (first[0] == ALERT || first[0] == HANDSHAKE) && first[1] == 3;
        return tls ? Reason.SPEAKS_TLS : Reason.SPEAKS_OTHER;
    }
}
