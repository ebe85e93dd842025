package org.menshen.workstation.link;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks of which side a centre is, before anything is opened for it. Waits on the caller's thread.
public final class SideQuestion {

    private SideQuestion() {
    }

    /// Whether a centre serves a drill, asked without a seat.
    ///
    /// @param patience how long it may take
    /// @return empty when it does not answer in time
    public static Optional<Boolean> servesDrill(URI base, JsonMapper json, Duration patience) {
        OkHttpClient http = new OkHttpClient.Builder().callTimeout(patience).build();
        String root = base.toString().endsWith("/") ? base.toString() : base + "/";
        try (Response response = http.newCall(new Request.Builder().url(root + "v1/health").build()).execute()) {
            JsonNode drill = json.readTree(response.body().string()).path("drill");
            return drill.isBoolean() ? Optional.of(drill.booleanValue()) : Optional.empty();
        } catch (IOException | JacksonException silent) {
            return Optional.empty();
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }
}
