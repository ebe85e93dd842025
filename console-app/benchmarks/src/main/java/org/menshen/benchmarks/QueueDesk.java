package org.menshen.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.AlertSteps;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.queue.AlertRow;
import org.menshen.desktop.queue.QueuePanel;
import org.menshen.desktop.shell.Banner;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Navigator;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.SeverityRow;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Pin;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.map.core.base.BaseMap;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;

/// The console's queue as it is at a desk, less the other panels and the loudspeaker: the real local side with its cache and outbox follows a centre
/// over HTTP, its changes come as the text of the change stream, and the real panel shows them. The centre, a process of its own, decides by the
/// real rules and has no disk.
final class QueueDesk {

    private static final long OPEN_S = 30;
    private static final double OUTSIDE = 5_000;

    private final CodeBook codes = CodeFolder.read(Path.of(System.getProperty("menshen.queue.codes")));
    private final Path data = Path.of(System.getProperty("menshen.queue.data"));
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2,
            Thread.ofPlatform().daemon().name("menshen-timer-", 0).factory());
    private final ExecutorService background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("menshen-", 0).factory());
    private final QueueSource centre;
    private final Workstation station;
    private @Nullable QueuePanel panel;
    private @Nullable Gestures gestures;
    private @Nullable RowList<?> list;
    private List<Label> tabs = List.of();
    private final Map<SeverityRow, Map<String, Label>> words = new HashMap<>();
    private volatile long handed;

    QueueDesk() {
        try {
            centre = QueueSource.start(Path.of(System.getProperty("menshen.queue.codes")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var threads = Thread.ofPlatform().daemon().name("menshen-station-", 0).factory();
        var rules = new WorkstationConfig.Rules(new Rulebook(), codes, new Permissions(codes), new DomainJson().mapper());
        station = new Workstation(new WorkstationConfig(data.resolve("console"), centre.address(), new SignIn.Demonstration("officer", null),
                new FileKeySource(data.resolve("key")), rules, new WorkstationConfig.Running(Clock.systemUTC(), threads, timer)));
    }

    /// The panel, dressed as soon as it stands in a scene. FX thread.
    Parent create() {
        FxBridge bridge = new FxBridge(timer);
        ConsolePorts ports = new ConsolePorts(station.workspace(), station.readings(), station.link(),
                (address, width, height, sink) -> { throw new IllegalStateException("no video here"); }, station.drill(), station.settings(),
                station.notices(), codes, CompletableFuture.completedFuture(BaseMap.empty()), station.clock(), Clock.systemUTC(),
                ZoneId.of("Asia/Shanghai"), Lang.ZH, Theme.DARK, background, timer);
        panel = new QueuePanel(ports, bridge);
        gestures = new Gestures(new FeatureContext(ports, bridge, new OneWindow(), new Banner(bridge), Optional.empty(),
                new SimpleObjectProperty<>()));
        StackPane root = new StackPane(panel.node());
        root.sceneProperty().addListener((property, old, scene) -> Theme.DARK.dress(scene, List.of(QueuePanel.styleSheet())));
        // no hand is in the list: rows that do not call would wait behind its bar
        new Robot().mouseMove(OUTSIDE, OUTSIDE);
        return root;
    }

    /// A desk of one window.
    private static final class OneWindow implements Navigator {

        @Override
        public List<Entry> windows() {
            return List.of();
        }

        @Override
        public List<Tool> tools() {
            return List.of();
        }

        @Override
        public void use(Tool tool) {
            throw new IllegalArgumentException("no such tool: " + tool.id());
        }

        @Override
        public void open(String featureId, @Nullable Subject about) {
            throw new IllegalArgumentException("no such window: " + featureId);
        }

        @Override
        public void close(String featureId) {
            // none is open
        }

        @Override
        public void toggleFullScreen() {
            throw new IllegalStateException("not of this desk");
        }

        @Override
        public void toggleTheme() {
            throw new IllegalStateException("not of this desk");
        }

        @Override
        public void toggleKeys() {
            throw new IllegalStateException("not of this desk");
        }
    }

    /// Follows the centre; returns when the picture is live.
    void start() throws Exception {
        CompletableFuture<Void> live = new CompletableFuture<>();
        try (Pin pin = station.link().observe(status -> {
            if (status.phase() == Link.Phase.LIVE) {
                live.complete(null);
            }
        })) {
            station.showKept();
            station.follow();
            live.get(OPEN_S, TimeUnit.SECONDS);
        }
    }

    long prepare(List<QueuePoints.Told> told) {
        return centre.prepare(told);
    }

    void handOver(long upTo) {
        handed = Math.max(handed, upTo);
        centre.tell(upTo);
    }

    /// Changes that the centre has told and the local side has not applied.
    int backlog() {
        return (int) (handed - Math.min(handed, station.link().status().seq()));
    }

    private QueuePanel panel() {
        return Objects.requireNonNull(panel, "not created");
    }

    /// Alerts that have a row, or a place in a row that sums a flood up and can be opened.
    int rowsShown() {
        int sum = 0;
        for (AlertRow row : panel().rows()) {
            sum += row.belowId() == null ? row.count() : 0;
        }
        return sum;
    }

    /// The exact count, as long as it is what the panel's own words say.
    int countShown() {
        int sum = rowsShown();
        return tab(0).endsWith(Counts.of(sum, Lang.ZH)) ? sum : -1;
    }

    private String tab(int index) {
        if (tabs.isEmpty()) {
            // looked for once: this is asked after every pulse and is no work of the queue
            tabs = panel().node().lookupAll(".queue-tab").stream().map(Label.class::cast).toList();
        }
        return tabs.get(index).getText();
    }

    boolean inTable(String point) {
        return panel().rows().stream().anyMatch(row -> row.place().equals(point));
    }

    /// Tells the place and the first word of the basis of each row that is laid out.
    void visibleRows(BiConsumer<String, String> visitor) {
        RowList<?> rows = list();
        for (Node node : rows.getChildrenUnmodifiable()) {
            if (node instanceof SeverityRow row && row.isVisible() && row.getLayoutY() < rows.getHeight() && row.getLayoutY() > -row.getHeight()) {
                visitor.accept(word(row, ".row-note"), word(row, ".row-basis").split(" ", 2)[0]);
            }
        }
    }

    /// Looked for once in each row, which lives as long as the list: this is asked after every pulse and is no work of the queue.
    private String word(SeverityRow row, String style) {
        return words.computeIfAbsent(row, any -> new HashMap<>()).computeIfAbsent(style, wanted -> (Label) row.lookup(wanted)).getText();
    }

    private RowList<?> list() {
        if (list == null) {
            list = (RowList<?>) panel().node().lookup(".row-list");
        }
        return list;
    }

    /// Ctrl+A in the list.
    void selectAll() {
        list().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false));
    }

    /// Acknowledges every alert of the marked rows, one command each, as the group's own gesture does.
    void acknowledge() {
        Set<String> ids = panel().alerts(panel().markedIdsProperty().get());
        Objects.requireNonNull(gestures, "not created").giveEach(() -> ids.stream()
                .map(id -> station.workspace().find(new Subject(SubjectKind.ALERT, id)))
                .flatMap(Optional::stream).map(Versioned::state).map(Alert.class::cast).filter(alert -> alert.status().isUnanswered())
                .map(AlertSteps::acknowledge).toList(), refused -> refused.stream().distinct().forEach(System.err::println));
    }

    /// Alerts that this desk has answered, by the panel's own count. FX thread.
    int rowsAcknowledged() {
        String digits = tab(1).replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    void close() {
        panel().close();
        station.close();
        centre.close();
        timer.shutdownNow();
        background.shutdownNow();
    }
}
