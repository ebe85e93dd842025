package org.menshen.centre.api;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /v1/basemap`, `GET /v1/media/{deviceId}` and `GET /v1/openapi.json`: bytes that are handed through.
final class FileRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(FileRoutes.class);

    private final Supplier<Optional<byte[]>> basemap;
    private final MediaSource media;
    private final Description description;

    FileRoutes(Supplier<Optional<byte[]>> basemap, MediaSource media, Description description) {
        this.description = description;
        this.basemap = basemap;
        this.media = media;
    }

    void basemap(Context context) {
        byte[] bytes = basemap.get().orElseThrow(() -> new Problem(404, "no-basemap", "this centre has no base map"));
        String tag = "\"" + digest(bytes) + "\"";
        context.header("ETag", tag).header("Cache-Control", "no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType("application/octet-stream").result(bytes);
        }
    }

    void media(Context context) throws IOException {
        String device = context.pathParam("deviceId");
        context.contentType("video/mp2t").header("Cache-Control", "no-store");
        try {
            if (!media.stream(device, context.res().getOutputStream())) {
                throw new Problem(404, "no-camera", "no pictures of '" + device + "' here");
            }
        } catch (IOException e) {
            if (!context.res().isCommitted()) {
                throw e;
            }
            LOG.debug("a watcher of {} left", device);
        }
    }

    void openApi(Context context) {
        context.contentType("application/json").result(description.text());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
