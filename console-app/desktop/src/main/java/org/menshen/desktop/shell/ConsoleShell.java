package org.menshen.desktop.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Fonts;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Pin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The console's windows: opens them by menu and key, puts them back where they were, marks drills, shows notices, and keeps an unexpected
/// error from doing more than a line in a banner. Made and used on the FX thread unless said otherwise.
public final class ConsoleShell implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleShell.class);
    static final WindowPlace FIRST_PLACE = new WindowPlace(0, 0, 1920, 1080, true, false);

    /// one monitor that comes or goes is told as several changes
    private static final Duration MONITORS_SETTLE = Duration.ofSeconds(2);
    /// a window that stands as it stood so long ago is meant to
    private static final Duration STANDS = Duration.ofSeconds(3);
    private static final String THEME = "theme";
    private static final String KEYS = "keys";

    private final ConsolePorts ports;
    private final ShellOptions options;
    private final TopLine topLine;
    private final Map<String, WindowFeature> features = new LinkedHashMap<>();
    private final Map<String, ConsoleWindow> open = new LinkedHashMap<>();
    private final List<Navigator.Entry> entries = new ArrayList<>();
    private final Texts texts;
    private final FxBridge bridge;
    private final Banner notices;
    private final FreezeMonitor freezes;
    private final Teller teller;
    private final FenceTeller fences;
    private final DeliveryTeller deliveries;
    private final FieldTeller field;
    private final DealingTeller dealings;
    private final AsideTeller aside;
    private final TuningTeller tunings;
    private final HintTeller hints;
    private final DrillEndTeller ends;
    private final LookTeller looks;
    private final LevelTeller levels;
    private final LevelHold hold;
    private final FeatureContext context;
    private final Optional<String> fontFamily;
    private final Runnable onExit;
    private final Deque<String> waiting = new ArrayDeque<>();
    private Theme theme;
    private int errors;
    private final ListChangeListener<Screen> monitors;
    private final Layouts layouts;
    private Pin looking = () -> { };
    private Optional<Covered> covered = Optional.empty();

    /// Makes the shell without opening anything.
    ///
    /// @param features the windows in menu order; closing the first one closes the console
    /// @param topLine builds the top line of each window
    /// @param onExit called on the FX thread when the person closes the console
    public ConsoleShell(ConsolePorts ports, ShellOptions options, List<WindowFeature> features, TopLine topLine, Runnable onExit) {
        this.ports = ports;
        this.options = options;
        this.topLine = topLine;
        this.onExit = onExit;
        this.texts = Texts.load(ports.lang(), ConsoleShell.class);
        for (WindowFeature feature : features) {
            this.features.put(feature.id(), feature);
            String title = Texts.load(ports.lang(), feature.getClass()).get(feature.titleKey());
            entries.add(new Navigator.Entry(feature.id(), title, feature.key()));
        }
        layouts = new Layouts(ports.settings(), ConsoleShell::monitors);
        bridge = new FxBridge(ports.timer());
        notices = new Banner(bridge);
        teller = new Teller(ports, notices, texts);
        fences = new FenceTeller(ports, notices, texts);
        deliveries = new DeliveryTeller(ports, notices, texts);
        field = new FieldTeller(ports, notices, texts);
        dealings = new DealingTeller(ports, notices, texts);
        aside = new AsideTeller(ports, notices, texts);
        tunings = new TuningTeller(ports, notices, texts);
        hints = new HintTeller(ports, notices, texts);
        ends = new DrillEndTeller(ports, bridge, notices, texts, entries);
        levels = new LevelTeller(ports, notices, texts);
        // begins once the windows that were left open are there
        LevelWindows wished = new LevelWindows(ports, options.headless(), List.copyOf(this.features.keySet()), open);
        hold = new LevelHold(ports, bridge, "windows", wished::wanted, wished);
        freezes = new FreezeMonitor(bridge, ports.timer(), options.freezeLimit(),
                length -> LOG.warn("the screen stood still for {} ms", length.toMillis()));
        ObjectProperty<@Nullable Subject> selection = new SimpleObjectProperty<>();
        fontFamily = Fonts.loadBundled();
        context = new FeatureContext(ports.rewound(), bridge, new Windows(), notices, fontFamily, selection);
        looks = new LookTeller(ports, bridge, () -> open.values().stream().filter(ConsoleWindow::focused).findFirst().map(ConsoleWindow::id)
                .orElse(""), selection);
        wished.setNavigator(context.navigator());
        theme = ports.settings().get(THEME).flatMap(Theme::read).orElse(ports.theme());
        monitors = change -> bridge.after(MONITORS_SETTLE, this::monitorsChanged);
        if (!options.headless()) {
            Screen.getScreens().addListener(monitors);
            looking = bridge.every(STANDS, () -> layouts.look(places()));
            covered = Optional.of(new Covered(open::values, bridge::run, ports.background()).begin(bridge));
        }
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> report(error));
    }

    /// Opens the windows that were open last time, or all.
    public void start() {
        openFirst(() -> { });
        while (!waiting.isEmpty()) {
            openNext();
        }
        hold.begin();
    }

    /// Opens the first window alone, so that a person sees it while the others wait for [#openRest].
    ///
    /// @param whole called when every part of it is there
    public void openFirst(Runnable whole) {
        entries.stream().skip(1).map(Navigator.Entry::id)
                .filter(id -> options.openAll() && !features.get(id).spare()
                        || layouts.remembered(id).map(WindowPlace::open).orElse(false)).forEach(waiting::add);
        String first = entries.getFirst().id();
        context.navigator().open(first, null);
        open.get(first).whenWhole(whole);
    }

    /// Opens the others one by one, each when the one before is whole.
    ///
    /// @param done called when all are open
    public void openRest(Runnable done) {
        if (waiting.isEmpty()) {
            hold.begin();
            done.run();
        } else {
            String next = openNext();
            ConsoleWindow window = open.get(next);
            if (window == null) {
                openRest(done);
            } else {
                window.whenWhole(() -> openRest(done));
            }
        }
    }

    private String openNext() {
        String next = waiting.remove();
        if (!open.containsKey(next)) {
            context.navigator().open(next, null);
        }
        if (waiting.isEmpty()) {
            context.navigator().open(entries.getFirst().id(), null);
        }
        return next;
    }

    /// What the windows work with; for tests and for the launcher's own notices.
    public FeatureContext context() {
        return context;
    }

    /// Whether every part of every open window is there. FX thread.
    public boolean isWhole() {
        return open.values().stream().allMatch(ConsoleWindow::isWhole);
    }

    /// How late the screen answers.
    public FreezeMonitor freezes() {
        return freezes;
    }

    /// The contents of the open windows by feature id, each at its full size.
    public Map<String, Region> contents() {
        Map<String, Region> contents = new LinkedHashMap<>();
        open.forEach((id, window) -> contents.put(id, window.frame()));
        return contents;
    }

    /// Logs an unexpected error and says it in the banner, counted, never in a dialog. Any thread.
    public void report(Throwable error) {
        LOG.error("unexpected error", error);
        bridge.run(() -> {
            errors++;
            notices.warn(texts.get("error.unexpected", errors, Numbers.clock(ports.clock().instant(), ports.zone()),
                    error.getClass().getSimpleName()));
        });
    }

    /// Another set of monitors has another layout; what was never laid out on it is pulled back onto it.
    private void monitorsChanged() {
        layouts.changed(places()).forEach((id, place) -> open.get(id).stand(place));
    }

    private Map<String, WindowPlace> places() {
        Map<String, WindowPlace> places = new LinkedHashMap<>();
        open.forEach((id, window) -> places.put(id, window.place(true)));
        return places;
    }

    /// Where a window is opened.
    private WindowPlace wanted(WindowFeature feature) {
        return layouts.remembered(feature.id()).orElseGet(() -> !feature.spare() || options.headless() ? FIRST_PLACE
                : layouts.apart(front().map(window -> window.place(true)).orElse(FIRST_PLACE), places().values()));
    }

    private Optional<ConsoleWindow> front() {
        return open.values().stream().filter(ConsoleWindow::focused).findFirst().or(() -> open.values().stream().findFirst());
    }

    static String placeKey(String id) {
        return Layouts.key(monitors(), id);
    }

    static List<Rectangle2D> monitors() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    private void closeWindow(ConsoleWindow window, boolean openNextTime) {
        if (open.remove(window.id()) == null) {
            return;
        }
        if (!options.headless()) {
            layouts.keep(window.id(), window.place(openNextTime));
        }
        window.close();
    }

    /// Closes every window, remembering them. Does not call `onExit`.
    @Override
    public void close() {
        waiting.clear();
        Screen.getScreens().removeListener(monitors);
        looking.close();
        covered.ifPresent(Covered::close);
        hold.close();
        levels.close();
        freezes.close();
        teller.close();
        fences.close();
        deliveries.close();
        field.close();
        dealings.close();
        aside.close();
        tunings.close();
        hints.close();
        ends.close();
        looks.close();
        for (ConsoleWindow window : List.copyOf(open.values())) {
            closeWindow(window, true);
        }
    }

    private final class Windows implements Navigator {

        @Override
        public List<Entry> windows() {
            return List.copyOf(entries);
        }

        /// Each window at its own part of the beat, the first ones late in it: cameras are decoded in the first half.
        private FeatureContext onItsBeat(String featureId) {
            int windows = features.size();
            int part = (windows - List.copyOf(features.keySet()).indexOf(featureId)) % windows;
            return context.on(bridge.shifted(FxBridge.BEAT.multipliedBy(part).dividedBy(windows)));
        }

        @Override
        public void open(String featureId, @Nullable Subject about) {
            WindowFeature feature = features.get(featureId);
            if (feature == null) {
                throw new IllegalArgumentException("no window '" + featureId + "' among " + features.keySet());
            }
            ConsoleWindow there = open.get(featureId);
            if (there != null) {
                there.toFront(about);
                return;
            }
            ConsoleWindow window = new ConsoleWindow(feature, onItsBeat(featureId), topLine, options, texts, fontFamily,
                    () -> keys(featureId), wanted(feature));
            window.dress(theme);
            open.put(featureId, window);
            window.onHidden(() -> hidden(window));
            String title = entries.stream().filter(e -> e.id().equals(featureId)).findFirst().orElseThrow().title();
            window.show(texts.get("window.titled", title), about);
        }

        private void hidden(ConsoleWindow window) {
            if (window.id().equals(entries.getFirst().id())) {
                ConsoleShell.this.close();
                onExit.run();
            } else {
                closeWindow(window, false);
            }
        }

        @Override
        public void close(String featureId) {
            ConsoleWindow window = open.get(featureId);
            if (window != null) {
                closeWindow(window, false);
            }
        }

        @Override
        public void toggleTheme() {
            theme = theme.other();
            ports.settings().put(THEME, theme.name());
            open.values().forEach(window -> window.dress(theme));
        }

        /// The keys of the window that asks, then those that every window has, then the other windows'.
        private List<KeyGroup> keys(String asking) {
            List<KeyGroup> all = new ArrayList<>(features.get(asking).keys(ports.lang()));
            List<KeyGroup.Row> rows = new ArrayList<>();
            entries.forEach(entry -> rows.add(new KeyGroup.Row(entry.key().getDisplayText(), entry.title())));
            for (ShellKey key : ShellKey.values()) {
                rows.add(new KeyGroup.Row(key.shown(), texts.get("key." + key.name())));
            }
            rows.add(new KeyGroup.Row(ShellKey.KEYS, texts.get("keys.title")));
            all.add(new KeyGroup(texts.get("keys.windows"), rows).with(topLine.keys(ports.lang())));
            features.forEach((id, feature) -> {
                if (!id.equals(asking)) {
                    all.addAll(feature.keys(ports.lang()));
                }
            });
            return all;
        }

        @Override
        public List<Tool> tools() {
            List<Tool> all = new ArrayList<>();
            for (Entry entry : entries) {
                WindowFeature feature = features.get(entry.id());
                all.add(Tool.opening(entry, Texts.load(ports.lang(), feature.getClass()).get(feature.wordKey())));
                all.addAll(feature.tools(ports.lang()));
            }
            all.addAll(topLine.tools(ports.lang()));
            all.addAll(Tool.of("", texts, "key.", "word.", Stream.of(ShellKey.values())));
            all.add(new Tool(KEYS, "", texts.get("keys.title"), ShellKey.KEYS, List.of(texts.get("word.KEYS").split("\\s+")), null, null));
            return all;
        }

        @Override
        public void use(Tool tool) {
            if (tool.id().equals(KEYS)) {
                toggleKeys();
            } else if (tool.window().isEmpty()) {
                front().ifPresent(window -> window.use(tool));
            } else {
                open(tool.window(), null);
                ConsoleWindow window = open.get(tool.window());
                window.whenWhole(() -> window.use(tool));
            }
        }

        @Override
        public void toggleKeys() {
            front().ifPresent(ConsoleWindow::toggleKeys);
        }

        @Override
        public void toggleFullScreen() {
            front().ifPresent(ConsoleWindow::toggleFullScreen);
        }
    }
}
