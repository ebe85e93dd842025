package org.menshen.desktop.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.code.Code;
import org.menshen.domain.event.DayHours;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventCommand;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.level.Level;
import org.menshen.domain.level.LevelCommand;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.zone.Zone;

/// Making, staffing, starting and ending an event, its checklist, and the rounds that its posts are asked in.
final class EventActs {

    private static final String NOBODY = "";
    private static final String PLACE = "place";
    private static final String SKILL = "skill";
    private static final String HOURS = "hours";

    private EventActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "event.open").opens("event"));
        acts.add(Act.of(null, "event.plan").when(c -> c.may("event.plan")).ask(Ask.words("ask.event-name")).ask(span())
                .ask(Ask.pick("ask.event-level", EventActs::levels)).gives(EventActs::plan));
        running(acts);
        parts(acts);
        return List.copyOf(acts);
    }

    private static void running(List<Act> acts) {
        acts.add(on("event.start").key("S").when(c -> event(c).stage() == Event.Stage.PLANNED).gives(EventActs::start));
        acts.add(on("event.poll").key("B").when(c -> event(c).running() && staffed(c))
                .gives(c -> round(c, Rollcall.READINESS, c.text("event.poll-text", event(c).plan().name()))));
        acts.add(on("event.rollcall").key("Q").when(c -> event(c).running() && staffed(c))
                .gives(c -> round(c, Rollcall.PRESENCE, c.text("event.rollcall-text", event(c).plan().name()))));
        acts.add(on("event.tick").key("T").when(c -> open(c) && !event(c).open().isEmpty())
                .ask(Ask.pick("ask.event-item", c -> items(c, event(c).open()))).ask(Ask.remark("ask.remark"))
                .giving(c -> new EventCommand.Tick(c.word(0), c.word(1))));
        acts.add(on("event.untick").key("U").when(c -> open(c) && !event(c).ticks().isEmpty())
                .ask(Ask.pick("ask.event-item", c -> items(c, event(c).plan().items().stream().filter(item -> event(c).tick(item.id()).isPresent())
                        .toList()))).ask(Ask.words("ask.reason")).giving(c -> new EventCommand.Untick(c.word(0), c.word(1))));
        acts.add(on("event.end").key("J").when(c -> event(c).running())
                .ask(new Ask.If(c -> !event(c).open().isEmpty(), Ask.words("ask.event-end"))).giving(c -> new EventCommand.End(c.word(0))));
        acts.add(on("event.cancel").key("K").when(c -> event(c).stage() == Event.Stage.PLANNED).ask(Ask.words("ask.reason"))
                .giving(c -> new EventCommand.Cancel(c.word(0))));
    }

    private static void parts(List<Act> acts) {
        acts.add(on("event.staff").key("F").when(c -> open(c) && !event(c).plan().posts().isEmpty())
                .ask(Ask.pick("ask.event-post", EventActs::posts)).ask(Ask.pick("ask.event-unit", EventActs::units))
                .giving(c -> new EventCommand.Staff(c.word(0), c.word(1).equals(NOBODY) ? null : c.word(1))));
        acts.add(on("event.add-post").key("P").when(EventActs::open).ask(Ask.words("ask.event-post-name"))
                .ask(Ask.pick("ask.event-committee", c -> Lists.codes(c, "committees"))).ask(Ask.remark("ask.event-task"))
                .giving(c -> new EventCommand.AddPost(c.word(0), c.word(1), c.word(2))));
        acts.add(on("event.detail-post").key("G").when(c -> open(c) && !event(c).plan().posts().isEmpty())
                .ask(Ask.pick("ask.event-post", EventActs::posts)).ask(Ask.pick("ask.event-detail", EventActs::details))
                .ask(new Ask.If(c -> c.word(1).equals(PLACE), new Ask.Spot(Ask.text("ask.event-spot"))))
                .ask(new Ask.If(c -> c.word(1).equals(SKILL), Ask.pick("ask.event-skill", EventActs::skills)))
                .ask(new Ask.If(c -> c.word(1).equals(HOURS), new Ask.Words(Ask.text("ask.event-hours"), c -> "07:00-17:00",
                        words -> words.isBlank() || DayHours.of(words).isPresent()))).giving(EventActs::detail));
        acts.add(on("event.add-item").key("I").when(EventActs::open).ask(Ask.words("ask.event-item-text"))
                .ask(Ask.pick("ask.event-role", Lists::roles)).ask(time())
                .giving(c -> new EventCommand.AddItem(c.word(0), c.word(1), WrittenTime.at(c.word(2), c.now(), c.ports().zone()).orElse(null))));
        acts.add(on("event.add-place").key("L").when(c -> open(c) && !places(c).isEmpty()).ask(Ask.pick("ask.event-place", EventActs::places))
                .giving(c -> new EventCommand.AddPlace(Subject.parse(c.word(0)))));
        acts.add(on("event.add-contact").key("C").when(EventActs::open).ask(Ask.words("ask.event-contact")).ask(Ask.remark("ask.event-duty"))
                .ask(Ask.words("ask.event-reach")).giving(c -> new EventCommand.AddContact(c.word(0), c.word(1), c.word(2))));
        acts.add(on("event.add-period").key("D").when(EventActs::open).ask(span()).ask(Ask.remark("ask.remark")).giving(c -> {
            WrittenTime.Span span = WrittenTime.span(c.word(0), c.now(), c.ports().zone()).orElseThrow();
            return new EventCommand.AddPeriod(span.from(), span.to(), c.word(1));
        }));
        acts.add(on("event.rename").key("H").when(EventActs::open)
                .ask(new Ask.Words(Ask.text("ask.event-name"), c -> event(c).plan().name(), words -> !words.isBlank()))
                .giving(c -> new EventCommand.Rename(c.word(0))));
        acts.add(on("event.drop").key("Delete").when(c -> open(c) && event(c).plan().parts().count() > 1)
                .ask(Ask.pick("ask.event-drop", EventActs::dropped)).giving(c -> new EventCommand.Drop(c.word(0))));
    }

    private static List<AskOption> details(Case c) {
        return Stream.of(PLACE, SKILL, HOURS).map(what -> AskOption.of(what, c.text("event.detail." + what))).toList();
    }

    private static List<AskOption> skills(Case c) {
        return Stream.concat(Stream.of(AskOption.of(NOBODY, c.text("event.no-skill"))), Lists.codes(c, "skills").stream()).toList();
    }

    /// What is not asked about stays as it is.
    private static EventCommand detail(Case c) {
        EventPlan.Post post = event(c).plan().post(c.word(0)).orElseThrow();
        return switch (c.word(1)) {
            case PLACE -> new EventCommand.DetailPost(post.id(), c.place(2).at(), post.skill(), post.hours());
            case SKILL -> new EventCommand.DetailPost(post.id(), post.position(), c.word(3).equals(NOBODY) ? null : c.word(3), post.hours());
            default -> new EventCommand.DetailPost(post.id(), post.position(), post.skill(), DayHours.of(c.word(4)).orElse(null));
        };
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.EVENT, id);
    }

    private static Event event(Case c) {
        return c.as(Event.class);
    }

    private static boolean open(Case c) {
        return !event(c).over();
    }

    private static boolean staffed(Case c) {
        return !event(c).plan().unitIds().isEmpty();
    }

    /// Times are tried by their form; the day of a time without one is found when it is given.
    private static Ask span() {
        return new Ask.Words(Ask.text("ask.event-time"), c -> "06:00–21:00",
                words -> WrittenTime.span(words, Instant.EPOCH, java.time.ZoneOffset.UTC).isPresent());
    }

    private static Ask time() {
        return new Ask.Words(Ask.text("ask.event-due"), c -> "",
                words -> words.isBlank() || WrittenTime.at(words, Instant.EPOCH, java.time.ZoneOffset.UTC).isPresent());
    }

    private static List<Step> plan(Case c) {
        WrittenTime.Span span = WrittenTime.span(c.word(1), c.now(), c.ports().zone()).orElseThrow();
        EventPlan plan = EventPlan.of(c.word(0), c.word(2).equals(NOBODY) ? null : c.word(2), span.from(), span.to());
        return List.of(new Step(Event.subject(c.fresh(SubjectKind.EVENT)), new EventCommand.Plan(plan)));
    }

    /// It begins, and asks for its duty level unless that is in force or another one is asked for.
    private static List<Step> start(Case c) {
        List<Step> steps = new ArrayList<>(List.of(c.step(new EventCommand.Start())));
        String level = event(c).plan().level();
        boolean asked = c.all(SubjectKind.LEVEL, Level.class).anyMatch(now -> now.asked() != null);
        if (level != null && !asked && !level.equals(c.ports().dutyLevel())) {
            steps.add(new Step(Level.THE, new LevelCommand.Ask(level, event(c).plan().name())));
        }
        return c.mine(steps);
    }

    private static List<Step> round(Case c, String kind, String text) {
        return List.of(new Step(new Subject(SubjectKind.ROLLCALL, c.fresh(SubjectKind.ROLLCALL)),
                new RollcallCommand.Call(event(c).plan().unitIds(), text, kind, event(c).id(), null)));
    }

    private static List<AskOption> levels(Case c) {
        return Stream.concat(Stream.of(AskOption.of(NOBODY, c.text("event.no-level"))), c.ports().codes().list("duty-levels").all().stream()
                .filter(level -> level.attribute("normal").isEmpty()).map((Code level) -> AskOption.of(level.code(),
                        level.name(c.ports().lang().code())))).toList();
    }

    private static List<AskOption> items(Case c, List<EventPlan.Item> items) {
        return items.stream().map(item -> new AskOption(item.id(), 0, item.text(), join(c.name("roles", item.role()),
                item.due() == null ? "" : Numbers.day(item.due(), c.ports().zone())))).toList();
    }

    private static List<AskOption> posts(Case c) {
        return event(c).plan().posts().stream().sorted(Comparator.comparing(post -> post.unitId() != null))
                .map(post -> new AskOption(post.id(), 0, post.name(), post.unitId() == null ? c.text("event.unstaffed")
                        : ForceActs.callSign(c, post.unitId()))).toList();
    }

    /// Who could stand there: forces of this centre without a post in this event; or nobody.
    private static List<AskOption> units(Case c) {
        List<String> posted = event(c).plan().unitIds();
        Predicate<Unit> free = unit -> !posted.contains(unit.id())
                && c.ports().codes().unitType(unit.typeCode()).map(type -> type.orderable()).orElse(false);
        Stream<AskOption> units = c.all(SubjectKind.UNIT, Unit.class).filter(free).sorted(Comparator.comparing(Unit::callSign))
                .map(unit -> new AskOption(unit.id(), 0, unit.callSign(), c.name("unit-types", unit.typeCode())));
        boolean held = event(c).plan().post(c.word(0)).map(EventPlan.Post::unitId).isPresent();
        return Stream.concat(units, held ? Stream.of(AskOption.of(NOBODY, c.text("event.nobody"))) : Stream.empty()).toList();
    }

    private static List<AskOption> places(Case c) {
        List<Subject> there = event(c).plan().places().stream().map(EventPlan.Place::subject).toList();
        return Stream.concat(c.all(SubjectKind.ZONE, Zone.class).map(zone -> new AskOption(zone.subject().toString(), 0, zone.name(),
                        c.name("zone-kinds", zone.kindCode()))), c.all(SubjectKind.SITE, Site.class).map(site -> new AskOption(
                        site.subject().toString(), 0, site.name(), c.name("site-types", site.typeCode()))))
                .filter(option -> !there.contains(Subject.parse(option.value()))).sorted(Comparator.comparing(AskOption::words)).toList();
    }

    /// What may be taken away; the last stretch of time stays.
    private static List<AskOption> dropped(Case c) {
        EventPlan plan = event(c).plan();
        return plan.parts().filter(part -> !(part instanceof EventPlan.Period) || plan.periods().size() > 1).map(part -> switch (part) {
            case EventPlan.Period p -> AskOption.of(p.id(), Numbers.stretch(p.from(), p.to(), c.ports().zone()));
            case EventPlan.Place p -> AskOption.of(p.id(), c.find(p.subject().kind(), p.subject().id(), State.class)
                    .map(state -> new Titles(c.ports().names()).of(state)).orElse(p.subject().id()));
            case EventPlan.Post p -> AskOption.of(p.id(), p.name());
            case EventPlan.Contact p -> AskOption.of(p.id(), p.name());
            case EventPlan.Item p -> AskOption.of(p.id(), p.text());
        }).toList();
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
