package org.menshen.domain.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.linkage.LinkageFact;

/// Makes a draft of a recorded period: every alert becomes an inject, what people did becomes what is expected. No person, number or id of the period
/// is in it. Pure; one draft an object.
public final class RecordedDraft {

    private static final Pattern BUILDING = Pattern.compile(".*-B(\\d+)");
    private static final int SECONDS = 60;

    private final CodeBook codes;
    private final AnonymousRule rule;
    private final Function<String, Optional<Device>> devices;
    private final Set<String> persons = new HashSet<>();
    private final Set<String> replaced = new TreeSet<>();
    private final List<DraftEntry> expected = new ArrayList<>();
    private final Set<List<String>> told = new HashSet<>();

    /// What came out.
    ///
    /// @param draft the draft
    /// @param replaced texts that lost something, as they stand now
    /// @param left alerts that were left out because there were too many; the least severe
    public record Made(DrillDraft draft, List<String> replaced, int left) {
    }

    /// @param codes names, severities and times
    /// @param rule what texts lose
    /// @param devices the devices of the site by id, so that an inject names the kind of device at a place and not the device
    public RecordedDraft(CodeBook codes, AnonymousRule rule, Function<String, Optional<Device>> devices) {
        this.codes = codes;
        this.rule = rule;
        this.devices = devices;
    }

    /// Makes it of changes of a log.
    ///
    /// @param head words at its head
    /// @param changes of the log, in order
    /// @param from begin of the period
    /// @param length how long it is
    public Made of(Map<String, String> head, List<Change> changes, Instant from, Duration length) {
        List<Change> period = changes.stream().filter(change -> !change.stamp().centreTime().isBefore(from)
            && change.stamp().centreTime().isBefore(from.plus(length))).toList();
        period.stream().map(change -> change.stamp().actor()).filter(RecordedDraft::person).map(Actor::name).forEach(persons::add);
        List<Alert.Origin> alerts = new ArrayList<>();
        Map<String, Alert.Origin> byId = new LinkedHashMap<>();
        Duration latest = Duration.ZERO;
        for (Change change : period) {
            Duration at = Duration.between(from, change.stamp().centreTime());
            if (change.fact() instanceof AlertFact.Raised raised) {
                alerts.add(raised.origin());
                byId.put(change.subject().id(), raised.origin());
                latest = at;
            } else if (person(change.stamp().actor())) {
                expect(change.fact(), byId.get(change.subject().id()), latest, from);
            }
        }
        return made(head, alerts, from, length);
    }

    /// Makes it of alerts alone, such as those of an imported drill; nothing is expected then.
    public Made ofAlerts(Map<String, String> head, List<Alert.Origin> alerts, Instant from, Duration length) {
        return made(head, alerts.stream().filter(alert -> !alert.raisedAt().isBefore(from) && alert.raisedAt().isBefore(from.plus(length))).toList(),
            from, length);
    }

    private static boolean person(Actor actor) {
        return !actor.role().equals(Actor.SYSTEM.role());
    }

    private Made made(Map<String, String> head, List<Alert.Origin> alerts, Instant from, Duration length) {
        int most = (int) codes.figure("drill.recorded-most");
        List<Alert.Origin> kept = alerts.stream().sorted(Comparator.comparingInt(Alert.Origin::severity)).limit(most)
            .sorted(Comparator.comparing(Alert.Origin::raisedAt)).toList();
        DrillDraft draft = new DrillDraft(List.of(), head, List.of());
        for (Alert.Origin alert : kept) {
            draft = draft.with(alert(alert, from));
        }
        for (DraftEntry act : expected) {
            boolean fits = act.at().orElse(Duration.ZERO).plus(Duration.parse(act.words("limit"))).compareTo(length) <= 0;
            draft = fits ? draft.with(act.with("id", DraftPart.of(draft.freeId()))) : draft;
        }
        return new Made(draft, List.copyOf(replaced), alerts.size() - kept.size());
    }

    private String clean(String text) {
        String clean = rule.applied(text, persons);
        if (!clean.equals(text)) {
            replaced.add(clean);
        }
        return clean;
    }

