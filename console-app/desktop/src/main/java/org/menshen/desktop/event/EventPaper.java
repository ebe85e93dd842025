package org.menshen.desktop.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.text.PersonalNumbers;
import org.menshen.domain.unit.Unit;

/// The plan of an event on paper: when, where, which posts, whom to ask, and what has to be done. Numbers of persons are masked, whoever wrote them.
/// Any thread.
final class EventPaper {

    private static final List<Integer> POSTS = List.of(30, 18, 18, 34);
    private static final List<Integer> CONTACTS = List.of(34, 33, 33);
    private static final List<Integer> ITEMS = List.of(44, 18, 16, 22);
    private static final List<Integer> PERIODS = List.of(40, 60);

    private final ConsolePorts ports;
    private final Texts texts;

    EventPaper(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
    }

    /// The paper of an event as it stands.
    ///
    /// @param mark at the foot of every page
    /// @param watermark across every page
    Paper.Leaf of(Event event, String mark, String watermark) {
        EventPlan plan = event.plan();
        List<Paper.Part> parts = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(line("stage." + event.stage(), texts.get("paper.stage"))));
        if (plan.level() != null) {
            head.add(texts.get("paper.line", texts.get("paper.level"), ports.names().of("duty-levels", plan.level())));
        }
        head.add(texts.get("paper.line", texts.get("paper.made"), made(event) + " " + Numbers.day(event.made().at(), ports.zone())));
        parts.add(new Paper.Part("", head));
        parts.add(table("paper.periods", PERIODS, List.of("paper.when", "paper.note"), plan.periods().stream().map(period ->
                List.of(Numbers.days(period.from(), period.to(), ports.zone()), masked(period.note()))).toList()));
        parts.add(new Paper.Part(texts.get("paper.places"), plan.places().isEmpty() ? List.of(texts.get("paper.none"))
                : plan.places().stream().map(place -> place(place.subject())).toList()));
        parts.add(table("paper.posts", POSTS, List.of("paper.post", "paper.committee", "paper.unit", "paper.task"), plan.posts().stream().map(post ->
                List.of(masked(post.name()), ports.names().of("committees", post.committee()), post.unitId() == null ? texts.get("nobody")
                        : callSign(post.unitId()), masked(post.task()))).toList()));
        parts.add(table("paper.contacts", CONTACTS, List.of("paper.contact", "paper.duty", "paper.reach"), plan.contacts().stream().map(contact ->
                List.of(masked(contact.name()), masked(contact.duty()), masked(contact.reach()))).toList()));
        parts.add(table("paper.items", ITEMS, List.of("paper.item", "paper.role", "paper.due", "paper.done"), plan.items().stream().map(item ->
                item(event, item)).toList()));
        return new Paper.Leaf(texts.get("paper.title", plan.name()), mark, parts, null, watermark);
    }

    private String made(Event event) {
        return event.made().userId().equals(Actor.SYSTEM.userId()) ? ports.names().of("roles", Actor.SYSTEM.role()) : event.made().name();
    }

    private String line(String value, String label) {
        return texts.get("paper.line", label, texts.get(value));
    }

    private List<String> item(Event event, EventPlan.Item item) {
        String due = Optional.ofNullable(item.due()).map(at -> Numbers.day(at, ports.zone())).orElse("");
        String done = event.tick(item.id()).map(tick -> tick.by().name() + " " + Numbers.day(tick.by().at(), ports.zone())).orElse("□");
        return List.of(masked(item.text()), ports.names().of("roles", item.role()), due, done);
    }

    private Paper.Part table(String heading, List<Integer> widths, List<String> head, List<List<String>> rows) {
        return rows.isEmpty() ? new Paper.Part(texts.get(heading), List.of(texts.get("paper.none"))) : new Paper.Part(texts.get(heading), List.of(),
                List.of(new Exhibit.Table(widths, head.stream().map(texts::get).toList(), rows)));
    }

    private static String masked(String words) {
        return PersonalNumbers.mask(Objects.requireNonNullElse(words, ""));
    }

    private String place(Subject subject) {
        return ports.workspace().find(subject).map(Versioned::state).map(new Titles(ports.names())::of).orElse(subject.id());
    }

    private String callSign(String unitId) {
        return ports.workspace().find(new Subject(SubjectKind.UNIT, unitId)).map(found -> ((Unit) found.state()).callSign()).orElse(unitId);
    }
}
