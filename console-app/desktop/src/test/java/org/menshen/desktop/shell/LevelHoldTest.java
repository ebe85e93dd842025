package org.menshen.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.livemap.MapKind;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.code.LevelRules;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.level.Level;
import org.menshen.domain.level.LevelDecider;
import org.menshen.domain.level.LevelFact;

/// A duty level lays its layers over those of the seat and gives them back, also to a console that was closed meanwhile.
class LevelHoldTest implements LevelHold.Seat {

    private final FakePorts fake = new FakePorts(Clock.systemUTC());
    private final ConsolePorts ports = fake.ports(Lang.ZH, Theme.DARK);
    private final Map<String, String> layers = new ConcurrentHashMap<>(
            Map.of("CROWD", "false", "PATROLS", "true", "SENSORS", "true", "UNITS", "true"));

    @AfterEach
    void close() {
        fake.close();
    }

    @Override
    public Map<String, String> now() {
        return Map.copyOf(layers);
    }

    @Override
    public void put(Map<String, String> changes) {
        layers.putAll(changes);
    }

    private LevelHold console() {
        LevelHold hold = Fx.call(() -> new LevelHold(ports, new FxBridge(ports.timer()), "layers", rules -> rules.layers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))), this));
        Fx.run(hold::begin);
        return hold;
    }

    private void level(LevelFact fact) {
        Level before = fake.workspace.find(Level.THE).map(found -> (Level) found.state()).orElse(null);
        Stamp stamp = new Stamp(new Actor("l", "演练-领导", "LEADER", "lead-01"), fake.clock.instant(), fake.clock.instant());
        fake.workspace.put(new LevelDecider().evolve(before, Level.THE, fact, stamp));
    }

    @Test
    void theLevelsNameOnlyLayersWindowsAndPlansThatThereAre() {
        Texts texts = Texts.load(Lang.ZH, LevelChanges.class);
        Path plans = Path.of(System.getProperty("menshen.root"), "config", "plans");
        assertThat(LevelRules.LAYERS).containsExactlyInAnyOrderElementsOf(Stream.of(MapKind.values()).filter(kind -> kind != MapKind.ALERTS)
                .map(Enum::name).toList());
        assertThat(LevelRules.LAYERS).allMatch(layer -> texts.has("level.layer." + layer));
        assertThat(LevelRules.WINDOWS).allMatch(window -> texts.has("level.window." + window));
        fake.codes.list("duty-levels").all().stream().map(LevelRules::of).forEach(rules -> {
            assertThat(rules.plans()).allMatch(plan -> Files.exists(plans.resolve(plan + ".yaml")));
        });
    }

    @Test
    void layersComeBackButForWhatWasChangedByHand() {
        LevelHold hold = console();
        level(new LevelFact.Asked("LEVEL_1", "进博会"));
        Fx.run(() -> { });
        assertThat(layers).as("asked for changes nothing").containsEntry("CROWD", "false");
        level(new LevelFact.Approved("LEVEL_1", "进博会"));
        soon().until(() -> layers.get("CROWD").equals("true") && layers.get("SENSORS").equals("false"));
        layers.put("UNITS", "false");
        layers.put("SENSORS", "true");
        Fx.run(hold::close);

        level(new LevelFact.Approved("LEVEL_1_PLUS", "加强"));
        LevelHold again = console();
        assertThat(layers).as("at another level, what is in the person's hand stays").containsEntry("SENSORS", "true").containsEntry("CROWD", "true");
        level(new LevelFact.Restored("NORMAL", "结束"));
        soon().until(() -> layers.get("CROWD").equals("false"));
        assertThat(layers).containsEntry("PATROLS", "true").containsEntry("SENSORS", "true").containsEntry("UNITS", "false");
        Fx.run(again::close);
    }
}
