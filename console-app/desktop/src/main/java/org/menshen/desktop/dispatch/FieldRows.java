package org.menshen.desktop.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.ReceiptWords;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.message.Message;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.police.PoliceIncident;
import org.menshen.domain.police.PoliceStatus;
import org.menshen.domain.rollcall.Rollcall;

/// Turns requests, police incidents, roll calls, messages and patrols into rows of the board. Any thread.
final class FieldRows {

    /// What is over stays on the board so long.
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int ENDED_CALLS = 2;
    private static final int NAMED = 3;

    private final ConsolePorts ports;
    private final Texts texts;
    private final Names names;
    private final StatusWords states;
    private final ReceiptWords receipts;
    private final UnaryOperator<String> callSign;

    /// @param callSign the call sign of a unit by its id
    FieldRows(ConsolePorts ports, Texts texts, UnaryOperator<String> callSign) {
        this.ports = ports;
        this.texts = texts;
        this.names = ports.names();
        this.states = new StatusWords(ports.lang());
        this.receipts = new ReceiptWords(ports.lang(), names, ports.zone());
        this.callSign = callSign;
    }

    /// The rows of a page; none for the page of units.
    List<BoardRow> of(BoardPage page) {
        return switch (page) {
            case UNITS -> List.of();
            case LINKAGES -> linkages();
            case ROLLCALLS -> rollcalls();
            case MESSAGES -> messages();
            case PATROLS -> patrols();
        };
    }

    /// How many of each page wait for this desk, or are amiss.
    Map<BoardPage, Integer> waiting() {
        Map<BoardPage, Integer> counts = new EnumMap<>(BoardPage.class);
        counts.put(BoardPage.LINKAGES, (int) all(SubjectKind.LINKAGE).map(v -> (Linkage) v.state())
                .filter(linkage -> linkage.incoming() && linkage.status().isUnanswered()).count());
        counts.put(BoardPage.ROLLCALLS, all(SubjectKind.ROLLCALL).map(v -> (Rollcall) v.state()).filter(Rollcall::open)
                .mapToInt(call -> call.count(Rollcall.Standing.MISSED)).sum());
        counts.put(BoardPage.MESSAGES, (int) all(SubjectKind.MESSAGE).map(v -> (Message) v.state()).filter(Message::open)
                .filter(message -> ports.clock().instant().isAfter(readBy(message))).count());
        counts.put(BoardPage.PATROLS, (int) all(SubjectKind.PATROL).map(v -> (Patrol) v.state()).filter(patrol -> !patrol.erased())
                .flatMap(patrol -> patrol.tours().stream()).filter(tour -> tour.strayedSince() != null).count());
        return counts;
    }

    private Stream<Versioned<State>> all(SubjectKind kind) {
        return ports.workspace().all(kind).stream();
    }

    private boolean kept(Instant since) {
        return since.isAfter(ports.clock().instant().minus(KEPT));
    }

    private List<BoardRow> linkages() {
        Comparator<Linkage> asked = Comparator.comparing((Linkage linkage) -> !(linkage.incoming() && linkage.status().isUnanswered()))
                .thenComparing(linkage -> linkage.status().isOver()).thenComparing(linkage -> linkage.requested().at(), Comparator.reverseOrder());
        List<BoardRow> rows = new ArrayList<>(all(SubjectKind.LINKAGE)
                .filter(v -> !((Linkage) v.state()).status().isOver() || kept(((Linkage) v.state()).since()))
                .sorted(Comparator.comparing(v -> (Linkage) v.state(), asked)).map(this::linkage).toList());
        all(SubjectKind.POLICE).filter(v -> ((PoliceIncident) v.state()).status() != PoliceStatus.DONE || kept(((PoliceIncident) v.state()).since()))
                .sorted(Comparator.comparing(v -> ((PoliceIncident) v.state()).since(), Comparator.reverseOrder())).map(this::police)
                .forEach(rows::add);
        return rows;
    }

