package org.menshen.centre.ingest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Doubts;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.AlertType;
import org.menshen.domain.code.Code;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.text.PersonalNumbers;
import org.menshen.domain.text.PlainText;
import org.menshen.domain.time.StampRule;
import org.menshen.map.core.geo.LatLon;

/// What is done to a row before it counts: texts are made harmless, what cannot be true is marked, what makes no sense is refused. Pure.
final class RowCare {

    private static final String TEXT = "text";
    private static final String SEVERITY = "severity";
    private static final String TYPE = "type";
    private static final double MOST_PEOPLE = 1e6;
    private static final double FASTEST_MPS = 150;

    private final IntakeRules rules;
    private final Instant now;
    private final Consumer<String> marks;
    private boolean changed;

    /// @param rules by what it is judged
    /// @param now the time of arrival
    /// @param marks told of the kinds of doubt that a row is taken with
    RowCare(IntakeRules rules, Instant now, Consumer<String> marks) {
        this.rules = rules;
        this.now = now;
        this.marks = marks;
    }

    /// Why an alert is not taken.
    ///
    /// @param code the kind of reason
    /// @param words the reason
    record Wrong(String code, String words) {
    }

    /// Why an alert is not taken; empty when it is.
    ///
    /// @param drill whether this centre serves a drill; in live operation nothing is taken that says that a drill made it
    Optional<Wrong> wrong(RawAlert raw, boolean drill) {
        int longest = rules.limits().id();
        if (raw.externalId() == null || raw.externalId().isBlank()) {
            return Optional.of(new Wrong("missing-id", "externalId is missing"));
        }
        if (raw.externalId().length() > longest) {
            return Optional.of(new Wrong("too-long", "externalId is longer than " + longest + " characters: " + raw.externalId().length()));
        }
        if (!drill && (DrillIds.drill(raw.externalId()) || DrillIds.MADE_BY_DRILL.equals(raw.attributes().get(DrillIds.ORIGIN)))) {
            return Optional.of(new Wrong("drill", "it says that a drill made it, and this centre serves live operation"));
        }
        if (!raw.cleared() && raw.severity() != null && (raw.severity() < 1 || raw.severity() > 5)) {
            return Optional.of(new Wrong("bad-severity", "severity is not 1…5: " + raw.severity()));
        }
        return Optional.empty();
    }

    /// The code of its type, blanks and small letters apart, or of the type that has the name; empty when nobody here knows it.
    private Optional<String> type(RawAlert raw) {
        String told = raw.typeCode() == null ? "" : raw.typeCode().strip();
        String code = rules.codes().alertType(told).isPresent() ? told : told.toUpperCase(Locale.ROOT);
        return rules.codes().alertType(code).isPresent() ? Optional.of(code) : rules.codes().list("alert-types").all().stream()
                .filter(type -> type.zh().equals(told) || type.en().equalsIgnoreCase(told)).map(Code::code).findFirst();
    }

    /// The alert with harmless texts and its doubts. The source's id stays as it is: it is never shown as a text.
    RawAlert settled(RawAlert raw) {
        RowLimits most = rules.limits();
        changed = false;
        Map<String, String> attributes = attributes(raw.attributes());
        Instant at = raw.at();
        if (Doubts.time(attributes).isEmpty()) {
            StampRule.Judged judged = rules.stamps().judge(raw.at(), now);
            if (judged.doubt() != null) {
                attributes = Doubts.time(attributes, judged.doubt(), raw.at().toString());
                at = judged.at();
            }
        }
        String building = id(raw.buildingId());
        String device = id(raw.deviceId());
        String named = id(raw.siteId());
        String site = named == null ? rules.places().site(building, device) : named;
        LatLon position = raw.position();
        Optional<Doubts.Place> doubt = Doubts.position(attributes).isPresent() ? Optional.empty() : rules.places().alert(position, site);
        if (doubt.isPresent()) {
            attributes = Doubts.position(attributes, doubt.get(), position == null ? null
                    : String.format(Locale.ROOT, "%.5f, %.5f", position.lat(), position.lon()));
        }
        Doubts.time(attributes).ifPresent(kind -> marks.accept("time." + kind));
        Doubts.position(attributes).ifPresent(kind -> marks.accept("position." + kind));
        Doubts.severity(attributes).ifPresent(claimed -> marks.accept(SEVERITY));
        Optional<String> type = type(raw);
        if (type.isEmpty() && !raw.cleared()) {
            // new firmware and a slip of the pen raise alarms, too
            attributes = Doubts.type(attributes, raw.typeCode() == null ? "" : PlainText.line(raw.typeCode(), most.id()));
            marks.accept(TYPE);
        }
        RawAlert settled = new RawAlert(raw.externalId(), type.orElse(AlertType.UNCLASSIFIED), raw.severity(), site, building, device,
                id(raw.zoneId()), position, masked(clean(raw.place(), most.text())),
                masked(clean(raw.basis(), most.text())), at, raw.cleared(), attributes);
        if (changed) {
            marks.accept(TEXT);
        }
        return settled;
    }

