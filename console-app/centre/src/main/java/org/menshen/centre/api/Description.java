package org.menshen.centre.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.menshen.centre.ingest.RowLimits;
import org.menshen.wire.DomainJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `openapi.json` as it is served: with the lengths that this centre is configured with.
final class Description {

    private static final List<String> IDS = List.of("externalId", "typeCode", "siteId", "buildingId", "deviceId", "zoneId", "unitId");
    private static final List<String> TEXTS = List.of("place", "basis", "unit");
    private static final String MOST = "maxLength";

    private final byte[] text;

    Description(DomainJson json, RowLimits limits) {
        try (InputStream stream = Description.class.getResourceAsStream("openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("openapi.json is not in the jar");
            }
            JsonNode document = json.mapper().readTree(stream);
            JsonNode schemas = document.path("components").path("schemas");
            for (String row : List.of("RawAlert", "Reading")) {
                JsonNode fields = schemas.path(row).path("properties");
                IDS.forEach(id -> most(fields.path(id), MOST, row.equals("Reading") ? limits.readingId() : limits.id()));
                TEXTS.forEach(words -> most(fields.path(words), MOST, limits.text()));
                most(fields.path("attributes"), "maxProperties", limits.attributes());
                most(fields.path("attributes").path("propertyNames"), MOST, limits.attributeName());
                most(fields.path("attributes").path("additionalProperties"), MOST, limits.attributeText());
                most(schemas.path(row), "x-max-characters", limits.row());
            }
            JsonNode lists = schemas.path("Message").path("properties");
            lists.forEach(list -> most(list, "maxItems", limits.rows()));
            text = json.bytes(document);
        } catch (IOException e) {
            throw new IllegalStateException("openapi.json cannot be read", e);
        }
    }

    private static void most(JsonNode schema, String name, int most) {
        if (schema instanceof ObjectNode there) {
            there.put(name, most);
        }
    }

    /// The document in UTF-8.
    byte[] text() {
        return text;
    }
}
