package org.menshen.centre.api;

import java.io.IOException;
import java.io.OutputStream;

/// Where the pictures of demonstration cameras come from. Safe from any thread.
@FunctionalInterface
public interface MediaSource {

    /// Streams a camera as MPEG-TS with H.264, at the pace of the camera, until the watcher leaves or the centre closes. Blocks all that time.
    ///
    /// @param out where the stream goes; an exception of it means that the watcher has left
    /// @return false when there is no such camera here: nothing was written then
    /// @throws IOException when it cannot be opened now
    boolean stream(String deviceId, OutputStream out) throws IOException;

    /// No cameras at all.
    static MediaSource none() {
        return (deviceId, out) -> false;
    }
}
