package org.menshen.workstation.video;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// What the library says while a stream is being opened, on the thread that opens it. Its error codes put a dozen answers of a camera into
/// one number; its words name the very status. All other words go nowhere: damaged packets repeat them without end.
final class NativeLog extends LogCallback {

    private static final int MOST = 40;
    private static final ThreadLocal<@Nullable List<String>> ON_THIS_THREAD = new ThreadLocal<>();

    /// Begins to listen on this thread.
    static void listen() {
        ON_THIS_THREAD.set(new ArrayList<>());
    }

    /// Ends listening.
    ///
    /// @return what was said, oldest first
    static List<String> heard() {
        List<String> lines = ON_THIS_THREAD.get();
        ON_THIS_THREAD.remove();
        return lines == null ? List.of() : lines;
    }

    @Override
    public void call(int level, BytePointer message) {
        List<String> lines = ON_THIS_THREAD.get();
        if (lines != null && lines.size() < MOST) {
            lines.add(message.getString().strip());
        }
    }
}
