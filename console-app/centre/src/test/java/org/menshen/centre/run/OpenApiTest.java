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
            document.findValuesAsString("$ref").forEach(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
        }
    }
}
