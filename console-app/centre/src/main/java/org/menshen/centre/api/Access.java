package org.menshen.centre.api;

/// Who may use a call.
enum Access {
    /// Everybody who reaches the centre.
    OPEN,
    /// Every signed-in seat.
    READ,
    /// Every signed-in seat but those that only watch.
    WRITE,
    /// Feeds and those who stand in for them.
    FEED,
    /// Cameras: every signed-in seat; also without a token where the configuration says so.
    MEDIA
}
