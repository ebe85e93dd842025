package org.menshen.centre.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.Doubts;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.text.PlainText;
import org.menshen.domain.time.StampRule;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.geo.LatLon;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the rows of one message, each for itself: what cannot be understood is refused alone, what can be understood but not believed (time,
/// position) is taken with a doubt. One thread.
public final class FeedRowReader {

    private static final String AT = "at";
    private static final String TYPE = "typeCode";
    private static final String POSITION = "position";
    private static final String ATTRIBUTES = "attributes";
    private static final String SEVERITY = "severity";
    private static final String CLEARED = "cleared";
    private static final List<List<String>> GRADES = List.of(List.of("1", "Ⅰ", "I", "一级"), List.of("2", "Ⅱ", "II", "二级"),
            List.of("3", "Ⅲ", "III", "三级"), List.of("4", "Ⅳ", "IV", "四级"), List.of("5", "Ⅴ", "V"));
    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "on", "是");
    private static final Set<String> NO = Set.of("false", "0", "no", "n", "off", "否", "");
    private static final List<String> TEXTS = List.of(TYPE, "siteId", "buildingId", "deviceId", "zoneId", "place", "basis");
    private static final int CLAIM = 80;

    private final DomainJson json;
    private final RowLimits limits;
    private final StampRule stamps;
    private final Instant now;
    private final List<Intake.Row> good = new ArrayList<>();
    private final List<Rejected> bad = new ArrayList<>();
    private @Nullable String message;
    private @Nullable String lastClaim;
    private StampRule.@Nullable Judged lastStamp;

    /// @param json the written form of rows
    /// @param limits how long they may be
    /// @param stamps which times are believed
    /// @param now the time of arrival
    public FeedRowReader(DomainJson json, RowLimits limits, StampRule stamps, Instant now) {
        this.json = json;
        this.limits = limits;
        this.stamps = stamps;
        this.now = now;
    }

    /// The rows that follow belong to a message.
    ///
    /// @param id the sender's own id of it; `null` when it gave none
    public void begin(@Nullable String id) {
        message = id;
    }

    /// The rows that can be taken.
    public List<Intake.Row> good() {
        return good;
    }

    /// The rows that cannot.
    public List<Rejected> bad() {
        return bad;
    }

    /// Rows read so far.
    public int size() {
        return good.size() + bad.size();
    }

    /// Counts a row that is none.
    ///
    /// @param at where it stands
    public void refuse(String at, String code, String reason) {
        bad.add(new Rejected(size(), at, reason, code));
    }

    /// Reads an alert.
    ///
    /// @param at where it stands
    /// @param node as it was read, which is this reader's own from now on
    public void alert(String at, JsonNode node) {
        if (fits(at, node)) {
            try {
                RawAlert raw = alert((ObjectNode) node);
                good.add(new Intake.Row(size(), at, Optional.of(raw), Optional.empty(), null, message));
            } catch (WireException e) {
                refuse(at, "unreadable", e.getMessage());
            }
        }
    }

    /// Reads a reading.
    ///
    /// @param at where it stands
    /// @param node as it was read, which is this reader's own from now on
    public void reading(String at, JsonNode node) {
        if (fits(at, node)) {
            ObjectNode row = (ObjectNode) node;
            StampRule.Judged stamp = stamp(written(row.get(AT)));
            row.put(AT, stamp.at().toString());
            try {
                Reading reading = json.read(row, Reading.class);
                good.add(new Intake.Row(size(), at, Optional.empty(), Optional.of(reading), stamp.doubt(), null));
            } catch (WireException e) {
                refuse(at, row.get(POSITION) != null && position(row.get(POSITION)) == null ? "position" : "unreadable", e.getMessage());
            }
        }
    }

    private RawAlert alert(ObjectNode row) {
        String claimed = written(row.get(AT));
        JsonNode place = row.remove(POSITION);
        StampRule.Judged stamp = stamp(claimed);
        row.put(AT, stamp.at().toString());
        Optional<String> severity = severity(row);
        soften(row);
        RawAlert raw = json.read(row, RawAlert.class);
        Map<String, String> attributes = new HashMap<>(Doubts.without(raw.attributes()));
        attributes.remove(Alert.ON_TRIAL);
        if (stamp.doubt() != null) {
            attributes = new HashMap<>(Doubts.time(attributes, stamp.doubt(), claimed == null ? null : PlainText.line(claimed, CLAIM)));
        }
        if (severity.isPresent()) {
            attributes = new HashMap<>(Doubts.severity(attributes, severity.get()));
        }
        LatLon position = null;
        if (place != null && !place.isNull()) {
            position = position(place);
            if (position == null) {
                attributes = new HashMap<>(Doubts.position(attributes, Doubts.Place.INVALID, PlainText.line(place.toString(), CLAIM)));
            }
        }
        return new RawAlert(raw.externalId(), raw.typeCode(), raw.severity(), raw.siteId(), raw.buildingId(), raw.deviceId(), raw.zoneId(), position,
                raw.place(), raw.basis(), stamp.at(), raw.cleared(), attributes);
    }

    /// The rows of one message mostly have the same time.
    private StampRule.Judged stamp(@Nullable String claimed) {
        StampRule.Judged judged = lastStamp;
        if (judged == null || !Objects.equals(claimed, lastClaim)) {
            judged = stamps.read(claimed, now);
            lastClaim = claimed;
            lastStamp = judged;
        }
        return judged;
    }

    /// What is no fault of the alarm: an end needs no type, and whatever else the source adds is kept as it was written.
    private static void soften(ObjectNode row) {
        if (!row.hasNonNull(TYPE)) {
            row.put(TYPE, "");
        }
        String cleared = written(row.get(CLEARED));
        if (cleared == null) {
            row.remove(CLEARED);
        } else if (YES.contains(cleared.strip().toLowerCase(Locale.ROOT))) {
            row.put(CLEARED, true);
        } else if (NO.contains(cleared.strip().toLowerCase(Locale.ROOT))) {
            row.put(CLEARED, false);
        }
        for (String name : TEXTS) {
            JsonNode value = row.get(name);
            if (value != null && value.isContainer()) {
                row.put(name, value.toString());
            }
        }
        JsonNode rest = row.get(ATTRIBUTES);
        if (rest != null && !rest.isNull() && !rest.isObject()) {
            row.putObject(ATTRIBUTES).put(ATTRIBUTES, written(rest));
        }
        if (row.get(ATTRIBUTES) instanceof ObjectNode attributes) {
            List<String> names = new ArrayList<>(attributes.propertyNames());
            for (String name : names) {
                JsonNode value = attributes.get(name);
                if (value.isNull()) {
                    attributes.remove(name);
                } else if (value.isContainer()) {
                    attributes.put(name, value.toString());
                }
            }
        }
    }

    private static @Nullable String written(@Nullable JsonNode stamp) {
        return stamp == null || stamp.isNull() ? null : stamp.isString() ? stamp.stringValue() : stamp.toString();
    }

    /// A severity that is none is no fault of the alarm either: its type's own is taken then.
    ///
    /// @return what was claimed in its place; empty when it is good or missing
    private static Optional<String> severity(ObjectNode row) {
        String claimed = written(row.get(SEVERITY));
        if (claimed == null) {
            return Optional.empty();
        }
        for (int i = 0; i < GRADES.size(); i++) {
            if (GRADES.get(i).contains(claimed.strip())) {
                row.put(SEVERITY, i + 1);
                return Optional.empty();
            }
        }
        row.remove(SEVERITY);
        return Optional.of(PlainText.line(claimed, CLAIM));
    }

    /// In the coordinate system that the row names, WGS-84 when it names none.
    private static @Nullable LatLon position(JsonNode node) {
        try {
            LatLon written = new LatLon(node.required("lat").asDouble(), node.required("lon").asDouble());
            String crs = written(node.get("crs"));
            return crs == null || crs.isBlank() ? written : Datum.declared(crs).toWgs84(written);
        } catch (RuntimeException e) {
            // no object, no number, no place on earth, or coordinates that nobody knows: all the same to who has to look for it
            return null;
        }
    }

    private boolean fits(String at, JsonNode node) {
        if (!node.isObject()) {
            refuse(at, "unreadable", "not an object: " + PlainText.line(node.toString(), CLAIM));
            return false;
        }
        Optional<String> tooLong = tooLong(node);
        tooLong.ifPresent(reason -> refuse(at, "too-long", reason));
        return tooLong.isEmpty();
    }

    private Optional<String> tooLong(JsonNode node) {
        long all = 0;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            int length = length(field.getValue());
            all += field.getKey().length() + length;
            if (field.getKey().equals(ATTRIBUTES) && field.getValue().isObject()) {
                Optional<String> attribute = tooLongAttribute(field.getValue());
                if (attribute.isPresent()) {
                    return attribute;
                }
            } else if (field.getValue().isString() && length > most(field.getKey())) {
                return Optional.of(PlainText.line(field.getKey(), CLAIM) + " is longer than " + most(field.getKey()) + " characters: " + length);
            }
        }
        return all > limits.row() ? Optional.of("the row is longer than " + limits.row() + " characters: " + all) : Optional.empty();
    }

    private Optional<String> tooLongAttribute(JsonNode attributes) {
        if (attributes.size() > limits.attributes()) {
            return Optional.of("more than " + limits.attributes() + " attributes: " + attributes.size());
        }
        for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
            if (attribute.getKey().length() > limits.attributeName()) {
                return Optional.of("the name of an attribute is longer than " + limits.attributeName()
                        + " characters: " + attribute.getKey().length());
            }
            if (length(attribute.getValue()) > limits.attributeText()) {
                return Optional.of("attribute " + PlainText.line(attribute.getKey(), CLAIM) + " is longer than " + limits.attributeText()
                        + " characters: " + length(attribute.getValue()));
            }
        }
        return Optional.empty();
    }

    private int most(String field) {
        return switch (field) {
            case "externalId", "typeCode", "siteId", "buildingId", "deviceId", "zoneId", "unitId", "type" -> limits.id();
            case "place", "basis", "unit" -> limits.text();
            default -> limits.row();
        };
    }

    private static int length(JsonNode value) {
        return value.isString() ? value.stringValue().length() : value.isNumber() || value.isBoolean() || value.isNull() ? 1
                : value.isEmpty() ? 2 : value.toString().length();
    }
}
