package org.menshen.centre.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.run.TestCentre;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.intake.ItemColumns;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.domain.intake.ItemRowReader;
import org.menshen.domain.intake.ReadItem;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.imports.TableFile;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;

/// The made-up year is taken by the rules row by row, and has figures that a real one might have.
class YearMakerTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CodeBook CODES = CodeFolder.read(TestCentre.config().resolve("codes"));
    private static final CelExpressions CEL = new CelExpressions();
    private static final YearGround GROUND = new YearGround(List.of(new YearGround.Spot("NMT-O-001", "310115010002", new LatLon(31.197, 121.508)),
            new YearGround.Spot("NMT-C-001", "310115010003", new LatLon(31.199, 121.511))));

    @TempDir
    Path dir;

    private static YearMaker maker(int days, long seed) throws IOException {
        return new YearMaker(YearSpec.read(TestCentre.config().resolve("demo").resolve("year.yaml")), GROUND, CODES, ZONE, days, seed);
    }

    private List<WorkItem> entered(YearMaker maker, WorkflowCommand.Publish flow) throws IOException {
        Rulebook rules = new Rulebook(CEL);
        World world = new World(rules);
        Permissions permissions = new Permissions(CODES);
        RuleContext context = new RuleContext(CODES, permissions, Actor.SYSTEM, maker.end(), true);
        long seq = 0;
        give(rules, world, new CommandEnvelope(new UUID(0, seq), flow.ref().subject(), 0, flow, maker.end()), context, ++seq);
        try (TableFile table = TableFile.open(maker.write(flow.content(), dir), null, null, Set.of())) {
            ItemMapping mapping = new ItemMapping(new ItemColumns(flow.content(), CODES, "SYSTEM").guess(table.names()), "");
            ItemRowReader reader = new ItemRowReader(new ItemRowReader.Table(flow.ref(), flow.content(), "y.csv", "SYSTEM"), mapping, CODES, ZONE,
                    true, (kind, name) -> Optional.empty());
            for (Optional<TableFile.Row> row = table.next(); row.isPresent(); row = table.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (String name : table.names()) {
                    cells.put(name, row.get().get(name));
                }
                ReadItem read = reader.read(row.get().line(), cells);
                assertThat(read.faults()).isEmpty();
                give(rules, world, new CommandEnvelope(new UUID(0, seq), read.subject(), 0, read.command(), maker.end()), context, ++seq);
            }
        }
        List<WorkItem> items = new ArrayList<>();
        world.all(SubjectKind.WORK).forEach(state -> items.add((WorkItem) state.state()));
        return items;
    }

    private static void give(Rulebook rules, World world, CommandEnvelope command, RuleContext context, long seq) {
        Decision<Fact> decision = rules.decide(world, command, context);
        assertThat(decision).as("%s", command.command()).isInstanceOf(Decision.Accepted.class);
        Fact fact = ((Decision.Accepted<Fact>) decision).facts().getFirst();
        world.apply(new Change(seq, command.subject(), 1, fact, new Stamp(Actor.SYSTEM, context.now(), context.now()), command.id(), "", ""));
    }

    private static List<WorkflowCommand.Publish> flows() {
        return WorkflowFolder.read(TestCentre.config().resolve("workflows"), CODES, new DomainJson(), CEL);
    }

    @Test
    void everyRegisterHasItemsThatTheRulesTakeAndTheSameSeedMakesTheSame() throws IOException {
        for (WorkflowCommand.Publish flow : flows()) {
            if (!flow.content().id().equals("case") && maker(40, 7).registers().contains(flow.content().id())) {
                List<String> table = maker(40, 7).table(flow.content());
                assertThat(table).isEqualTo(maker(40, 7).table(flow.content()));
                assertThat(entered(maker(40, 7), flow)).as(flow.content().id()).hasSize(table.size() - 1);
            }
        }
        assertThat(maker(40, 7).table(flows().get(2).content())).isNotEqualTo(maker(40, 8).table(flows().get(2).content()));
    }

    @Test
    void mostCasesOfTheYearAreClosedAndInTime() throws IOException {
        WorkflowCommand.Publish flow = flows().stream().filter(each -> each.content().id().equals("case")).findFirst().orElseThrow();
        YearMaker maker = maker(365, 20_201_105);
        List<WorkItem> cases = entered(maker, flow);
        List<WorkItem> accepted = cases.stream().filter(item -> item.steps().stream().anyMatch(step -> step.act().equals("accept")))
                .filter(item -> !item.at().equals("VOID")).toList();
        double closed = share(accepted, item -> flow.content().ends(item.at()));
        List<WorkItem> handled = cases.stream().filter(item -> item.steps().stream().anyMatch(step -> step.act().equals("finish"))).toList();
        double inTime = share(handled, item -> item.clocks().stream().filter(run -> run.clock().equals("handle")).noneMatch(ClockRun::late));
        assertThat(cases.size()).isBetween(4_000, 6_500);
        assertThat(closed).as("closed of accepted").isBetween(0.96, 0.998);
        assertThat(inTime).as("handled in time").isBetween(0.85, 0.99);
        assertThat(share(handled, item -> !item.field("reworks").isEmpty())).as("reworked").isBetween(0.02, 0.1);
        assertThat(share(cases, item -> CODES.list("case-sources").get(item.field("source")).attribute("active").filter("true"::equals).isPresent()))
                .as("found by ourselves").isBetween(0.55, 0.85);
        assertThat(cases.stream().filter(item -> !flow.content().ends(item.at())).filter(item -> item.lateAt(maker.end()))).as("some are late")
                .isNotEmpty();
        assertThat(cases).allMatch(item -> item.field("description").startsWith("演练") && item.id().startsWith("DR-"));
    }

    private static double share(List<WorkItem> items, Predicate<WorkItem> wanted) {
        return items.stream().filter(wanted).count() / (double) items.size();
    }
}
