package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.event.EventHandler;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.cameras.CamerasFeature;
import org.menshen.desktop.crowd.CrowdFeature;
import org.menshen.desktop.debrief.DebriefFeature;
import org.menshen.desktop.deploy.DeployFeature;
import org.menshen.desktop.director.DirectorFeature;
import org.menshen.desktop.dispatch.DispatchFeature;
import org.menshen.desktop.draft.DraftFeature;
import org.menshen.desktop.event.EventFeature;
import org.menshen.desktop.figures.FiguresFeature;
import org.menshen.desktop.fixture.FakeDrafts;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.log.LogFeature;
import org.menshen.desktop.past.FakeArchive;
import org.menshen.desktop.past.PastFeature;
import org.menshen.desktop.patrol.PatrolFeature;
import org.menshen.desktop.quality.QualityFeature;
import org.menshen.desktop.register.RegisterFeature;
import org.menshen.desktop.report.ReportFeature;
import org.menshen.desktop.responsibility.ResponsibilityFeature;
import org.menshen.desktop.training.TrainingFeature;
import org.menshen.desktop.shell.ConsoleShell;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.KeyBound;
import org.menshen.desktop.shell.PaperDesk;
import org.menshen.desktop.shell.ShellOptions;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.shift.ShiftFeature;
import org.menshen.desktop.sites.SitesFeature;
import org.menshen.desktop.status.StatusLine;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.desktop.wall.WallFeature;
import org.menshen.desktop.work.WorkFeature;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.port.Proposer;
import org.menshen.domain.port.WatchLog;

/// Everything that the program does for a person beside the acts on subjects has a key, an entry in the menu of windows, and words in Chinese,
/// pinyin and English; all three do the same. The acts are walked by `ReachTest`.
class ToolWordsTest {

    private static final Path MAIN = Path.of(System.getProperty("menshen.root"), "console-app", "desktop", "src", "main", "java");
    /// Keys that are no tools, and why.
    private static final Map<String, String> NO_TOOLS = Map.of("UP", "moves the mark", "DOWN", "moves the mark",
            "MAIN", "an act, which has words", "SEND", "an act, which has words", "COMMAND", "the line itself", "LEAVE", "leaves what is open");
    private static final int LEAST_WORDS = 4;

    private final FakePorts fake = new FakePorts(Clock.systemUTC());
    private ConsoleShell shell;

    @AfterEach
    void close() {
        if (shell != null) {
            Fx.run(shell::close);
        }
        fake.close();
    }

    private static List<WindowFeature> features() {
        return List.of(new SituationFeature(), new CamerasFeature(), new DispatchFeature(), new WallFeature(false), new WallFeature(true),
                new ShiftFeature(WatchLog.none(), leaf -> new byte[0]),
                new LogFeature(WatchLog.none(), leaf -> new byte[0]), new QualityFeature(), new RegisterFeature(),
                new PastFeature(new FakeArchive()), new CrowdFeature(), new EventFeature(leaf -> new byte[0]),
                new DebriefFeature(Exercises.none(), WatchLog.none(), leaf -> new byte[0]), new DeployFeature(Archive.none(), Proposer.none()),
                new ReportFeature(WatchLog.none(), new PaperDesk.Makers(leaf -> new byte[0], (leaf, press) -> new byte[0])),
                new DraftFeature(new FakeDrafts(), WatchLog.none()), new DirectorFeature(Exercises.none(), WatchLog.none()), new TrainingFeature(),
                new WorkFeature(leaf -> new byte[0]), new ResponsibilityFeature(), new SitesFeature(Archive.none()),
                            new PatrolFeature(Archive.none()), new FiguresFeature(List.of(), WatchLog.none(), leaf -> new byte[0]));
    }

    private List<Tool> open(Lang lang, boolean all) {
        new Town(fake).build();
        return Fx.call(() -> {
            shell = new ConsoleShell(fake.ports(lang, Theme.DARK), new ShellOptions(true, all, 1366, 768, Duration.ofSeconds(5)), features(),
                    new StatusLine(Optional.empty()), () -> { });
            shell.start();
            return shell.context().navigator().tools();
        });
    }