    private BoardRow linkage(Versioned<State> versioned) {
        Linkage linkage = (Linkage) versioned.state();
        String body = names.of("linkage-bodies", linkage.bodyCode());
        String from = linkage.handed().isEmpty() ? ""
                : texts.get("linkage.handed", names.of("linkage-bodies", linkage.handed().getLast().fromBody()));
        Instant due = linkage.status().isUnanswered() ? linkage.askedAt().plus(answerWithin(linkage.bodyCode())) : null;
        boolean missing = linkage.status() == LinkageStatus.REFUSED || linkage.escalation() > 0 && linkage.status().isUnanswered();
        StatusDot.Kind kind = linkage.status().isOver() ? StatusDot.Kind.IDLE : linkage.status().isUnanswered() ? StatusDot.Kind.BUSY
                : StatusDot.Kind.OK;
        return new BoardRow(linkage.id(), linkage.subject(), null, texts.get(linkage.incoming() ? "linkage.in" : "linkage.out", body),
                join(linkage.request().text(), linkage.request().place(), from), states.of(linkage.status()), linkage.since(), due, missing, kind,
                false, versioned.pending());
    }

    private Duration answerWithin(String body) {
        return ports.codes().find("linkage-bodies", body).flatMap((Code code) -> code.span("answerWithin"))
                .orElseGet(() -> Duration.ofSeconds((long) ports.codes().figure("linkage.answer-within-s")));
    }

    private BoardRow police(Versioned<State> versioned) {
        PoliceIncident incident = (PoliceIncident) versioned.state();
        return new BoardRow(incident.id(), incident.subject(), null, texts.get("police.title", incident.report().number()),
                join(incident.report().kind(), incident.report().place(), incident.crew() == null ? "" : incident.crew()),
                states.of(incident.status()), incident.since(), null, false,
                incident.status() == PoliceStatus.DONE ? StatusDot.Kind.IDLE : StatusDot.Kind.REPORTED, false, false);
    }

    private List<BoardRow> rollcalls() {
        List<Versioned<State>> calls = all(SubjectKind.ROLLCALL).sorted(Comparator.comparing((Versioned<State> v) -> !((Rollcall) v.state()).open())
                .thenComparing(v -> ((Rollcall) v.state()).called().at(), Comparator.reverseOrder())).toList();
        List<BoardRow> rows = new ArrayList<>();
        int ended = 0;
        for (Versioned<State> versioned : calls) {
            Rollcall call = (Rollcall) versioned.state();
            if (call.open() || ended++ < ENDED_CALLS) {
                rows.add(call(versioned));
                call.posts().stream().filter(post -> call.open() || post.missed()).sorted(Comparator.comparing(FieldRows::urgency)
                        .thenComparing(post -> callSign.apply(post.unitId()))).map(post -> post(call, post)).forEach(rows::add);
            }
        }
        return rows;
    }

    private static int urgency(Rollcall.Post post) {
        return switch (post.standing()) {
            case MISSED -> 0;
            case NOT_READY -> 1;
            case ASKED -> 2;
            case EXCUSED -> 3;
            case ANSWERED -> 4;
        };
    }

    private BoardRow call(Versioned<State> versioned) {
        Rollcall call = (Rollcall) versioned.state();
        int missed = call.count(Rollcall.Standing.MISSED) + call.count(Rollcall.Standing.NOT_READY);
        String state = texts.get("rollcall.count", call.count(Rollcall.Standing.ANSWERED) + call.count(Rollcall.Standing.EXCUSED),
                call.posts().size());
        String note = call.receipt() != null ? receipts.brief(call.escalatedTo(), call.receipt()) : call.text();
        return new BoardRow(call.id(), call.subject(), null,
                texts.get(call.open() ? "rollcall.title" : "rollcall.title.closed", names.of("rollcall-kinds", call.kind()),
                        Numbers.minute(call.called().at(), ports.zone())), note,
                missed == 0 ? state : texts.get("rollcall.missing", state, missed), call.called().at(), null, missed > 0,
                !call.open() ? StatusDot.Kind.IDLE : missed > 0 ? StatusDot.Kind.DOWN
                : call.complete() ? StatusDot.Kind.OK : StatusDot.Kind.BUSY, true,
                versioned.pending());
    }

    private BoardRow post(Rollcall call, Rollcall.Post post) {
        boolean asked = post.standing() == Rollcall.Standing.ASKED;
        StatusDot.Kind kind = switch (post.standing()) {
            case ASKED -> StatusDot.Kind.BUSY;
            case ANSWERED -> StatusDot.Kind.OK;
            case MISSED, NOT_READY -> StatusDot.Kind.DOWN;
            case EXCUSED -> StatusDot.Kind.REPORTED;
        };
        String again = post.again() == 0 ? "" : texts.get("rollcall.again", post.again());
        return new BoardRow(call.id() + " " + post.unitId(), call.subject(), post.unitId(), callSign.apply(post.unitId()),
                join(post.words(), again), texts.get("post." + post.standing().name()),
                post.by() == null ? post.askedAt() : post.by().at(), asked && call.open() ? post.dueAt(call.within()) : null,
                post.standing() == Rollcall.Standing.MISSED, kind, false, false);
    }

