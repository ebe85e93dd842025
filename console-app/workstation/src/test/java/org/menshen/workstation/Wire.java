package org.menshen.workstation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A wire between console and centre that can go dead without being cut: its sockets stay open, nothing is passed on, each direction by
/// itself. What arrives meanwhile is lost, as with a firewall that forgot the connection. It can also hold back what it passes on.
final class Wire implements AutoCloseable {

    private final ServerSocket server;
    private final URI centre;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    /// Nothing comes to the console.
    volatile boolean deadDown;
    /// Nothing goes to the centre.
    volatile boolean deadUp;
    /// Bodies of streams of events are collected and never passed on.
    volatile boolean collects;

    Wire(URI centre) {
        this.centre = centre;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket here = server.accept();
                Socket there = new Socket(centre.getHost(), centre.getPort());
                ends.add(here);
                ends.add(there);
                Thread.ofVirtual().start(() -> pass(here, there, true));
                Thread.ofVirtual().start(() -> pass(there, here, false));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void pass(Socket from, Socket to, boolean up) {
        byte[] buffer = new byte[8_192];
        boolean events = false;
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (up ? deadUp : deadDown) {
                    continue;
                }
                if (!up && collects && (events || new String(buffer, 0, n, java.nio.charset.StandardCharsets.ISO_8859_1).contains("event-stream"))) {
                    events = true;
                    continue;
                }
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException cut) {
            // one end is gone: so is the other
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket end : ends) {
                end.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
