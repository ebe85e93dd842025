package org.menshen.desktop.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.code.LevelRules;
import org.menshen.domain.deploy.ForsakenPost;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventDue;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.event.PostBoard;
import org.menshen.domain.event.PostBoard.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.level.Level;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.unit.Unit;

/// Turns events into what is shown of them. Any thread.
final class EventWords {

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final Titles titles;
    private final StatusWords states;
    private final Duration soon;

    EventWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.titles = new Titles(names);
        this.states = new StatusWords(ports.lang());
        this.soon = Duration.ofMinutes((long) ports.codes().figure("event.due-soon-min"));
    }

    /// An event in the list.
    LineRow row(Event event, PostBoard board) {
        int gaps = board.ready(State.UNSTAFFED);
        String posts = gaps == 0 ? "" : texts.get("posts.gaps", gaps);
        StatusDot.Kind dot = event.running() ? StatusDot.Kind.OK : event.over() ? StatusDot.Kind.IDLE : StatusDot.Kind.REPORTED;
        return new LineRow(event.id(), dot, event.plan().name(), join(when(event.plan()), posts), texts.get("stage." + event.stage()), null);
    }

    private String when(EventPlan plan) {
        return plan.from().isEmpty() ? "" : span(plan.from().get(), plan.to().orElseThrow());
    }

    /// From when to when, always with the day.
    private String span(Instant from, Instant to) {
        boolean sameDay = from.atZone(ports.zone()).toLocalDate().equals(to.atZone(ports.zone()).toLocalDate());
        return Numbers.day(from, ports.zone()) + "–" + (sameDay ? Numbers.minute(to, ports.zone()) : Numbers.day(to, ports.zone()));
    }

    /// The event that is shown.
    EventPage.Shown shown(Event event, PostBoard board, Instant now) {
        String by = event.ended() != null ? texts.get("by", event.ended().name(), Numbers.day(event.ended().at(), ports.zone()))
                : event.started() != null ? texts.get("by", event.started().name(), Numbers.day(event.started().at(), ports.zone())) : "";
        String level = event.plan().level() == null ? "" : texts.get("wants", names.of("duty-levels", event.plan().level()));
        String state = join(texts.get("stage." + event.stage()) + by, when(event.plan()), level, event.remark());
        return new EventPage.Shown(event.id(), event.plan().name(), state, ready(board), reports(board),
                event.plan().items().stream().map(item -> item(event, item, now)).toList(), plan(event.plan()));
    }

    private EventPage.Board ready(PostBoard board) {
        Rollcall poll = board.poll();
        String summary = poll == null ? texts.get("ready.none", board.size(), board.ready(State.UNSTAFFED))
                : texts.get("ready.summary", Numbers.minute(poll.called().at(), ports.zone()), poll.called().name(), board.ready(State.READY),
                board.size(), board.ready(State.NOT_READY), board.ready(State.MISSING), board.ready(State.ASKED),
                board.ready(State.UNSTAFFED)) + above(poll);
        return new EventPage.Board(poll == null || !poll.open() ? null : poll.id(), summary,
                cards(board, PostBoard.Entry::ready, PostBoard.Entry::answer, "ready."));
    }

    private EventPage.Board reports(PostBoard board) {
        Rollcall round = board.round();
        long nothing = board.entries().filter(entry -> entry.reported() == State.READY && entry.report().words().isBlank()).count();
        String summary = round == null ? texts.get("report.none") : texts.get("report.summary",
                Numbers.minute(round.dueAt() == null ? round.called().at() : round.dueAt(), ports.zone()), board.reported(State.READY), board.size(),
                nothing, board.reported(State.MISSING), board.reported(State.ASKED)) + above(round);
        return new EventPage.Board(round == null || !round.open() ? null : round.id(), summary,
                cards(board, PostBoard.Entry::reported, PostBoard.Entry::report, "report."));
    }

    /// Who was told of what is missing.
    private String above(Rollcall call) {
        return call.escalatedTo() == null ? "" : texts.get(call.receipt() != null && call.receipt().seen() ? "above.read" : "above",
                names.of("roles", call.escalatedTo()));
    }

    private List<EventPage.Card> cards(PostBoard board, Function<PostBoard.Entry, State> state,
                                       Function<PostBoard.Entry, Rollcall.@Nullable Post> said, String prefix) {
        List<EventPage.Card> cards = new ArrayList<>();
        for (PostBoard.Committee committee : board.committees()) {
            List<PostBoard.Entry> entries = committee.entries();
            long good = entries.stream().filter(entry -> state.apply(entry) == State.READY || state.apply(entry) == State.EXCUSED).count();
            boolean amiss = entries.stream().anyMatch(entry -> isAmiss(state.apply(entry)));
            cards.add(new EventPage.Card(committee.code(), committee(committee.code()), texts.get("tally", good, entries.size()), amiss,
                    entries.stream().map(entry -> post(entry.post(), state.apply(entry), said.apply(entry), prefix)).toList()));
        }
        return cards;
    }

    private static boolean isAmiss(State state) {
        return state == State.MISSING || state == State.NOT_READY || state == State.UNSTAFFED;
    }

    private EventPage.Post post(EventPlan.Post post, State state, Rollcall.@Nullable Post said, String prefix) {
        StatusDot.Kind dot = switch (state) {
            case MISSING, NOT_READY, UNSTAFFED -> StatusDot.Kind.DOWN;
            case ASKED -> StatusDot.Kind.BUSY;
            case UNASKED -> StatusDot.Kind.IDLE;
            case EXCUSED -> StatusDot.Kind.REPORTED;
            case READY -> StatusDot.Kind.OK;
        };
        boolean nothing = state == State.READY && prefix.equals("report.") && said.words().isBlank();
        Instant since = said == null ? null : said.by() == null ? said.askedAt() : said.by().at();
        Optional<Unit> gone = unit(post.unitId()).filter(unit -> ForsakenPost.gone(unit.status()));
        String who = post.unitId() == null ? texts.get("nobody") : gone.map(unit -> texts.get("gone", unit.callSign(), states.of(unit.status())))
                .orElseGet(() -> callSign(post.unitId()));
        String words = said == null ? "" : join(said.words(), said.again() == 0 ? "" : texts.get("again", said.again()));
        return new EventPage.Post(post.id(), post.unitId(), dot, post.name(), texts.get(nothing ? "report.ZERO" : prefix + state),
                isAmiss(state) || gone.isPresent(), since, join(who, post.task(), words));
    }

    private String committee(String code) {
        return ports.lang().code().equals("zh") ? ports.codes().find("committees", code).flatMap(found -> found.attribute("short"))
                .orElseGet(() -> names.of("committees", code)) : names.of("committees", code);
    }

    private LineRow item(Event event, EventPlan.Item item, Instant now) {
        Event.Tick tick = event.tick(item.id()).orElse(null);
        String role = names.of("roles", item.role());
        if (tick != null) {
            return new LineRow(item.id(), StatusDot.Kind.OK, item.text(), join(role, texts.get("item.done", tick.by().name(),
                    Numbers.day(tick.by().at(), ports.zone())), tick.remark()), texts.get("item.DONE"), null);
        }
        StatusDot.Kind dot = item.due() == null || item.due().isAfter(now.plus(soon)) ? StatusDot.Kind.IDLE
                : now.isBefore(item.due()) ? StatusDot.Kind.LATE : StatusDot.Kind.DOWN;
        String due = item.due() == null ? "" : texts.get("item.due", Numbers.day(item.due(), ports.zone()));
        return new LineRow(item.id(), dot, item.text(), join(role, due, told(event, item.id())), item.due() == null ? texts.get("item.OPEN") : "",
                event.over() ? null : item.due());
    }

    /// Which seat above was told that a point is late.
    private String told(Event event, String itemId) {
        return event.rise(itemId).map(rise -> texts.get("item.told", names.of("roles", rise.role()), Numbers.minute(rise.at(), ports.zone())))
                .orElse("");
    }

    private List<LineRow> plan(EventPlan plan) {
        return plan.parts().map(part -> switch (part) {
            case EventPlan.Period p -> part(p.id(), "PERIOD", span(p.from(), p.to()), p.note());
            case EventPlan.Place p -> part(p.id(), "PLACE", place(p.subject()), "");
            case EventPlan.Post p -> new LineRow(p.id(), p.unitId() == null ? StatusDot.Kind.DOWN : StatusDot.Kind.OK, p.name(),
                    join(committee(p.committee()), p.unitId() == null ? texts.get("nobody") : callSign(p.unitId()), p.task()),
                    texts.get("part.POST"), null);
            case EventPlan.Contact p -> part(p.id(), "CONTACT", p.name(), join(p.duty(), p.reach()));
            case EventPlan.Item p -> part(p.id(), "ITEM", p.text(), names.of("roles", p.role()));
        }).toList();
    }

    private LineRow part(String id, String kind, String title, String note) {
        return new LineRow(id, StatusDot.Kind.IDLE, title, note, texts.get("part." + kind), null);
    }

    private String place(Subject subject) {
        return ports.workspace().find(subject).map(Versioned::state).map(titles::of).orElse(subject.id());
    }

    private String callSign(String unitId) {
        return unit(unitId).map(Unit::callSign).orElse(unitId);
    }

    private Optional<Unit> unit(@Nullable String id) {
        return id == null ? Optional.empty() : ports.workspace().find(new Subject(SubjectKind.UNIT, id)).map(found -> (Unit) found.state());
    }

    /// What is due, the next first.
    List<LineRow> dues(List<Event> events, List<Rollcall> calls, Instant now) {
        Duration every = LevelRules.of(ports.dutyLevel(), ports.codes()).reportEvery();
        Instant since = ports.workspace().find(Level.THE).map(found -> ((Level) found.state()).since()).orElse(Instant.MIN);
        List<Event> open = events.stream().filter(event -> !event.over()).toList();
        return EventDue.of(events, calls, every, since, now).stream().map(due -> due(due, open, now)).toList();
    }

    private LineRow due(EventDue due, List<Event> events, Instant now) {
        // where there is but one, its name tells nothing
        String event = events.size() < 2 ? "" : events.stream().filter(each -> each.id().equals(due.eventId())).findFirst()
                .map(each -> each.plan().name()).orElse("");
        String told = events.stream().filter(each -> each.id().equals(due.eventId())).findFirst().map(each -> told(each, due.partId())).orElse("");
        String title = due.text().isBlank() || due.kind() != EventDue.Kind.ITEM ? texts.get("due." + due.kind()) : due.text();
        String open = due.open() == 0 ? "" : texts.get("due.open", due.open());
        StatusDot.Kind dot = due.late(now) ? StatusDot.Kind.DOWN : due.at().isBefore(now.plus(soon)) ? StatusDot.Kind.LATE : StatusDot.Kind.IDLE;
        return new LineRow(due.kind() + " " + due.eventId() + " " + due.partId() + " " + due.at(), dot, title,
                join(Numbers.day(due.at(), ports.zone()), due.role().isEmpty() ? open : names.of("roles", due.role()), told, event), "", due.at());
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