    private Instant readBy(Message message) {
        Instant sent = message.copies().stream().filter(copy -> !copy.receipt().seen()).map(copy -> copy.receipt().sentAt())
                .min(Comparator.naturalOrder()).orElse(message.sent().at());
        return sent.plusSeconds((long) ports.codes().figure("message.read-within-s"));
    }

    private List<BoardRow> messages() {
        return all(SubjectKind.MESSAGE).filter(v -> ((Message) v.state()).open() || kept(((Message) v.state()).sent().at()))
                .sorted(Comparator.comparing(v -> ((Message) v.state()).sent().at(), Comparator.reverseOrder())).map(this::message).toList();
    }

    private BoardRow message(Versioned<State> versioned) {
        Message message = (Message) versioned.state();
        String unread = message.copies().stream().filter(copy -> !copy.receipt().seen()).limit(NAMED)
                .map(copy -> callSign.apply(copy.unitId())).collect(Collectors.joining(texts.get("and")));
        int left = message.copies().size() - message.read();
        String note = message.withdrawn() != null ? texts.get("message.withdrawn", message.withdrawn().name())
                : message.open() ? texts.get("message.unread", message.delivered(), message.copies().size(), left,
                unread) : texts.get("message.all-read");
        return new BoardRow(message.id(), message.subject(), null, message.text(), note,
                texts.get("message.read", message.read(), message.copies().size()), message.sent().at(), message.open() ? readBy(message) : null,
                false, message.withdrawn() != null ? StatusDot.Kind.IDLE : message.open() ? StatusDot.Kind.BUSY : StatusDot.Kind.OK, false,
                versioned.pending());
    }

    private List<BoardRow> patrols() {
        List<BoardRow> rows = new ArrayList<>();
        all(SubjectKind.PATROL).filter(v -> !((Patrol) v.state()).erased())
                .sorted(Comparator.comparing((Versioned<State> v) -> ((Patrol) v.state()).tours().stream().noneMatch(Tour::open))
                        .thenComparing(v -> ((Patrol) v.state()).name()))
                .forEach(v -> patrol(v, rows));
        return rows;
    }

    private void patrol(Versioned<State> versioned, List<BoardRow> rows) {
        Patrol patrol = (Patrol) versioned.state();
        List<Tour> tours = patrol.tours().reversed().stream().filter(tour -> tour.open() || tour.ended() != null && kept(tour.ended())).toList();
        rows.add(new BoardRow(patrol.id(), patrol.subject(), null, patrol.name(),
                texts.get("patrol.points", Counts.of(patrol.points().size(), texts.lang())),
                tours.isEmpty() ? texts.get("patrol.nobody") : "", patrol.drawn().at(), null, false, StatusDot.Kind.IDLE, true, versioned.pending()));
        tours.forEach(tour -> rows.add(tour(patrol, tour)));
    }

    private BoardRow tour(Patrol patrol, Tour tour) {
        int points = patrol.points().size();
        String covered = texts.get("patrol.covered", tour.visits().size(), points, Math.round(100 * tour.coverage(points)));
        String state = tour.strayedSince() != null ? texts.get("patrol.strayed") : states.of(tour.status());
        StatusDot.Kind kind = switch (tour.status()) {
            case PLANNED, CANCELLED -> StatusDot.Kind.IDLE;
            case RUNNING -> tour.strayedSince() == null ? StatusDot.Kind.OK : StatusDot.Kind.DOWN;
            case DONE -> StatusDot.Kind.OK;
            case DEVIATED -> StatusDot.Kind.DOWN;
        };
        return new BoardRow(patrol.id() + " " + tour.number(), patrol.subject(), tour.unitId(), callSign.apply(tour.unitId()),
                join(covered, Numbers.stretch(tour.from(), tour.to(), ports.zone())), state,
                tour.strayedSince() != null ? tour.strayedSince() : tour.ended() != null ? tour.ended() : tour.from(), null,
                tour.strayedSince() != null || tour.status() == Tour.Status.DEVIATED, kind, false, false);
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
