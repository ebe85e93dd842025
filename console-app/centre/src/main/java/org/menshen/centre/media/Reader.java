package org.menshen.centre.media;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/// One watcher of a channel: a short queue between the encoder, which never waits, and a connection that may. A watcher that
/// falls behind loses whole groups of pictures and goes on at the next key picture. Safe from any thread.
final class Reader {

    private static final int QUEUED = 64;

    private final ArrayDeque<H264Stream.Chunk> queue = new ArrayDeque<>();
    private boolean lost;
    private boolean over;

    /// Starts with what the present group of pictures holds already, so that the first picture shows at once.
    Reader(Collection<H264Stream.Chunk> group) {
        queue.addAll(group);
        lost = group.isEmpty();
    }

    /// Hands on a piece of the stream; never blocks.
    synchronized void offer(H264Stream.Chunk chunk) {
        if (queue.size() >= QUEUED) {
            queue.clear();
            lost = true;
        }
        if (lost && !chunk.key()) {
            return;
        }
        lost = false;
        queue.add(chunk);
        notifyAll();
    }

    /// Ends the stream after what is queued.
    synchronized void end() {
        over = true;
        notifyAll();
    }

    /// Writes the stream until it ends.
    ///
    /// @throws IOException when the other side has gone
    /// @throws InterruptedException when the thread shall stop
    void copyTo(OutputStream out) throws IOException, InterruptedException {
        for (H264Stream.Chunk chunk = take(); chunk != null; chunk = take()) {
            out.write(chunk.bytes());
            out.flush();
        }
    }

    private synchronized H264Stream.@Nullable Chunk take() throws InterruptedException {
        while (queue.isEmpty() && !over) {
            wait();
        }
        return queue.poll();
    }
}
