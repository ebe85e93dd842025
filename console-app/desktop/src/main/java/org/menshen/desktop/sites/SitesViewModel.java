package org.menshen.desktop.sites;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.nearby.SiteFigures;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.ArrivalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Pin;
import org.menshen.domain.site.Site;
import org.menshen.domain.site.SiteHealth;
import org.menshen.domain.site.SiteStanding;
import org.menshen.domain.work.PlaceTally;

/// Works out how all guarded sites stand, and everything about the selected one, off the FX thread. What the person wants changes on that thread.
final class SitesViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(400);
    /// the registers are looked through as a whole: not more often than that
    private static final Duration TALLIES = Duration.ofSeconds(4);
    private static final String TYPES = "site-types";
    private static final String DASH = "—";
    private static final Set<SubjectKind> KINDS = EnumSet.of(SubjectKind.SITE, SubjectKind.DEVICE, SubjectKind.ALERT, SubjectKind.INCIDENT,
            SubjectKind.UNIT, SubjectKind.MAINTENANCE, SubjectKind.MATRIX);
    /// severities end at 5: what has none comes behind them
    private static final int CALM = 9;

    private final ConsolePorts ports;
    private final Texts texts;
    private final SiteFigures figures;
    private final SiteCards cards;
    private final ArrivalWords arrivals;
    private final ReadOnlyObjectWrapper<SitePage> page = new ReadOnlyObjectWrapper<>(SitePage.EMPTY);
    private final FxBridge.Channel<SitePage> channel;
    private final Throttle throttle;
    private final List<Pin> pins;
    private volatile Wanted wanted = new Wanted("", false, "", null);
    private volatile boolean registersMoved = true;
    private Map<String, List<PlaceTally>> tallies = Map.of();
    private long tallied;

    /// What the person wants to see.
    ///
    /// @param type key of a type; empty for all
    /// @param ill whether only those that do not stand well
    /// @param words that they say
    /// @param selected id of the site; `null` for the first one
    record Wanted(String type, boolean ill, String words, @Nullable String selected) {

        Wanted of(String other) {
            return new Wanted(other, ill, words, selected);
        }

        Wanted illOnly(boolean only) {
            return new Wanted(type, only, words, selected);
        }

        Wanted saying(String other) {
            return new Wanted(type, ill, other, selected);
        }

        Wanted selecting(@Nullable String id) {
            return new Wanted(type, ill, words, id);
        }
    }

    SitesViewModel(ConsolePorts ports, FxBridge bridge, Texts texts, Archive archive) {
        this.ports = ports;
        this.texts = texts;
        this.figures = SiteFigures.of(ports);
        this.cards = new SiteCards(ports, texts, figures, archive, this::refresh);
        this.arrivals = new ArrivalWords(ports.lang());
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pins = List.of(ports.workspace().observe(subjects -> {
            if (subjects.stream().anyMatch(subject -> KINDS.contains(subject.kind()))) {
                throttle.ask();
            }
        }), ports.works().registers().observe(registers -> {
            registersMoved = true;
            throttle.ask();
        }));
        throttle.ask();
    }

    /// The page; changes on the FX thread, and only when something on it does.
    ReadOnlyObjectProperty<SitePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    Wanted wanted() {
        return wanted;
    }

    /// Wants something else.
    void want(UnaryOperator<Wanted> change) {
        Wanted before = wanted;
        wanted = change.apply(before);
        if (!before.equals(wanted)) {
            throttle.ask();
        }
    }

    /// Keys of the types, in the order of their tabs; the first, all, is empty.
    List<String> types() {
        return Stream.concat(Stream.of(""), ports.codes().list(TYPES).all().stream().map(Code::code)).toList();
    }

    /// Time has passed, or something came.
    void refresh() {
        throttle.ask();
    }

    private void compute() {
        Instant now = ports.clock().instant();
        Wanted asked = wanted;
        if (tallied == 0 || registersMoved && System.nanoTime() - tallied > TALLIES.toNanos()) {
            registersMoved = false;
            tallied = System.nanoTime();
            tallies = ports.works().registers().tallies("", now).stream().collect(Collectors.groupingBy(PlaceTally::place));
        }
        Map<String, SiteStanding> standings = SiteFigures.standings(ports, now);
        List<Site> sites = ports.workspace().all(SubjectKind.SITE).stream().map(Versioned::state).filter(Site.class::isInstance)
                .map(Site.class::cast).toList();
        List<Code> columns = figures.columns();
        List<SiteRow> rows = sites.stream().filter(site -> asked.type().isEmpty() || site.typeCode().equals(asked.type()))
                .sorted(worstFirst(standings)).map(site -> row(site, standings.getOrDefault(site.id(), SiteStanding.NONE), columns, now))
                .filter(row -> (!asked.ill() || row.health() != SiteHealth.NORMAL) && (asked.words().isBlank() || row.says(asked.words()))).toList();
        Optional<SitePage.Card> card = sites.stream().filter(site -> site.id().equals(asked.selected())).findFirst()
                .or(() -> rows.stream().findFirst().flatMap(row -> sites.stream().filter(site -> site.id().equals(row.id())).findFirst()))
                .map(site -> cards.of(site, standings.getOrDefault(site.id(), SiteStanding.NONE),
                        tallies.getOrDefault(site.subject().toString(), List.of()), now));
        channel.offer(new SitePage(rows, tabs(sites), types().indexOf(asked.type()), summary(sites, standings),
                columns.stream().map(column -> column.name(ports.lang().code())).toList(), card, arrival()));
    }

    /// While items are on their way the figures of the registers grow: it is said, and looked at again.
    private String arrival() {
        String words = arrivals.words(ports.works().registers().arrival());
        if (!words.isEmpty()) {
            registersMoved = true;
            throttle.askIn(TALLIES);
        }
        return words.isEmpty() ? "" : texts.get("list.coming", words);
    }

    private Comparator<Site> worstFirst(Map<String, SiteStanding> standings) {
        return Comparator.comparing((Site site) -> worst(standings.getOrDefault(site.id(), SiteStanding.NONE)))
                .thenComparing(site -> -standings.getOrDefault(site.id(), SiteStanding.NONE).health().ordinal())
                .thenComparing(site -> -standings.getOrDefault(site.id(), SiteStanding.NONE).silentShare())
                .thenComparing(site -> -standings.getOrDefault(site.id(), SiteStanding.NONE).alerts())
                .thenComparing(site -> -tallies.getOrDefault(site.subject().toString(), List.of()).stream().mapToInt(PlaceTally::late).sum())
                .thenComparing(Site::id);
    }

    private static int worst(SiteStanding standing) {
        return standing.worst() == 0 ? CALM : standing.worst();
    }

    private SiteRow row(Site site, SiteStanding standing, List<Code> columns, Instant now) {
        List<PlaceTally> here = tallies.getOrDefault(site.subject().toString(), List.of());
        List<String> shown = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (Code column : columns) {
            shown.add(figures.figure(column, here, now).orElse(DASH));
            late.add(figures.late(column, here) > 0 ? texts.get("late") : "");
        }
        int open = standing.alerts() + standing.incidents();
        return new SiteRow(site.id(), site.name(), site.typeCode(), ports.names().of(TYPES, site.typeCode()),
                ports.names().of("committees", site.committeeCode()), standing.health(), figures.brief(standing),
                standing.on() + " / " + standing.inUse(), standing.worst(), open == 0 ? "" : String.valueOf(open), shown, late);
    }

    private List<String> tabs(List<Site> sites) {
        return types().stream().map(type -> texts.get("tab", type.isEmpty() ? texts.get("tab.all") : ports.names().of(TYPES, type),
                sites.stream().filter(site -> type.isEmpty() || type.equals(site.typeCode())).count())).toList();
    }

    private String summary(List<Site> sites, Map<String, SiteStanding> standings) {
        Map<SiteHealth, Long> counts = sites.stream().collect(Collectors.groupingBy(site -> standings.getOrDefault(site.id(),
                SiteStanding.NONE).health(), Collectors.counting()));
        return Stream.of(SiteHealth.values()).filter(health -> health == SiteHealth.NORMAL || counts.containsKey(health))
                .map(health -> texts.get("tab", figures.health(health), Objects.requireNonNullElse(counts.get(health), 0L)))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public void close() {
        pins.forEach(Pin::close);
        throttle.close();
        channel.close();
    }
}
