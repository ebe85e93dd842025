package org.menshen.workstation.video;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/// Rooms in which the pictures of all streams are scaled, outside of the heap: a stream needs one for the thousandth of a second until its picture is
/// handed on, half a megabyte each. There are no more than the processors of a desk can fill at a time; who finds none left waits for one. Safe from
/// any thread.
final class PictureRooms {

    private static final int MOST = 3;

    private final Queue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(MOST);

    /// A cleared room of at least so many bytes; belongs to the caller until [#giveBack].
    ByteBuffer lend(int bytes) {
        free.acquireUninterruptibly();
        ByteBuffer known = idle.poll();
        if (known != null && known.capacity() >= bytes) {
            return known.clear();
        }
        try {
            return ByteBuffer.allocateDirect(bytes);
        } catch (OutOfMemoryError full) {
            free.release();
            throw full;
        }
    }

    /// Takes back what was lent.
    void giveBack(ByteBuffer room) {
        idle.add(room);
        free.release();
    }
}
