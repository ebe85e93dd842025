package org.menshen.desktop.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.fixture.Stages;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.Code;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.drill.DebriefCommand;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.fact.WireName;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.level.Level;
import org.menshen.domain.level.LevelCommand;
import org.menshen.domain.linkage.LinkageCommand;
import org.menshen.domain.maintenance.MaintenanceCommand;
import org.menshen.domain.message.MessageCommand;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.patrol.PatrolCommand;
import org.menshen.domain.police.PoliceCommand;
import org.menshen.domain.register.ModelCommand;
import org.menshen.domain.relation.RelationCommand;
import org.menshen.domain.report.ReportCommand;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.roster.DutyCommand;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.shift.ShiftCommand;
import org.menshen.domain.site.SiteCommand;
import org.menshen.domain.sketch.SketchCommand;
import org.menshen.domain.tuning.TuningCommand;
import org.menshen.domain.unit.UnitCommand;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.zone.ZoneCommand;

/// Whatever a seat may ask of the rules, it can ask from its desktop. The commands are those of the domain, the permissions those of the roles,
/// and an act counts only when the rules take what it gives: nothing here believes the catalogue's word.
class ReachTest {

    private static final List<Class<?>> FAMILIES = List.of(AlertCommand.class, IncidentCommand.class, OrderCommand.class, LinkageCommand.class,
            UnitCommand.class, SiteCommand.class, DeviceCommand.class, ZoneCommand.class, SketchCommand.class, ShiftCommand.class,
            DutyCommand.class, MaintenanceCommand.class, PoliceCommand.class, RollcallCommand.class, MessageCommand.class, PatrolCommand.class,
            TuningCommand.class, ModelCommand.class, RelationCommand.class, LevelCommand.class, EventCommand.class, DebriefCommand.class,
            DeploymentCommand.class,
            ReportCommand.class, WorkCommand.class, WorkflowCommand.class);

    /// Commands that no person gives, whatever a pattern such as `alert.*` covers, and why.
    private static final Map<String, String> NOT_BY_HAND = Map.ofEntries(
            Map.entry("alert.repeat", "a source says that it goes on"),
            Map.entry("debrief.open", "the centre says what it plays"),
            Map.entry("alert.return-to-normal", "a device says that it is normal again"),
            Map.entry("alert.note", "a source tells of a warning that asks nobody here"),
            Map.entry("alert.limit", "a source says how long it holds"),
            Map.entry("alert.end", "a source, or the centre when the time is over"),
            Map.entry("alert.escalate", "the centre's timer: nobody answered in time"),
            Map.entry("alert.send-again", "the centre's timer: nobody above read it in time"),
            Map.entry("incident.send-again", "the centre's timer: nobody above read it in time"),
            Map.entry("alert.mark-delivered", "the console of the seat above: it was shown"),
            Map.entry("incident.mark-delivered", "the console of the seat above: it was shown"),
            Map.entry("incident.lapse-transfer", "the centre's timer: nobody on the other side accepted in time"),
            Map.entry("linkage.deliver", "the centre: it reached the body's seat; accepting records it, too"),
            Map.entry("linkage.escalate", "the centre's timer: nobody answered in time"),
            Map.entry("order.deliver", "the unit's terminal: it was shown; accepting records it, too"),
            Map.entry("order.time-out", "the centre's timer: nobody accepted in time"),
            Map.entry("unit.mark-lost", "the centre: no position came for too long"),
            Map.entry("unit.recover", "the centre: a position came again"),
            Map.entry("device.report-online", "the device or its platform"),
            Map.entry("device.report-offline", "the device or its platform"),
            Map.entry("device.report-fault", "the device or its platform"),
            Map.entry("police.report", "the police's own system"),
            Map.entry("police.advance", "the police's own system"),
            Map.entry("rollcall.miss", "the centre's timer: the post did not answer in time"),
            Map.entry("rollcall.escalate", "the centre's timer: posts stay missing"),
            Map.entry("rollcall.send-again", "the centre's timer: nobody above read it in time"),
            Map.entry("rollcall.mark-delivered", "the console of the seat above: it was shown"),
            Map.entry("message.mark-delivered", "the unit's terminal: it was shown; reading records it, too"),
            Map.entry("patrol.start", "the centre: its time has come"),
            Map.entry("patrol.visit", "the centre: from the unit's positions"),
            Map.entry("patrol.stray", "the centre: from the unit's positions"),
            Map.entry("patrol.rejoin", "the centre: from the unit's positions"),
            Map.entry("patrol.end", "the centre: its time is over"),
            Map.entry("sketch.count", "the centre: who is inside a fence"),
            Map.entry("sketch.cross", "the centre: who crossed a fence"),
            Map.entry("model.publish", "the centre, which reads the files of rules"),
            Map.entry("model.withdraw", "the centre, which reads the files of rules"),
            Map.entry("model.enter", "the centre: a model told of something for the first time"),
            Map.entry("event.stand-down", "the centre's timer: a deployment was withdrawn"),
            Map.entry("event.staff-as", "the centre's timer: an approved deployment takes effect"),
            Map.entry("work.lapse", "the centre's timer: a deadline has passed"),
            Map.entry("work.fail-follow", "the centre: what an act opens cannot be opened"),
            Map.entry("work.follow", "the centre: what an act opens is there"),
            Map.entry("workflow.publish", "the centre, which reads the files of workflows"),
            Map.entry("workflow.withdraw", "the centre, which reads the files of workflows"),
            Map.entry("site.register", "menshen import areas, and the site's folder"),
            Map.entry("zone.register", "menshen import areas, and the site's folder"),
            Map.entry("unit.register", "the site's folder"),
            Map.entry("device.register", "menshen import cameras, and the site's folder"));

