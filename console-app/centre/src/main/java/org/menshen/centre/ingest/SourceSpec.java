package org.menshen.centre.ingest;

/// A feed as configured.
///
/// @param id its id in `/v1/ingest/{source}`, such as `iot`
/// @param name shown name
/// @param normalIntervalS seconds between messages when all is well, above 0
/// @param enabled whether it may send and is watched
public record SourceSpec(String id, String name, double normalIntervalS, boolean enabled) {
}
