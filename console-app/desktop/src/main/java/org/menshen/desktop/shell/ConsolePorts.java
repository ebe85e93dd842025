package org.menshen.desktop.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.level.Level;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.Hearing;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Past;
import org.menshen.domain.port.ReadingFeed;
import org.menshen.domain.port.Registers;
import org.menshen.domain.port.Reveals;
import org.menshen.domain.port.Settings;
import org.menshen.domain.port.Video;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.quality.QualityRules;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.suggest.Ground;
import org.menshen.map.core.base.BaseMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything the windows need from the outside. Made once by the launcher; nothing here is reached any other way.
///
/// @param workspace the states of all subjects and the way to give commands
/// @param readings newest values: positions, head counts, telemetry
/// @param past the recorded day
/// @param link how the centre is reached
/// @param video opens camera streams
/// @param drill the drill this console takes part in, when it does
/// @param settings what the workstation remembers for its user
/// @param stationNotices what happened to the workstation itself
/// @param codes code lists and figures
/// @param baseMap the base map, when it has been read; fails when there is none
/// @param rasters raster base maps that may be chosen in place of the vector map
/// @param ground streets and walls of the base map, worked out when first asked for
/// @param clock the console's time; in a drill the drill's
/// @param deskClock the desk's own time, for ages of the link and for sounds
/// @param zone the time zone of the control room
/// @param lang the language of all texts
/// @param theme dark or light
/// @param hearing whether the desk can be heard
/// @param settled completes when the first picture is live, or is not waited for any more: what it does not need is worked out then
/// @param rewind whether the present is shown, or an instant of the recorded day
/// @param works the registers of work items, and the rules of all subjects
/// @param background where work runs that must not hold the screen; any number of threads
/// @param timer wakes periodic work; its tasks are short
public record ConsolePorts(Workspace workspace, ReadingFeed readings, Past past, Link link, Video video, Drill drill, Settings settings,
                           org.menshen.domain.port.Notices stationNotices, CodeBook codes, CompletableFuture<BaseMap> baseMap,
                           List<RasterMap> rasters, Ground ground, Clock clock, Clock deskClock, ZoneId zone, Lang lang, Theme theme,
                           Hearing hearing, CompletableFuture<Void> settled, Rewind rewind, WorkPorts works, Executor background,
                           ScheduledExecutorService timer) {

    private static final Logger LOG = LoggerFactory.getLogger(ConsolePorts.class);

    /// With the ground of the base map itself, no raster maps, no past and no sound.
    public ConsolePorts(Workspace workspace, ReadingFeed readings, Link link, Video video, Drill drill, Settings settings,
                        org.menshen.domain.port.Notices stationNotices, CodeBook codes, CompletableFuture<BaseMap> baseMap,
                        Clock clock, Clock deskClock, ZoneId zone, Lang lang, Theme theme,
                        Executor background, ScheduledExecutorService timer) {
        this(workspace, readings, Past.none(), link, video, drill, settings, stationNotices, codes, baseMap, List.of(),
                ground(baseMap, background),
                clock, deskClock, zone, lang, theme, Hearing.none(), CompletableFuture.completedFuture(null),
                new Rewind(workspace, readings, clock),
                WorkPorts.of(workspace, codes), background, timer);
    }

    private static Ground ground(CompletableFuture<BaseMap> map, Executor background) {
        return new Ground(map, background, trouble -> LOG.warn("no streets or walls for suggestions", trouble));
    }

    /// The same for a console that starts: streets, walls and suggestions wait until the first picture is live.
    ///
    /// @param live completes then, or when that is not waited for any more
    public ConsolePorts settling(CompletableFuture<Void> live) {
        return new ConsolePorts(workspace, readings, past, link, video, drill, settings, stationNotices, codes, baseMap, rasters,
                ground(baseMap.thenCombine(live, (map, now) -> map), background), clock, deskClock, zone, lang, theme, hearing, live, rewind,
                works, background, timer);
    }

    /// The same with raster base maps.
    public ConsolePorts withRasters(List<RasterMap> maps) {
        return new ConsolePorts(workspace, readings, past, link, video, drill, settings, stationNotices, codes, baseMap, List.copyOf(maps), ground,
                clock, deskClock, zone, lang, theme, hearing, settled, rewind, works, background, timer);
    }

    /// The same with ears.
    public ConsolePorts withHearing(Hearing ears) {
        return new ConsolePorts(workspace, readings, past, link, video, drill, settings, stationNotices, codes, baseMap, rasters, ground,
                clock, deskClock, zone, lang, theme, ears, settled, rewind, works, background, timer);
    }

    /// The same with a recorded day.
    public ConsolePorts withPast(Past recorded) {
        return new ConsolePorts(workspace, readings, recorded, link, video, drill, settings, stationNotices, codes, baseMap, rasters, ground,
                clock, deskClock, zone, lang, theme, hearing, settled, rewind, works, background, timer);
    }

    /// The same with the rules by which this seat decides.
    public ConsolePorts withRules(Rulebook rules) {
        return working(works.by(rules));
    }

    /// The same with other registers.
    public ConsolePorts withRegisters(Registers registers) {
        return working(new WorkPorts(registers, registers, works.rulebook(), works.reveals(), works.exchange()));
    }

    /// The same with personal fields in clear for who may see them.
    public ConsolePorts withReveals(Reveals reveals) {
        return working(new WorkPorts(works.registers(), works.present(), works.rulebook(), reveals, works.exchange()));
    }

    /// The same with tables of items in files.
    public ConsolePorts withExchange(ItemExchange exchange) {
        return working(new WorkPorts(works.registers(), works.present(), works.rulebook(), works.reveals(), exchange));
    }

    private ConsolePorts working(WorkPorts other) {
        return new ConsolePorts(workspace, readings, past, link, video, drill, settings, stationNotices, codes, baseMap, rasters, ground,
                clock, deskClock, zone, lang, theme, hearing, settled, rewind, other, background, timer);
    }

    /// The same with what follows the clock of the windows.
    ConsolePorts rewound() {
        Workspace then = new RewoundWorkspace(rewind, background, timer);
        return over(then, new RewoundReadings(rewind, background, timer), rewind.shown(), works.rewound(then, rewind, codes));
    }

    /// The same in the present, whatever the windows show.
    public ConsolePorts present() {
        return over(rewind.workspace(), rewind.readings(), rewind.clock(), works.inPresent());
    }

    /// Whether what is shown by these is a picture of the past just now, on which no command is given; never so of [#present].
    public boolean looksBack() {
        return rewind.past() && workspace != rewind.workspace();
    }

    private ConsolePorts over(Workspace states, ReadingFeed values, Clock time, WorkPorts items) {
        return new ConsolePorts(states, values, past, link, video, drill, settings, stationNotices, codes, baseMap, rasters, ground,
                time, deskClock, zone, lang, theme, hearing, settled, rewind, items, background, timer);
    }

    /// The duty level in force as this seat knows it, a key of `duty-levels`.
    public String dutyLevel() {
        return Level.inForce(workspace::find, codes);
    }

    /// The figures that the quality of alerts is measured by.
    public QualityRules qualityRules() {
        return QualityRules.of(codes::figure, (list, code, key) -> codes.find(list, code).flatMap(found -> found.attribute(key)),
                id -> workspace.find(new Subject(SubjectKind.DEVICE, id))
                        .filter(device -> device.state() instanceof Device known && known.kind() == DeviceKind.CAMERA).isPresent(),
                at -> Level.factor(Level.at(at, workspace::find, codes), codes));
    }

    /// The names of codes in the console's language.
    public Names names() {
        return new CodeNames(codes, lang);
    }
}