    private static final Pattern NUMBERS = Pattern.compile("[\\p{Alnum}.:@+-]*\\d[\\p{Alnum}.:@+-]*");

    /// Tools of a window, not acts on a subject: each is tried by the window test that is named.
    private static final Map<String, String> BY_TOOL = Map.of("sketch.draw", "SituationWindowTest.aCordonIsDrawnByKeyboardSeenByAllAndErased",
            "debrief.remark", "DebriefWindowTest.theEvaluatorSeesWhatIsToComeAndSpeaks",
            "debrief.settle", "DebriefWindowTest.aWrongMoveIsShownWithItsChangeAndTheEvaluatorSettlesOnce",
            "debrief.send", "DirectorWindowTest.theInstructorSendsSkipsAddsAndHintsByKeys",
            "debrief.skip", "DirectorWindowTest.theInstructorSendsSkipsAddsAndHintsByKeys",
            "debrief.add", "DirectorWindowTest.theInstructorSendsSkipsAddsAndHintsByKeys",
            "debrief.hint", "DirectorWindowTest.theInstructorSendsSkipsAddsAndHintsByKeys");

    private final FakePorts ports = new FakePorts(Clock.systemUTC());

    @AfterEach
    void close() {
        ports.close();
    }

    /// Not acts, but given under a person's name all the same: by the console, by the call sheet, by an import.
    private static final Set<String> FOR_A_PERSON = Set.of("alert.repeat", "alert.mark-delivered", "incident.mark-delivered",
            "rollcall.mark-delivered", "site.register", "zone.register", "unit.register", "device.register");

    @ParameterizedTest
    @MethodSource("seats")
    void whatNobodyGivesByHandNobodyMayGive(String role) {
        Permissions permissions = new Permissions(ports.codes);
        assertThat(NOT_BY_HAND.keySet()).filteredOn(name -> !FOR_A_PERSON.contains(name) && permissions.may(role, name, false)).isEmpty();
    }

