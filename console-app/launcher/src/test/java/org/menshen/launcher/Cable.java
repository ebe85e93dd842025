package org.menshen.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// A line between a console and its centre that can be cut and mended: while it is cut, what runs over it is broken off and nothing new comes
/// through.
final class Cable implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final URI centre;
    private final Executor threads;
    private volatile boolean cut;

    Cable(URI centre, Executor threads) throws IOException {
        this.centre = centre;
        this.threads = threads;
        threads.execute(this::listen);
    }

    /// Where the console finds the centre.
    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    void cut() {
        cut = true;
        ends.forEach(Cable::drop);
    }

    void mend() {
        cut = false;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket console = door.accept();
                ends.add(console);
                if (cut) {
                    drop(console);
                } else {
                    Socket there = new Socket(centre.getHost(), centre.getPort());
                    ends.add(there);
                    threads.execute(() -> carry(console, there));
                    threads.execute(() -> carry(there, console));
                }
            } catch (IOException closed) {
                // the door was closed, or one end was: the next one that comes is let in
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0 && !cut; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException broken) {
            // so it is meant
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void drop(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            // it is closed
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