    private DraftEntry alert(Alert.Origin alert, Instant from) {
        Map<String, DraftPart> fields = new LinkedHashMap<>();
        Duration at = Duration.between(from, alert.raisedAt());
        fields.put("t", DraftPart.of(DrillOffset.written(at.isNegative() ? Duration.ZERO : at)));
        fields.put("source", DraftPart.of(alert.sourceId()));
        fields.put("type", DraftPart.of(alert.typeCode()));
        fields.put("severity", DraftPart.of(String.valueOf(alert.severity())));
        Device device = alert.deviceId() == null ? null : devices.apply(alert.deviceId()).orElse(null);
        if (device != null) {
            fields.put(device.kind() == DeviceKind.CAMERA ? "camera" : "sensor", which(device));
        } else if (alert.zoneId() != null) {
            fields.put("zone", DraftPart.of(alert.zoneId()));
        } else if (alert.siteId() != null) {
            fields.put("site", DraftPart.of(alert.siteId()));
            building(alert.buildingId()).ifPresent(number -> fields.put("building", DraftPart.of(number)));
        } else if (alert.position() != null) {
            fields.put("at", new DraftPart.Row(List.of(DraftPart.of(String.valueOf(alert.position().lon())),
                DraftPart.of(String.valueOf(alert.position().lat())))));
        }
        if (!alert.place().isBlank() && device == null) {
            fields.put("place", DraftPart.of(clean(alert.place())));
        }
        fields.put("basis", DraftPart.of(clean(alert.basis())));
        return new DraftEntry(DraftSection.ALERTS, fields);
    }

    private static DraftPart which(Device device) {
        Map<String, DraftPart> which = new LinkedHashMap<>();
        if (device.siteId() != null) {
            which.put("site", DraftPart.of(device.siteId()));
        }
        if (device.kind() != DeviceKind.CAMERA) {
            which.put("type", DraftPart.of(device.typeCode()));
        }
        building(device.buildingId()).ifPresent(number -> which.put("building", DraftPart.of(number)));
        if (device.floor() != null && device.buildingId() != null) {
            which.put("floor", DraftPart.of(String.valueOf(device.floor())));
        }
        if (device.siteId() == null) {
            which.put("name", DraftPart.of(device.name()));
        }
        return new DraftPart.Block(which);
    }

    private static Optional<String> building(@Nullable String id) {
        Matcher parts = BUILDING.matcher(id == null ? "" : id);
        return parts.matches() ? Optional.of(String.valueOf(Integer.parseInt(parts.group(1)))) : Optional.empty();
    }

    /// What a person did is expected of the trainee, once for each that it was done to a kind of thing.
    private void expect(Fact fact, Alert.@Nullable Origin alert, Duration latest, Instant from) {
        switch (fact) {
            case AlertFact.Acknowledged done when alert != null -> {
                Duration raised = Duration.between(from, alert.raisedAt());
                expect(raised.isNegative() ? Duration.ZERO : raised, DrillPart.TIME, codes.alertType(alert.typeCode())
                    .map(type -> type.ackWithin()).orElseGet(this::usual), fact, "alert", "alert-types", alert.typeCode());
            }
            case IncidentFact.Reported done -> expect(latest, DrillPart.TIME, usual(), fact, "incident", "incident-types",
                done.details().typeCode());
            case LinkageFact.Requested done -> expect(latest, DrillPart.COMMUNICATION, usual(), fact, "body", "linkage-bodies",
                done.request().bodyCode());
            default -> { }
        }
    }

    private Duration usual() {
        return Duration.ofSeconds((long) codes.figure("drill.recorded-limit-s"));
    }

    private void expect(Duration after, DrillPart part, Duration limit, Fact fact, String trait, String list, String code) {
        if (!told.add(List.of(fact.wireName(), code)) || codes.find(list, code).isEmpty()) {
            return;
        }
        Map<String, DraftPart> fields = new LinkedHashMap<>();
        fields.put("id", DraftPart.of(""));
        fields.put("zh", DraftPart.of(codes.name("drill-acts", fact.wireName(), "zh") + codes.name(list, code, "zh")));
        fields.put("en", DraftPart.of(codes.name("drill-acts", fact.wireName(), "en") + " " + codes.name(list, code, "en")));
        fields.put("part", DraftPart.of(part.written()));
        fields.put("after", DraftPart.of(DrillOffset.written(after)));
        fields.put("limit", DraftPart.of(written(limit)));
        fields.put("fact", DraftPart.of(fact.wireName()));
        fields.put(trait, DraftPart.of(code));
        expected.add(new DraftEntry(DraftSection.EXPECT, fields));
    }

    /// As scenario files write limits: whole minutes as minutes.
    private static String written(Duration limit) {
        long seconds = Math.max(1, limit.toSeconds());
        return seconds % SECONDS == 0 ? "PT" + seconds / SECONDS + "M" : "PT" + seconds + "S";
    }
}