    /// Numbers of persons are needed by nobody here: they are masked before anything is written down.
    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : PersonalNumbers.mask(text);
    }

    private Map<String, String> attributes(Map<String, String> given) {
        Map<String, String> clean = new HashMap<>();
        given.forEach((name, text) -> clean.put(String.valueOf(clean(name, rules.limits().attributeName())),
                String.valueOf(clean(text, rules.limits().attributeText()))));
        return clean;
    }

    /// An id of nothing but blanks says nothing.
    private @Nullable String id(@Nullable String given) {
        String clean = clean(given, rules.limits().id());
        return clean == null || clean.isBlank() ? null : clean;
    }

    private @Nullable String clean(@Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        String clean = PlainText.line(text, most);
        changed |= !clean.equals(text.strip());
        return clean;
    }

    private static String subject(Reading reading) {
        return switch (reading) {
            case Reading.UnitPosition p -> p.unitId();
            case Reading.CrowdSample c -> c.zoneId();
            case Reading.CrowdCount c -> c.zoneId().isBlank() ? "" : c.deviceId();
            case Reading.CrowdOutlook o -> o.zoneId();
            case Reading.Telemetry t -> t.deviceId();
            case Reading.Heartbeat h -> h.deviceId();
        };
    }

    /// Why a reading is not taken; empty when it is.
    Optional<Wrong> wrong(Reading reading) {
        if (reading.key().length() > rules.limits().id()) {
            return Optional.of(new Wrong("too-long", "the id is longer than " + rules.limits().readingId() + " characters"));
        }
        if (subject(reading).isBlank()) {
            return Optional.of(new Wrong("missing-id", "the id is blank"));
        }
        if (!PlainText.line(reading.key()).equals(reading.key())) {
            return Optional.of(new Wrong("bad-value", "the id holds characters that nobody sees"));
        }
        return switch (reading) {
            case Reading.UnitPosition p -> rules.places().unit(p.position()).map(why -> new Wrong("position",
                    "not where a unit can be (" + why + "): " + p.position().lat() + ", " + p.position().lon()))
                    .or(() -> value(Double.isNaN(p.headingDeg()) || Math.abs(p.headingDeg()) <= 360, "headingDeg", p.headingDeg()))
                    .or(() -> value(Double.isNaN(p.speedMps()) || p.speedMps() >= 0 && p.speedMps() <= FASTEST_MPS, "speedMps", p.speedMps()));
            case Reading.CrowdSample c -> zone(c.zoneId()).or(() -> value(c.count() >= 0 && c.count() <= MOST_PEOPLE, "count", c.count()))
                    .or(() -> value(Double.isNaN(c.speedMps()) || c.speedMps() >= 0 && c.speedMps() <= FASTEST_MPS, "speedMps", c.speedMps()))
                    .or(() -> value(c.coverage() >= 0 && c.coverage() <= 1, "coverage", c.coverage()));
            case Reading.CrowdCount c -> zone(c.zoneId()).or(() -> part(c.count(), MOST_PEOPLE, "count"))
                    .or(() -> part(c.areaM2(), Double.MAX_VALUE, "areaM2"))
                    .or(() -> value(c.areaM2() == null || c.areaM2() > 0, "areaM2", 0))
                    .or(() -> part(c.speedMps(), FASTEST_MPS, "speedMps")).or(() -> part(c.inPerMin(), MOST_PEOPLE, "inPerMin"))
                    .or(() -> part(c.outPerMin(), MOST_PEOPLE, "outPerMin"));
            case Reading.CrowdOutlook o -> Optional.of(new Wrong("bad-value", "the centre itself reckons what is to be expected"));
            case Reading.Telemetry t -> value(Double.isFinite(t.value()), "value", t.value())
                    .or(() -> t.unit() == null ? Optional.of(new Wrong("bad-value", "unit is missing")) : Optional.empty());
            case Reading.Heartbeat h -> Optional.empty();
        };
    }

    private Optional<Wrong> zone(String id) {
        return rules.places().zone(id) ? Optional.empty() : Optional.of(new Wrong("unknown-zone", "there is no crowd zone " + id));
    }

    /// A part that may be missing.
    private static Optional<Wrong> part(@Nullable Double value, double most, String name) {
        return value == null ? Optional.empty() : value(value >= 0 && value <= most, name, value);
    }

    private static Optional<Wrong> value(boolean good, String name, double value) {
        return good ? Optional.empty() : Optional.of(new Wrong("bad-value", name + " cannot be " + value));
    }

    /// The reading at a time that can be true, its texts harmless.
    ///
    /// @param known a doubt of its time that was found already; `null` when none was
    Reading settled(Reading reading, StampRule.@Nullable Doubt known) {
        StampRule.Judged judged = known == null ? rules.stamps().judge(reading.at(), now) : new StampRule.Judged(reading.at(), known);
        if (judged.doubt() != null) {
            marks.accept("time." + judged.doubt());
        }
        Instant at = judged.at();
        return switch (reading) {
            case Reading.UnitPosition p when !p.at().equals(at) ->
                new Reading.UnitPosition(p.unitId(), at, p.position(), p.headingDeg(), p.speedMps());
            case Reading.CrowdSample c when !c.at().equals(at) -> new Reading.CrowdSample(c.zoneId(), at, c.count(), c.speedMps(), c.coverage(),
                    c.fusion());
            case Reading.CrowdCount c when !c.at().equals(at) -> new Reading.CrowdCount(c.zoneId(), c.deviceId(), at, c.count(), c.areaM2(),
                    c.speedMps(), c.inPerMin(), c.outPerMin());
            case Reading.Telemetry t -> new Reading.Telemetry(t.deviceId(), at, t.value(), PlainText.line(t.unit(), rules.limits().text()));
            case Reading.Heartbeat h when !h.at().equals(at) -> new Reading.Heartbeat(h.deviceId(), at, h.online());
            default -> reading;
        };
    }
}