    static Stream<String> seats() {
        try (FakePorts some = new FakePorts(Clock.systemUTC())) {
            return some.codes.list("roles").all().stream().filter(role -> !role.items("may").isEmpty() && role.attribute("drillOnly").isEmpty())
                    .map(Code::code).filter(role -> !Set.of("SYSTEM", "FIELD_UNIT").contains(role)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("seats")
    void everyCommandThatASeatMayGiveIsReachedFromItsDesktop(String role) {
        Town town = new Town(ports);
        town.build();
        Stages stages = new Stages(ports, town);
        stages.build("other");
        stages.build("me");
        ports.workspace.actor = new Actor("me", "演练-我", role, "seat-me");
        Set<String> reached = reached(EnumSet.of(SubjectKind.SHIFT));
        if (new Permissions(ports.codes).may(role, "level.ask", false)) {
            level(reached);
        }
        ports.workspace.submit(new Subject(SubjectKind.SHIFT, "DR-S-own"), new ShiftCommand.SignOn(null, ""));
        reached.addAll(reached(EnumSet.allOf(SubjectKind.class)));
        if (ports.workspace.find(new Subject(SubjectKind.SHIFT, "DR-S-own")).isPresent()) {
            handOver(reached);
        }

        Permissions permissions = new Permissions(ports.codes);
        Set<String> wanted = new TreeSet<>(commands());
        wanted.removeIf(name -> !permissions.may(role, name, false) || NOT_BY_HAND.containsKey(name) || BY_TOOL.containsKey(name));
        assertThat(wanted).as("what %s may do", role).isNotEmpty();
        wanted.removeAll(reached);
        assertThat(wanted).as("what %s may do but cannot reach", role).isEmpty();
    }

    /// While a level is asked for nobody asks for another: the request is declined, and then somebody can.
    private void level(Set<String> reached) {
        Actor me = ports.workspace.actor;
        ports.workspace.actor = new Actor("other", "演练-other", "WATCH_COMMANDER", "seat-other");
        ports.workspace.submit(Level.THE, new LevelCommand.Decline("-"));
        ports.workspace.actor = me;
        reached.addAll(reached(EnumSet.of(SubjectKind.SHIFT)));
    }

    /// A pin is there to be taken off, and the sheet is read back and signed by somebody else, so that the shift can end.
    private void handOver(Set<String> reached) {
        Subject own = new Subject(SubjectKind.SHIFT, "DR-S-own");
        ports.workspace.submit(own, new ShiftCommand.Pin(ports.workspace.all(SubjectKind.ALERT).iterator().next().state().subject()));
        reached.addAll(reached(EnumSet.of(SubjectKind.ALERT)));
        ports.workspace.submit(own, new ShiftCommand.FillSheet(List.of()));
        Actor me = ports.workspace.actor;
        ports.workspace.actor = new Actor("relief", "演练-接班", "DUTY_OFFICER", "seat-relief");
        ((Shift) ports.workspace.find(own).orElseThrow().state()).sheet().points()
                .forEach(point -> ports.workspace.submit(own, new ShiftCommand.Tick(point.number(), "")));
        ports.workspace.submit(own, new ShiftCommand.TakeSheet());
        ports.workspace.actor = me;
        reached.addAll(reached(EnumSet.of(SubjectKind.SHIFT)));
    }

    /// What can be given without a subject, at a spot, and with the subjects of some kinds.
    private Set<String> reached(Set<SubjectKind> kinds) {
        Workbench bench = new Workbench(ports.ports(Lang.ZH, Theme.DARK));
        List<Case> cases = new ArrayList<>(List.of(bench.at(null), bench.at(new NamedSpot(Town.MIDDLE, "路口"))));
        for (SubjectKind kind : kinds) {
            Set<String> seen = new HashSet<>();
            ports.workspace.all(kind).stream().map(Versioned::state).filter(state -> seen.add(likeness(state))).map(bench::about)
                    .forEach(cases::add);
        }
        Set<String> reached = new TreeSet<>();
        for (Case c : cases) {
            for (Act act : Acts.offered(c)) {
                if (!bench.offer(act, c).able()) {
                    continue;
                }
                Case answered = c;
                for (Ask ask : act.asks()) {
                    answered = answered.with(ask.sample(answered).orElseThrow());
                }
                act.steps().apply(answered).forEach(step -> reached.add(step.command().wireName()));
            }
        }
        return reached;
    }

    /// What a state is but for its numbers, ids, places and instants: of those that are alike in all else one is tried.
    private static String likeness(State state) {
        return NUMBERS.matcher(state.toString()).replaceAll("#");
    }

    private static Set<String> commands() {
        Set<String> names = new TreeSet<>();
        FAMILIES.forEach(family -> Stream.of(family.getPermittedSubclasses()).forEach(command -> names.add(WireName.of(command))));
        return names;
    }

    @Test
    void theListsNameOnlyCommandsThatThereAre() {
        assertThat(commands()).containsAll(NOT_BY_HAND.keySet()).containsAll(BY_TOOL.keySet());
    }

    @Test
    void everyActHasANameAndWordsOfItsOwnInBothLanguages() {
        for (Lang lang : Lang.values()) {
            ActWords words = new ActWords(lang);
            for (SubjectKind kind : kinds()) {
                Set<String> seen = new HashSet<>();
                for (Act act : Acts.on(kind)) {
                    assertThat(words.of(act)).as(act.id()).hasSizeGreaterThanOrEqualTo(3).allMatch(word -> !word.startsWith("word."));
                    seen.add(words.of(act).getFirst());
                }
                assertThat(seen.size()).as("%s: %s", lang, kind).isGreaterThanOrEqualTo(Acts.on(kind).size() - 1);
            }
        }
    }

    private static List<SubjectKind> kinds() {
        return Acts.all().stream().map(Act::kind).filter(java.util.Objects::nonNull).distinct().toList();
    }

    @Test
    void noKeyMeansTwoThingsAtOnceAndEnterIsOfferedFirst() {
        Town town = new Town(ports);
        town.build();
        new Stages(ports, town).build("other");
        Workbench bench = new Workbench(ports.ports(Lang.ZH, Theme.DARK));
        for (SubjectKind kind : kinds()) {
            ports.workspace.all(kind).stream().limit(150).map(Versioned::state).map(bench::about).forEach(c -> {
                List<Act> offered = Acts.offered(c);
                List<String> keys = offered.stream().map(Act::key).filter(key -> !key.isEmpty()).toList();
                assertThat(keys).as("%s", c.state()).doesNotHaveDuplicates();
                Acts.main(c).ifPresent(main -> assertThat(offered.getFirst()).isSameAs(main));
            });
        }
    }

    @Test
    void whatIsNotAllowedSaysWhy() {
        Town town = new Town(ports);
        town.build();
        Workbench bench = new Workbench(ports.ports(Lang.ZH, Theme.DARK));
        Case grave = bench.about(town.alert("DR-A-grave", "FIRE_CONFIRMED", 1, 4, "3号楼", "2 烟感", 42));
        Case light = bench.about(town.alert("DR-A-light", "EBIKE_IN_LIFT", 4, 4, "3号楼", "0.9", 42));
        assertThat(bench.offer(Acts.of("alert.shelve"), grave).why()).isEqualTo("一级预警不得搁置");
        assertThat(bench.offer(Acts.of("alert.shelve"), light).able()).isTrue();
        assertThat(bench.offer(Acts.of("alert.suppress"), light).why()).as("not a duty officer's").contains("无权");
        assertThat(bench.preview(bench.offer(Acts.of("alert.mark-duplicate"), light))).isEqualTo("签收、开始核实、判为重复（先问：与哪一条重复）");
    }
}
