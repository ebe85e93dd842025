package org.menshen.launcher;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

import org.menshen.domain.port.Video;

/// Opens cameras whose address is a path at the centre (`/v1/media/…`) there, with the seat's token; all others as they are.
final class CentreVideo implements Video {

    private final Video video;
    private final URI centre;
    private final Supplier<Optional<String>> token;

    /// @param video decodes
    /// @param centre base address of the centre
    /// @param token bearer token of the session, asked at every opening
    CentreVideo(Video video, URI centre, Supplier<Optional<String>> token) {
        this.video = video;
        this.centre = centre;
        this.token = token;
    }

    @Override
    public Session open(String address, int width, int height, Sink sink) {
        return video.open(address.startsWith("/v1/") ? atCentre(address) : address, width, height, sink);
    }

    private String atCentre(String path) {
        String query = token.get().map(t -> "?access_token=" + t).orElse("");
        return centre.resolve(path) + query;
    }
}
