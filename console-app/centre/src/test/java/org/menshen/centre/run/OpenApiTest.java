package org.menshen.centre.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    @TempDir
    Path dir;

    @Test
    void describesEveryCallAndNoOther() {
        try (TestCentre centre = TestCentre.live(dir, new ManualClock(TestCentre.NOON))) {
            JsonNode document = TestCentre.json(centre.send(HttpRequest.newBuilder(centre.uri("/v1/openapi.json")).build()).body());
            Set<String> described = new TreeSet<>();
            document.path("paths").properties().forEach(path -> path.getValue().properties()
                    .forEach(call -> described.add(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

            assertThat(described).isEqualTo(new TreeSet<>(centre.centre().api().calls()));
            assertThat(document.path("openapi").asString()).startsWith("3.");
            JsonNode alert = document.path("components").path("schemas").path("RawAlert").path("properties");
            assertThat(alert.path("externalId").path("maxLength").asInt()).as("as configured").isEqualTo(200);
            assertThat(alert.path("basis").path("maxLength").asInt()).isEqualTo(2_000);
            assertThat(alert.path("attributes").path("additionalProperties").path("maxLength").asInt()).isEqualTo(4_000);
            document.findValuesAsString("$ref").forEach(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
        }
    }
}
