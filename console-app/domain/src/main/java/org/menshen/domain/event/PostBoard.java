package org.menshen.domain.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.rollcall.Rollcall;

/// The posts of an event by committee, each with what it said last: in the newest readiness poll, and in the newest report round. Pure.
///
/// @param poll the newest readiness poll; `null` when there was none
/// @param round the newest report round; `null` when there was none
/// @param committees the posts by committee, in the order of the plan: a board that is read at a glance keeps its places
public record PostBoard(@Nullable Rollcall poll, @Nullable Rollcall round, List<Committee> committees) {

    /// Copies the list.
    public PostBoard {
        committees = List.copyOf(committees);
    }

    /// How a post stands, the worst first.
    public enum State { MISSING, NOT_READY, UNSTAFFED, ASKED, UNASKED, EXCUSED, READY }

    /// A post.
    ///
    /// @param answer what it said in the poll; `null` when it was not asked
    /// @param report what it said in the report round; `null` when it was not asked
    public record Entry(EventPlan.Post post, Rollcall.@Nullable Post answer, Rollcall.@Nullable Post report) {

        /// How it stands in the poll.
        public State ready() {
            return state(answer);
        }

        /// How it stands in the report round.
        public State reported() {
            return state(report);
        }

        private State state(Rollcall.@Nullable Post said) {
            return post.unitId() == null ? State.UNSTAFFED : said == null ? State.UNASKED : switch (said.standing()) {
                case ASKED -> State.ASKED;
                case ANSWERED -> State.READY;
                case MISSED -> State.MISSING;
                case EXCUSED -> State.EXCUSED;
                case NOT_READY -> State.NOT_READY;
            };
        }
    }

    /// The posts on the ground of a committee.
    ///
    /// @param code a key of `committees`
    public record Committee(String code, List<Entry> entries) {

        /// Copies the list.
        public Committee {
            entries = List.copyOf(entries);
        }
    }

    /// The board of an event.
    ///
    /// @param calls roll calls, polls and report rounds of all events
    public static PostBoard of(Event event, Collection<Rollcall> calls) {
        Rollcall poll = newest(event, calls, Rollcall.READINESS);
        Rollcall round = newest(event, calls, Rollcall.REPORT);
        Map<String, List<Entry>> byCommittee = new LinkedHashMap<>();
        for (EventPlan.Post post : event.plan().posts()) {
            byCommittee.computeIfAbsent(post.committee(), code -> new ArrayList<>()).add(entry(post, poll, round));
        }
        List<Committee> all = new ArrayList<>();
        byCommittee.forEach((code, entries) -> all.add(new Committee(code, entries)));
        return new PostBoard(poll, round, all);
    }

    private static @Nullable Rollcall newest(Event event, Collection<Rollcall> calls, String kind) {
        return calls.stream().filter(call -> event.id().equals(call.eventId()) && call.kind().equals(kind))
            .max(Comparator.comparing((Rollcall call) -> call.called().at()).thenComparing(Rollcall::id)).orElse(null);
    }

    private static Entry entry(EventPlan.Post post, @Nullable Rollcall poll, @Nullable Rollcall round) {
        return new Entry(post, answer(post, poll).orElse(null), answer(post, round).orElse(null));
    }

    private static Optional<Rollcall.Post> answer(EventPlan.Post post, @Nullable Rollcall call) {
        return call == null || post.unitId() == null ? Optional.empty() : call.post(post.unitId());
    }

    /// All posts, committee by committee.
    public Stream<Entry> entries() {
        return committees.stream().flatMap(committee -> committee.entries().stream());
    }

    /// How many posts stand so in the poll.
    public int ready(State state) {
        return (int) entries().filter(entry -> entry.ready() == state).count();
    }

    /// How many posts stand so in the report round.
    public int reported(State state) {
        return (int) entries().filter(entry -> entry.reported() == state).count();
    }

    /// How many posts there are.
    public int size() {
        return (int) entries().count();
    }
}