    /// All constants of all keys, found in the source, so that none is forgotten here.
    private static List<KeyBound> keys() throws IOException {
        List<KeyBound> keys = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(each -> each.toString().endsWith("Key.java")).toList()) {
                String name = MAIN.relativize(file).toString().replace(".java", "").replace('/', '.');
                for (Object constant : Class.forName(name).getEnumConstants()) {
                    keys.add((KeyBound) constant);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return keys;
    }

    @Test
    void everyKeyOfEveryWindowIsAToolOrOnlyMovesAMark() throws IOException {
        Set<KeyBound> tools = open(Lang.ZH, false).stream().map(Tool::bound).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
        List<KeyBound> keys = keys();
        assertThat(keys).hasSizeGreaterThan(80);
        assertThat(keys.stream().filter(key -> !tools.contains(key) && !NO_TOOLS.containsKey(key.name()))
                .map(key -> key.getClass().getSimpleName() + "." + key.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyWordOfEveryToolFindsItOnTheLineWithWhatEnterWillDo(Lang lang) {
        List<Tool> tools = open(lang, false);
        Map<String, Tool> shown = new HashMap<>();
        Completion completion = Fx.call(this::completion);
        for (Tool tool : tools) {
            assertThat(tool.words()).as(tool.id()).hasSizeGreaterThanOrEqualTo(LEAST_WORDS).allMatch(word -> !word.contains("word"));
            assertThat(tool.name()).as(tool.id()).isNotBlank().doesNotStartWith("key.");
            assertThat(tool.shown()).as(tool.id()).isNotBlank();
            assertThat(shown.put(tool.words().getFirst(), tool)).as("the word of %s", tool.id()).isNull();
            for (String word : tool.words()) {
                List<Suggestion> found = completion.read(word, completionDesk.bench().at(null)).suggestions();
                assertThat(found).as(word).anySatisfy(each -> {
                    assertThat(each.what().tool()).contains(tool);
                    assertThat(each.preview()).contains(tool.shown());
                });
            }
        }
    }

    private ActDesk completionDesk;

    private Completion completion() {
        FeatureContext context = shell.context();
        Texts texts = Texts.load(context.ports().lang(), SituationView.class);
        completionDesk = new ActDesk(context, SituationView.ID, new Sheet(new StackPane(), Lang.EN), Set.of(), null);
        return new Completion(context, texts, completionDesk,
                new Finder(context.ports(), new SubjectWords(context.ports(), texts), texts));
    }

    @Test
    void theMenuOfWindowsHoldsEveryTool() {
        List<Tool> tools = open(Lang.ZH, false);
        Set<String> entries = Fx.call(() -> {
            MenuButton menu = (MenuButton) shell.contents().get("situation").lookup(".window-menu");
            assertThat(menu.getItems()).as("made when somebody looks").noneMatch(Menu.class::isInstance);
            menu.show();
            menu.hide();
            Set<String> names = new HashSet<>();
            menu.getItems().forEach(item -> {
                names.add(item.getText());
                if (item instanceof Menu inner) {
                    inner.getItems().forEach(entry -> names.add(entry.getText()));
                }
            });
            return names;
        });
        assertThat(tools.stream().map(Tool::name)).allMatch(entries::contains);
    }

    @Test
    void theWordPressesTheKeyInItsWindow() {
        List<Tool> tools = open(Lang.ZH, true);
        Set<String> wrong = new TreeSet<>();
        for (Tool tool : tools) {
            if (tool.opens() || tool.id().startsWith(".")) {
                continue;
            }
            List<KeyEvent> heard = new ArrayList<>();
            Fx.run(() -> {
                Region content = shell.contents().get(tool.window());
                EventHandler<KeyEvent> ear = event -> {
                    heard.add(event);
                    event.consume();
                };
                content.addEventFilter(KeyEvent.KEY_PRESSED, ear);
                shell.context().navigator().use(tool);
                content.removeEventFilter(KeyEvent.KEY_PRESSED, ear);
            });
            boolean past = tool.bound() instanceof ReviewKey;
            if (heard.size() != (past ? 0 : 1) || !past && !tool.stroke().is(heard.getFirst())) {
                wrong.add(tool.id() + " " + heard);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void toolsDoWhatTheirKeysDo() {
        List<Tool> tools = open(Lang.ZH, true);
        String before = Fx.call(() -> String.valueOf(shell.contents().get("situation").getScene().getStylesheets()));
        use(tools, ".key.THEME");
        assertThat(Fx.call(() -> String.valueOf(shell.contents().get("situation").getScene().getStylesheets()))).isNotEqualTo(before);
        use(tools, "keys");
        assertThat(Fx.call(() -> shell.contents().values().stream().anyMatch(content -> content.lookup(".key-sheet") != null))).isTrue();
        use(tools, "keys");
        use(tools, "situation.key.LAYERS");
        assertThat(Fx.call(() -> shell.contents().get("situation").lookup(".layer-panel").isVisible())).isTrue();
        use(tools, "cameras.key.FOUR");
        assertThat(fake.settings.values()).as("four pictures are remembered").anyMatch(value -> value.equals("4"));
    }

    private void use(List<Tool> tools, String id) {
        Tool tool = tools.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        Fx.run(() -> shell.context().navigator().use(tool));
    }
}
