package org.menshen.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;

/// A feed of invented alerts, which speaks to a centre as any other does.
final class AlertFeed {

    private static final String[] TYPES = {"LOITER", "EBIKE_IN_LIFT", "SPRINKLER_LOW"};
    private static final int ONE_GRAVE_IN = 1_000;
    /// Longer than anybody may stop a series of rounds for.
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /// Who sends: the source's id at the centre.
    static final String SOURCE = "iot";

    private final HttpClient http;
    private final URI centre;
    private final InstantSource time;
    private final String token;

    /// @param time the centre's time, more or less
    AlertFeed(HttpClient http, URI centre, InstantSource time) throws Exception {
        this.http = http;
        this.centre = centre;
        this.time = time;
        this.token = token(http, centre, "feed");
    }

    /// Signs somebody in.
    static String token(HttpClient http, URI centre, String user) throws Exception {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(centre.resolve("/v1/session")).timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString("{\"user\":\"" + user + "\"}")).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }

    /// Sends a batch.
    ///
    /// @return the centre's answer
    /// @throws IllegalStateException when it was not taken whole
    String post(String prefix, int from, int count) throws Exception {
        StringBuilder body = new StringBuilder("{\"alerts\":[");
        for (int i = from; i < from + count; i++) {
            boolean grave = i % ONE_GRAVE_IN == ONE_GRAVE_IN - 1;
            body.append(i == from ? "" : ",").append("{\"externalId\":\"").append(prefix).append('-').append(i)
                    .append("\",\"typeCode\":\"").append(grave ? "FIRE_SMOKE" : TYPES[i % TYPES.length])
                    .append("\",\"severity\":").append(grave ? 1 : 3 + i % 3)
                    .append(",\"siteId\":\"NMT-O-0").append(10 + i % 50).append("\",\"place\":\"flood ").append(i)
                    .append("\",\"basis\":\"x\",\"at\":\"").append(time.instant()).append("\",\"cleared\":false,\"attributes\":{}}");
        }
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(centre.resolve("/v1/ingest/" + SOURCE)).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.append("]}").toString())).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202 || !answer.body().contains("\"accepted\":" + count)) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
