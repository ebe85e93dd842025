package org.menshen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.detect.BundleTrial;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.drill.day.DayDrill;
import org.menshen.wire.imports.TableFile;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.correlation.RuleWatch;
import org.menshen.domain.correlation.Signal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.relation.RelationFinder;
import org.menshen.domain.response.Sight;
import org.menshen.launcher.Home;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.plan.PlanFolder;
import org.menshen.wire.rule.RuleFolder;

/// How well alerts of one event are put together: pairs that belong together by their label against pairs that bundles, rules and suggested links
/// make, beside no grouping at all. Labelled are the scenarios and bursts of the drill day, and the unit responses of one fire call.
final class GroupingBenchmark implements Benchmark {

    private static final Pattern SPOT = Pattern.compile("\\((-?[\\d.]+), (-?[\\d.]+)\\)");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);
    private static final Pattern SCRIPTED = Pattern.compile("(DR-(?:SC-\\d+|BURST)-\\d+)-\\d+");

    private final Home home = Home.find();
    private final CodeBook codes = CodeFolder.read(home.config().resolve("codes"));
    private final DomainJson json = new DomainJson();

    @Override
    public String name() {
        return "grouping";
    }

    @Override
    public String about() {
        return "precision and recall of bundles, rules and suggested links on the drill day and on the SF fire calls, beside no grouping";
    }

    /// An alert and what it belongs to.
    private record Labelled(Alert alert, String label) {
    }

    /// Two alerts, in the order of their ids.
    private record Pair(String a, String b) {

        private static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    @Override
    public void run(Printout figures) throws IOException {
        measure("grouping.day", day(), figures);
        Optional<Path> calls = Stream.of(System.getenv("MENSHEN_SHARED"), "../shared", "shared").filter(name -> name != null)
                .map(name -> Path.of(name, "data", "incidents", "sf_fire_calls_2020-04.csv")).filter(Files::isRegularFile).findFirst();
        if (calls.isEmpty()) {
            throw new IOException("no fire calls: set MENSHEN_SHARED to the folder that holds data/incidents");
        }
        measure("grouping.sf", calls(calls.get()), figures);
    }

    private List<Labelled> day() throws IOException {
        SiteModel site = SiteLoader.load(home.config().resolve("sites").resolve("nanmatou"));
        List<Labelled> alerts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (DayDrill day = DayDrill.open(home.config().resolve("drills").resolve("day.yaml"), site)) {
            for (DrillRecord record = day.next(); record != null; record = day.next()) {
                for (RawAlert raw : record.alerts()) {
                    if (!raw.cleared() && seen.add(raw.externalId())) {
                        int severity = codes.alertType(raw.typeCode()).orElseThrow().severity();
                        Matcher scripted = SCRIPTED.matcher(raw.externalId());
                        alerts.add(new Labelled(alert(raw.externalId(), Alert.Origin.of(record.source(), raw, severity), raw.at()),
                                scripted.matches() ? scripted.group(1) : raw.externalId()));
                    }
                }
            }
        }
        return alerts;
    }

    /// Each response of a unit is one alert, raised when the unit was dispatched; the number of its call is its label.
    private List<Labelled> calls(Path file) throws IOException {
        List<Labelled> alerts = new ArrayList<>();
        try (TableFile table = TableFile.open(file, "UTF-8", ',', List.of("Call Number", "Unit ID", "Dispatch DtTm", "Call Type", "Location"))) {
            for (Optional<TableFile.Row> row = table.next(); row.isPresent(); row = table.next()) {
                Matcher spot = SPOT.matcher(String.valueOf(row.get().get("Location")));
                String stamp = String.valueOf(row.get().get("Dispatch DtTm"));
                if (spot.find() && !stamp.isBlank()) {
                    String call = row.get().get("Call Number");
                    Instant at = LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.ofHours(-7));
                    String kind = String.valueOf(row.get().get("Call Type"));
                    String type = kind.contains("Fire") || kind.equals("Alarms") ? "FIRE_SMOKE" : kind.contains("Gas") ? "GAS_LEAK"
                            : "EMERGENCY_CALL";
                    LatLon spotted = new LatLon(Double.parseDouble(spot.group(1)), Double.parseDouble(spot.group(2)));
                    String id = "A-" + call + "-" + row.get().get("Unit ID");
                    int severity = codes.alertType(type).orElseThrow().severity();
                    alerts.add(new Labelled(alert(id, new Alert.Origin("calls", id, type, severity, null, null, null, null, spotted, "", "", at,
                            Map.of()), at), call));
                }
            }
        }
        return alerts;
    }

    private static Alert alert(String id, Alert.Origin origin, Instant at) {
        return new Alert(id, AlertStatus.NEW, at, origin, origin.severity(), at, null, null, null, null, 0, null, List.of(), null, List.of(), 0, null,
                null);
    }

    private void measure(String name, List<Labelled> labelled, Printout figures) {
        List<Alert> alerts = labelled.stream().map(Labelled::alert).sorted(Comparator.comparing(Alert::receivedAt).thenComparing(Alert::id)).toList();
        Map<String, List<String>> byLabel = new HashMap<>();
        labelled.forEach(each -> byLabel.computeIfAbsent(each.label(), any -> new ArrayList<>()).add(each.alert().id()));
        Set<Pair> truth = pairs(byLabel.values());
        figures.print(name + ".alerts", alerts.size(), "alerts");
        figures.print(name + ".events", byLabel.size(), "events");
        figures.print(name + ".pairs", truth.size(), "pairs that belong together");
        byLabel.keySet().removeIf(label -> !label.startsWith("DR-SC-"));
        Set<Pair> scripted = pairs(byLabel.values());
        tell(name + ".none", Set.of(), truth, scripted, figures);
        figures.print(name + ".none.rows", alerts.size(), "rows");
        Map<String, List<String>> bundles = new HashMap<>();
        BundleTrial.bundles(alerts, codes).forEach((id, lead) -> bundles.computeIfAbsent(lead, any -> new ArrayList<>()).add(id));
        Set<Pair> bundled = pairs(bundles.values());
        tell(name + ".bundles", bundled, truth, scripted, figures);
        figures.print(name + ".bundles.rows", bundles.size(), "rows");
        Set<Pair> ruled = ruled(alerts);
        tell(name + ".rules", ruled, truth, scripted, figures);
        Set<Pair> linked = linked(alerts);
        tell(name + ".links", linked, truth, scripted, figures);
        Set<Pair> all = new HashSet<>(bundled);
        all.addAll(ruled);
        all.addAll(linked);
        tell(name + ".all", all, truth, scripted, figures);
    }

    private static Set<Pair> pairs(Iterable<List<String>> groups) {
        Set<Pair> pairs = new HashSet<>();
        for (List<String> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    pairs.add(Pair.of(group.get(i), group.get(j)));
                }
            }
        }
        return pairs;
    }

    private Set<Pair> ruled(List<Alert> alerts) {
        List<PlanContent> plans = PlanFolder.read(home.config().resolve("plans"), codes, json).stream().map(PlanCommand.Publish::content).toList();
        List<Signal> signals = alerts.stream().map(Signal::of).toList();
        List<List<String>> groups = new ArrayList<>();
        for (ModelCommand.Publish rule : RuleFolder.read(home.config().resolve("rules"), codes, plans, json)) {
            RuleWatch.hits(rule.content(), signals).forEach(hit -> groups.add(hit.alertIds()));
        }
        return pairs(groups);
    }

    /// What is suggested for each alert when it comes, by what has come in the time that counts.
    private Set<Pair> linked(List<Alert> alerts) {
        RelationFinder finder = new RelationFinder(codes);
        long soonS = (long) (codes.figure("relation.soon-min") * 60);
        Set<Pair> pairs = new HashSet<>();
        int from = 0;
        for (int i = 0; i < alerts.size(); i++) {
            Alert next = alerts.get(i);
            while (alerts.get(from).receivedAt().plusSeconds(soonS).isBefore(next.receivedAt())) {
                from++;
            }
            List<Alert> before = alerts.subList(from, i);
            finder.suggest(next, sight(before)).forEach(each -> pairs.add(Pair.of(next.id(), each.other().id())));
        }
        return pairs;
    }

    private static Sight sight(List<Alert> alerts) {
        return new Sight() {
            @Override
            public Optional<State> find(Subject subject) {
                return alerts.stream().filter(alert -> alert.subject().equals(subject)).map(State.class::cast).findFirst();
            }

            @Override
            public Stream<State> all(SubjectKind kind) {
                return kind == SubjectKind.ALERT ? alerts.stream().map(State.class::cast) : Stream.empty();
            }
        };
    }

    /// Nothing put together is never wrong: its precision is not a figure and is left out.
    private static void tell(String name, Set<Pair> made, Set<Pair> truth, Set<Pair> scripted, Printout figures) {
        long right = made.stream().filter(truth::contains).count();
        @Nullable Double precision = made.isEmpty() ? null : 100.0 * right / made.size();
        figures.print(name + ".made", made.size(), "pairs");
        if (precision != null) {
            figures.print(name + ".precision", precision, "%");
        }
        figures.print(name + ".recall", truth.isEmpty() ? 0 : 100.0 * right / truth.size(), "%");
        if (!scripted.isEmpty()) {
            figures.print(name + ".recall.scenarios", 100.0 * made.stream().filter(scripted::contains).count() / scripted.size(), "%");
        }
    }
}
