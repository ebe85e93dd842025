package org.menshen.centre.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Where the pictures of demonstration cameras come from. Safe from any thread.
@FunctionalInterface
public interface MediaSource {

    /// Opens a camera's stream: MPEG-TS with H.264, endless, read at the pace of the camera. The caller closes it.
    ///
    /// @return empty when there is no such camera here
    /// @throws IOException when it cannot be opened now
    Optional<InputStream> open(String deviceId) throws IOException;

    /// No cameras at all.
    static MediaSource none() {
        return deviceId -> Optional.empty();
    }
}
