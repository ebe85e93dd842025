package org.menshen.desktop.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.InjectWords;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.PickSheet;
import org.menshen.desktop.widget.PickSheet.Pick;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.code.Code;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftPart;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.drill.InjectKind;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.zone.Zone;

/// Asks for a new inject, question by question. FX thread.
final class DraftForms {

    private static final String ALERT_TYPES = "alert-types";

    /// what can be injected, in the order in which it is offered
    private static final List<InjectKind> KINDS = List.of(InjectKind.ALERTS, InjectKind.ALERTS, InjectKind.CROWD, InjectKind.TELEMETRY,
            InjectKind.HEARTBEATS, InjectKind.MOVES, InjectKind.WORK, InjectKind.ROUNDS);
    private static final int CALL = 1;

    private final ConsolePorts ports;
    private final Texts texts;
    private final InjectWords injects;
    private final Names names;
    private final Sheet sheet;
    private final PickSheet picks;

    DraftForms(ConsolePorts ports, Texts texts, Sheet sheet) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.injects = new InjectWords(ports.lang(), names, new PlanSight(ports.workspace()));
        this.sheet = sheet;
        this.picks = new PickSheet(sheet, ports.lang());
    }

    /// Asks for an inject.
    ///
    /// @param at when it may come, as the first answer proposes it
    /// @param entries what the drill holds already
    void inject(Duration at, List<DraftEntry> entries, Consumer<DraftEntry> onEntry) {
        sheet.choose(texts.get("ask.kind"), IntStream.range(0, KINDS.size()).mapToObj(kind -> injects.kind(KINDS.get(kind), kind == CALL)).toList(),
                chosen -> {
                    switch (KINDS.get(chosen)) {
                        case ALERTS -> {
                            if (chosen == CALL) {
                                call(at, onEntry);
                            } else {
                                alert(at, onEntry);
                            }
                        }
                        case CROWD -> crowd(at, onEntry);
                        case TELEMETRY -> telemetry(at, onEntry);
                        case HEARTBEATS -> device(at, onEntry);
                        case MOVES -> move(at, onEntry);
                        case WORK -> new ItemForm(ports, texts, sheet, this).ask(at, entries, onEntry);
                        case ROUNDS -> new RoundForm(ports, texts, sheet, this).ask(at, entries, onEntry);
                    }
                });
    }

    private void alert(Duration at, Consumer<DraftEntry> onEntry) {
        pick(texts.get("ask.type"), codes(ALERT_TYPES), type -> when(at, t -> {
            Map<String, DraftPart> fields = fields("t", t);
            where(texts.get("ask.where"), true, (field, place) -> {
                fields.put("source", DraftPart.of(source(field, place)));
                fields.put("type", DraftPart.of(type));
                fields.put(field, place);
                basis(DraftSection.ALERTS, fields, onEntry);
            });
        }));
    }

    private void call(Duration at, Consumer<DraftEntry> onEntry) {
        pick(texts.get("ask.type"), codes(ALERT_TYPES), type -> when(at, t -> {
            Map<String, DraftPart> fields = fields("t", t);
            fields.put("source", DraftPart.of(DraftWords.CALLS));
            fields.put("type", DraftPart.of(type));
            pick(texts.get("ask.site"), places(), place -> {
                fields.put(zone(place) ? "zone" : "site", DraftPart.of(place));
                basis(DraftSection.ALERTS, fields, onEntry);
            });
        }));
    }

    private void basis(DraftSection section, Map<String, DraftPart> fields, Consumer<DraftEntry> onEntry) {
        sheet.write(texts.get("ask.basis"), "", false, text -> {
            fields.put("basis", DraftPart.of(text));
            onEntry.accept(new DraftEntry(section, fields));
        });
    }

    private void crowd(Duration at, Consumer<DraftEntry> onEntry) {
        pick(texts.get("ask.zone"), zones(), zone -> when(at, t -> count("ask.count-from", from -> sheet.write(texts.get("ask.until"),
                DrillOffset.written(at.plusMinutes(10)), text -> DrillOffset.read(text).filter(end -> end.compareTo(DrillOffset.read(t)
                        .orElse(at)) > 0).isPresent(), until -> count("ask.count-to", to -> {
                            Map<String, DraftPart> fields = fields("zone", zone);
                            fields.put("points", new DraftPart.Row(List.of(point(t, from), point(until, to))));
                            onEntry.accept(new DraftEntry(DraftSection.CROWD, fields));
                        })))));
    }

    private static DraftPart point(String at, String count) {
        return new DraftPart.Row(List.of(DraftPart.of(at), DraftPart.of(count)));
    }

    private void count(String question, Consumer<String> onCount) {
        sheet.write(texts.get(question), "", text -> text.matches("\\d{1,6}"), onCount);
    }

    private void telemetry(Duration at, Consumer<DraftEntry> onEntry) {
        when(at, t -> where(texts.get("ask.where"), false, (field, place) -> sheet.write(texts.get("ask.value"), "",
                text -> text.matches("-?\\d+(\\.\\d+)? \\S+"), text -> {
                    Map<String, DraftPart> fields = fields("t", t);
                    fields.put("sensor", place);
                    fields.put("value", DraftPart.of(text.substring(0, text.indexOf(' '))));
                    fields.put("unit", DraftPart.of(text.substring(text.indexOf(' ') + 1)));
                    onEntry.accept(new DraftEntry(DraftSection.TELEMETRY, fields));
                })));
    }

    private void device(Duration at, Consumer<DraftEntry> onEntry) {
        List<Pick> cameras = devices(device -> device.kind() == DeviceKind.CAMERA).map(Device::name).distinct().sorted()
                .map(name -> new Pick(name, name)).toList();
        pick(texts.get("ask.camera"), cameras, camera -> when(at, t -> sheet.choose(texts.get("ask.online"), List.of(injects.online(false),
                injects.online(true)), chosen -> {
                    Map<String, DraftPart> fields = fields("t", t);
                    fields.put("camera", new DraftPart.Block(Map.of("name", DraftPart.of(camera))));
                    fields.put("online", DraftPart.of(String.valueOf(chosen == 1)));
                    onEntry.accept(new DraftEntry(DraftSection.HEARTBEATS, fields));
                })));
    }

    private void move(Duration at, Consumer<DraftEntry> onEntry) {
        List<Pick> units = ports.workspace().all(SubjectKind.UNIT).stream().map(found -> (Unit) found.state())
                .map(unit -> new Pick(unit.id(), unit.callSign() + " " + unit.id())).sorted(Comparator.comparing(Pick::words)).toList();
        pick(texts.get("ask.unit"), units, unit -> when(at, from -> sheet.write(texts.get("ask.arrives"), DrillOffset.written(at.plusMinutes(5)),
                text -> DrillOffset.read(text).isPresent(), to -> pick(texts.get("ask.site"), places(), place -> {
                    Map<String, DraftPart> fields = fields("from", from);
                    fields.put("to", DraftPart.of(to));
                    fields.put("unit", DraftPart.of(unit));
                    fields.put(zone(place) ? "zone" : "site", DraftPart.of(place));
                    onEntry.accept(new DraftEntry(DraftSection.MOVES, fields));
                }))));
    }

    private static Map<String, DraftPart> fields(String first, String text) {
        Map<String, DraftPart> fields = new LinkedHashMap<>();
        fields.put(first, DraftPart.of(text));
        return fields;
    }

    void when(Duration at, Consumer<String> onTime) {
        sheet.write(texts.get("ask.when"), DrillOffset.written(at), text -> DrillOffset.read(text).isPresent(),
                text -> onTime.accept(DrillOffset.written(DrillOffset.read(text).orElseThrow())));
    }

    private interface Place {
        void is(String field, DraftPart place);
    }

    /// Where: a crowd zone, or a kind of device at a site, or the site itself.
    private void where(String question, boolean anything, Place then) {
        pick(question, anything ? places() : sites(), id -> {
            if (zone(id)) {
                then.is("zone", DraftPart.of(id));
                return;
            }
            TreeSet<String> types = new TreeSet<>();
            devices(device -> id.equals(device.siteId()) && device.kind() != DeviceKind.CAMERA).forEach(device -> types.add(device.typeCode()));
            boolean camera = devices(device -> id.equals(device.siteId()) && device.kind() == DeviceKind.CAMERA).findAny().isPresent();
            List<Pick> kinds = new ArrayList<>(types.stream().map(type -> new Pick(type, names.of("sensor-types", type))).toList());
            if (anything && camera) {
                kinds.add(new Pick("camera", texts.get("words.camera")));
            }
            if (anything) {
                kinds.add(new Pick("site", texts.get("words.site")));
            }
            pick(texts.get("ask.device"), kinds, kind -> then.is(field(kind), which(id, kind)));
        });
    }

    private static String field(String kind) {
        return kind.equals("site") || kind.equals("camera") ? kind : "sensor";
    }

    private static DraftPart which(String site, String kind) {
        if (kind.equals("site")) {
            return DraftPart.of(site);
        }
        Map<String, DraftPart> which = fields("site", site);
        if (!kind.equals("camera")) {
            which.put("type", DraftPart.of(kind));
        }
        return new DraftPart.Block(which);
    }

    /// Which feed would send it: sensors, cameras that are looked at by a machine, or a call.
    private static String source(String field, DraftPart place) {
        return switch (field) {
            case "sensor" -> "iot";
            case "camera" -> "ai";
            case "zone" -> place.said().isEmpty() ? DraftWords.CALLS : "ai";
            default -> DraftWords.CALLS;
        };
    }

    private boolean zone(String id) {
        return zones().stream().anyMatch(zone -> zone.code().equals(id));
    }

    private List<Pick> zones() {
        return ports.workspace().all(SubjectKind.ZONE).stream().map(found -> (Zone) found.state())
                .map(zone -> new Pick(zone.id(), zone.name() + " " + zone.id())).toList();
    }

    List<Pick> sites() {
        return ports.workspace().all(SubjectKind.SITE).stream().map(found -> (Site) found.state())
                .map(site -> new Pick(site.id(), site.name() + " " + site.id())).toList();
    }

    private List<Pick> places() {
        return Stream.concat(sites().stream(), zones().stream()).toList();
    }

    private Stream<Device> devices(java.util.function.Predicate<Device> wanted) {
        return ports.workspace().all(SubjectKind.DEVICE).stream().map(found -> (Device) found.state()).filter(wanted);
    }

    List<Pick> codes(String list) {
        return ports.codes().list(list).all().stream().map(Code::code).map(code -> new Pick(code, names.of(list, code) + " " + code)).toList();
    }

    /// Lets the person pick one.
    void pick(String question, List<Pick> among, Consumer<String> onCode) {
        picks.pick(question, among, onCode);
    }
}
