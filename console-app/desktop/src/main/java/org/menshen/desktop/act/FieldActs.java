package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Counts;
import org.menshen.domain.code.UnitType;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.message.Message;
import org.menshen.domain.message.MessageCommand;
import org.menshen.domain.order.Order;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.rollcall.Rollcall.Standing;
import org.menshen.domain.roster.Duty;
import org.menshen.domain.roster.UnitShifts;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// Calling the roll of posts, and messages to units. What a unit says by radio is entered by the seat.
final class FieldActs {

    private static final String AND = "\t";
    private static final String CALL = "'";
    private static final String TELL = "\\";

    private FieldActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(call(Act.of(null, "rollcall.call").key(CALL).when(c -> !groups(c).isEmpty()).ask(Ask.pick("ask.rollcall", FieldActs::groups))));
        acts.add(call(Act.of(SubjectKind.INCIDENT, "incident.rollcall").when(c -> !group(c).isEmpty())
                .ask(Ask.pick("ask.rollcall", FieldActs::group))));
        acts.add(tell(Act.of(null, "message.send").key(TELL).when(c -> !groups(c).isEmpty()).ask(Ask.pick("ask.message", FieldActs::groups))));
        acts.add(tell(Act.of(SubjectKind.INCIDENT, "incident.message").when(c -> !group(c).isEmpty())
                .ask(Ask.pick("ask.message", FieldActs::group))));
        acts.add(tell(Act.of(SubjectKind.UNIT, "unit.message").when(c -> ours(c, c.as(Unit.class)))
                .ask(Ask.pick("ask.message", c -> List.of(AskOption.of(c.as(Unit.class).id(), c.as(Unit.class).callSign()))))));
        calls(acts);
        messages(acts);
        return List.copyOf(acts);
    }

    private static Act call(Act.Making making) {
        return making.ask(Ask.words("ask.rollcall-text", c -> c.text("rollcall.text")))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.ROLLCALL, c.fresh(SubjectKind.ROLLCALL)),
                        new RollcallCommand.Call(units(c.word(0)), c.word(1)))));
    }

    private static Act tell(Act.Making making) {
        return making.ask(Ask.words("ask.message-text"))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.MESSAGE, c.fresh(SubjectKind.MESSAGE)), new MessageCommand.Send(
                        units(c.word(0)), c.word(1), c.is(SubjectKind.INCIDENT) ? c.incident().id() : null))));
    }

    private static List<String> units(String value) {
        return List.of(value.split(AND));
    }

    private static boolean ours(Case c, Unit unit) {
        return unit.status() != UnitStatus.OFFLINE && c.ports().codes().unitType(unit.typeCode()).map(UnitType::orderable).orElse(false);
    }

    /// All on shift, then those of each type.
    private static List<AskOption> groups(Case c) {
        UnitShifts shifts = new UnitShifts(c.ports().codes(), c.all(SubjectKind.DUTY, Duty.class).toList(), c.ports().zone());
        List<Unit> there = c.all(SubjectKind.UNIT, Unit.class).filter(unit -> ours(c, unit) && shifts.at(unit, c.now()).on())
                .sorted(Comparator.comparing(Unit::callSign)).toList();
        List<AskOption> groups = new ArrayList<>();
        there.stream().collect(Collectors.groupingBy(Unit::typeCode, TreeMap::new, Collectors.toList()))
                .forEach((type, units) -> groups.add(group(c, c.name("unit-types", type), units)));
        if (groups.size() > 1) {
            groups.addFirst(group(c, c.text("group.all"), there));
        }
        return groups;
    }

    /// Those who are on their way to an incident or at work there.
    private static List<AskOption> group(Case c) {
        List<Unit> bound = c.all(SubjectKind.ORDER, Order.class).filter(order -> c.incident().id().equals(order.incidentId())
                && order.status().isBinding()).flatMap(order -> c.find(SubjectKind.UNIT, order.unitId(), Unit.class).stream()).distinct().toList();
        return bound.isEmpty() ? List.of() : List.of(group(c, c.text("group.incident"), bound));
    }

    private static AskOption group(Case c, String name, List<Unit> units) {
        return new AskOption(units.stream().map(Unit::id).collect(Collectors.joining(AND)), 0, name,
                c.text("so-many", Counts.of(units.size(), c.ports().lang())));
    }

    private static void calls(List<Act> acts) {
        acts.add(post("rollcall.answer", "A", Standing.ASKED, Standing.MISSED, Standing.NOT_READY)
                .ask(new Ask.Words(c -> c.text("ask.answer." + c.as(Rollcall.class).kind()), Case::rest, words -> true))
                .giving(c -> new RollcallCommand.Answer(c.word(0), c.word(1))));
        acts.add(post("rollcall.not-ready", "N", FieldActs::isPoll, Standing.ASKED, Standing.MISSED, Standing.ANSWERED)
                .ask(Ask.words("ask.reason")).giving(c -> new RollcallCommand.NotReady(c.word(0), c.word(1))));
        acts.add(post("rollcall.excuse", "X", Standing.ASKED, Standing.MISSED, Standing.NOT_READY).ask(Ask.words("ask.reason"))
                .giving(c -> new RollcallCommand.Excuse(c.word(0), c.word(1))));
        acts.add(post("rollcall.again", "R", Standing.MISSED).giving(c -> new RollcallCommand.Again(c.word(0))));
        acts.add(Act.of(SubjectKind.ROLLCALL, "rollcall.mark-read").key("M").when(c -> c.as(Rollcall.class).receipt() != null
                        && !c.as(Rollcall.class).receipt().seen() && c.actor().role().equals(c.as(Rollcall.class).escalatedTo()))
                .giving(c -> new RollcallCommand.MarkRead()));
        acts.add(Act.of(SubjectKind.ROLLCALL, "rollcall.close").key("E").when(c -> c.as(Rollcall.class).open())
                .ask(new Ask.If(c -> !c.as(Rollcall.class).complete(), Ask.words("ask.rollcall-close")))
                .giving(c -> new RollcallCommand.Close(c.word(0))));
    }

    /// Whether a post may say that it is not ready.
    private static boolean isPoll(Case c) {
        return c.ports().codes().find("rollcall-kinds", c.as(Rollcall.class).kind()).flatMap(kind -> kind.attribute("goNoGo")).isPresent();
    }

    private static Act.Making post(String id, String key, Standing... standings) {
        return post(id, key, c -> true, standings);
    }

    private static Act.Making post(String id, String key, Predicate<Case> when, Standing... standings) {
        Predicate<Rollcall.Post> which = post -> Arrays.asList(standings).contains(post.standing());
        return Act.of(SubjectKind.ROLLCALL, id).key(key)
                .when(c -> c.as(Rollcall.class).open() && when.test(c) && c.as(Rollcall.class).posts().stream().anyMatch(which))
                .ask(Ask.pick("ask.post", c -> named(c, c.as(Rollcall.class).posts().stream().filter(which)
                        .sorted(Comparator.comparing(Rollcall.Post::standing).reversed()).map(Rollcall.Post::unitId))));
    }

    private static List<AskOption> named(Case c, Stream<String> unitIds) {
        String wanted = c.rest().strip();
        List<AskOption> all = unitIds.map(id -> AskOption.of(id, ForceActs.callSign(c, id))).toList();
        List<AskOption> meant = all.stream().filter(option -> !wanted.isEmpty() && option.words().contains(wanted)).toList();
        return meant.isEmpty() ? all : meant;
    }

    private static void messages(List<Act> acts) {
        acts.add(Act.of(SubjectKind.MESSAGE, "message.mark-read").key("A").when(c -> c.as(Message.class).open())
                .ask(Ask.pick("ask.post", c -> named(c, c.as(Message.class).copies().stream().filter(copy -> !copy.receipt().seen())
                        .map(Message.Copy::unitId)))).giving(c -> new MessageCommand.MarkRead(c.word(0))));
        acts.add(Act.of(SubjectKind.MESSAGE, "message.send-again").key("R").when(c -> c.as(Message.class).open())
                .giving(c -> new MessageCommand.SendAgain()));
        acts.add(Act.of(SubjectKind.MESSAGE, "message.withdraw").key("X").when(c -> c.as(Message.class).withdrawn() == null)
                .ask(Ask.words("ask.reason")).giving(c -> new MessageCommand.Withdraw(c.word(0))));
    }
}
