package org.menshen.desktop.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Pinyin;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.call.CallTypes;
import org.menshen.domain.call.PlaceHistory;
import org.menshen.domain.call.Spot;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.port.Pin;
import org.menshen.domain.text.PersonalNumbers;
import org.menshen.map.core.geo.LatLon;

/// A call while it is written down: what is typed, what may be meant by it, what is known of the place, and the commands that come of it. What
/// is worked out comes from a background thread, the newest only; everything else on the FX thread.
final class CallModel implements AutoCloseable {

    /// how often what others report is looked at, at most
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final String OTHER = "OTHER";
    private static final String TYPES = "incident-types";
    private static final String SOURCES = "case-sources";
    private static final String FEED = "calls";
    private static final int LEAST_TYPED = 2;
    private static final int MOST_TYPES = 5;
    private static final int MOST_OPEN = 3;
    private static final int MOST_PAST = 5;
    private static final String REMEMBERED = "call.source";

    private final ConsolePorts ports;
    private final FxBridge bridge;
    private final Texts texts;
    private final CallPlaces places;
    private final CallTypes types;
    private final PlaceHistory history;
    private final StatusWords states;
    private final Titles titles;
    private final ReadOnlyObjectWrapper<CallPage> page = new ReadOnlyObjectWrapper<>(CallPage.EMPTY);
    private final Throttle throttle;
    private final Pin pin;
    private volatile Draft draft;
    /// what waits until the page is that of what is typed now
    private final Deque<Runnable> later = new ArrayDeque<>();
    private int turn;
    private int shown;
    private int typeAt;

    CallModel(ConsolePorts ports, FxBridge bridge, Texts texts) {
        this.ports = ports;
        this.bridge = bridge;
        this.texts = texts;
        this.places = new CallPlaces(ports);
        this.types = new CallTypes(ports.codes());
        this.history = new PlaceHistory(ports.codes().figure("call.same-place-m"), (int) ports.codes().figure("call.past-days"));
        this.states = new StatusWords(ports.lang());
        this.titles = new Titles(ports.names());
        this.draft = Draft.begun(ports.settings().get(REMEMBERED).filter(code -> ports.codes().find(SOURCES, code).isPresent())
                .orElseGet(() -> sources().getFirst().code()));
        // what others report of the place meanwhile is seen at once
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, () -> bridge.run(this::again));
        this.pin = ports.workspace().observe(subjects -> throttle.ask());
        work();
    }

    /// Where calls come from, in the order of the sheet.
    List<Code> sources() {
        return ports.codes().list(SOURCES).all().stream().filter(code -> code.number("call").isPresent())
                .sorted(Comparator.comparingDouble(code -> code.number("call").getAsDouble())).toList();
    }

    ReadOnlyObjectProperty<CallPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    Draft draft() {
        return draft;
    }

    /// The place is typed: whatever was chosen before is not meant any more.
    void place(String typed) {
        if (!typed.equals(draft.placeTyped())) {
            draft = draft.placing(typed);
            work();
        }
    }

    /// A place of the list is meant; without a list the words as they stand.
    ///
    /// @return false when nothing is typed
    boolean choose(int index) {
        List<CallPlace> found = page.get().places();
        if (draft.place() == null && index < found.size()) {
            take(found.get(index));
        } else if (draft.place() == null && !draft.placeTyped().isBlank()) {
            String words = PersonalNumbers.mask(draft.placeTyped().strip());
            take(new CallPlace(words, "", new Spot(words, null, null, null)));
        }
        return draft.place() != null;
    }

    private void take(CallPlace place) {
        draft = draft.placed(place);
        work();
    }

    /// Somebody points at the map.
    ///
    /// @param words what stands there, in words
    void point(LatLon at, String words) {
        background(() -> places.at(at, words), this::take);
    }

    void words(String told) {
        draft = draft.saying(told);
        typeAt = 0;
        work();
    }

    void type(String typed) {
        draft = draft.typing(typed);
        typeAt = 0;
        work();
    }

    void callback(String number) {
        draft = draft.callingBack(PersonalNumbers.callback(number));
    }

    void source(String code) {
        draft = draft.from(code);
        ports.settings().put(REMEMBERED, code);
    }

    /// Another kind of the list is meant.
    void stepType(int by) {
        typeAt = Math.floorMod(typeAt + by, Math.max(1, page.get().types().size()));
    }

    int typeAt() {
        return Math.min(typeAt, Math.max(0, page.get().types().size() - 1));
    }

    /// The kind that is meant.
    Optional<Code> type() {
        return page.get().types().isEmpty() ? Optional.empty() : Optional.of(page.get().types().get(typeAt()));
    }

    /// What is missing before anything can come of it, as a text key; empty when nothing is.
    Optional<String> missing() {
        return draft.place() == null ? Optional.of("missing.place") : type().isEmpty() ? Optional.of("missing.type") : Optional.empty();
    }

    /// Others have reported something: looked at only where a place is known, and never before what is typed.
    private void again() {
        if (draft.place() != null && shown == turn) {
            work();
        }
    }

    private void work() {
        Draft now = draft;
        int mine = ++turn;
        background(() -> compute(now), next -> {
            if (mine == turn) {
                shown = mine;
                page.set(next);
                while (shown == turn && !later.isEmpty()) {
                    later.remove().run();
                }
            }
        });
    }

    /// Runs something once the page is that of what is typed now: a fast hand must not take what was offered for the letter before.
    void whenShown(Runnable task) {
        if (shown == turn && later.isEmpty()) {
            task.run();
        } else {
            later.add(task);
        }
    }

    private <T> void background(java.util.function.Supplier<T> task, java.util.function.Consumer<T> then) {
        try {
            ports.background().execute(() -> {
                T done = task.get();
                bridge.run(() -> then.accept(done));
            });
        } catch (RejectedExecutionException e) {
            // the console is closing: nothing is written down any more
            turn++;
        }
    }

    private CallPage compute(Draft now) {
        List<Code> kinds = kinds(now);
        if (now.place() == null) {
            return new CallPage(places.find(now.placeTyped()), kinds, List.of(), List.of(), "");
        }
        Spot spot = now.place().spot();
        // what is of the kind that is told stands first: likely the same
        List<CallRow> open = history.open(spot, all()).stream().sorted(Comparator.comparing(here -> !alike(here.state(), kinds)))
                .limit(MOST_OPEN).map(this::row).toList();
        List<CallRow> past = history.past(spot, all(), ports.clock().instant()).stream().limit(MOST_PAST).map(this::row).toList();
        return new CallPage(List.of(), kinds, open, past, places.notes(spot));
    }

    private static boolean alike(State state, List<Code> kinds) {
        return !kinds.isEmpty() && switch (state) {
            case Incident incident -> incident.typeCode().equals(kinds.getFirst().code());
            case Alert alert -> kinds.getFirst().items("fromAlerts").contains(alert.typeCode());
            default -> false;
        };
    }

    private Stream<State> all() {
        return Stream.of(SubjectKind.INCIDENT, SubjectKind.ALERT).flatMap(kind -> ports.workspace().all(kind).stream()).map(Versioned::state);
    }

    /// What the type field says; else what the words speak of, or spell; at last the kind for all that has none.
    private List<Code> kinds(Draft now) {
        List<Code> all = ports.codes().list(TYPES).all().stream().toList();
        if (!now.typeTyped().isBlank()) {
            return spelled(all, now.typeTyped()).limit(MOST_TYPES).toList();
        }
        List<Code> found = new ArrayList<>(types.of(now.words()).stream().map(CallTypes.Spoken::code).toList());
        if (now.words().strip().length() >= LEAST_TYPED) {
            spelled(all, now.words()).filter(code -> !found.contains(code)).forEach(found::add);
        }
        List<Code> shown = new ArrayList<>(found.stream().limit(MOST_TYPES - 1).toList());
        all.stream().filter(code -> code.code().equals(OTHER) && !shown.contains(code)).forEach(shown::add);
        return List.copyOf(shown);
    }

    private Stream<Code> spelled(List<Code> all, String typed) {
        return all.stream().filter(code -> fit(code, typed) > 0).sorted(Comparator.comparing((Code code) -> -fit(code, typed))
                .thenComparing(CallTypes::severity));
    }

    private static int fit(Code code, String typed) {
        return Math.max(Pinyin.fit(code.zh(), typed), Pinyin.fit(code.en(), typed) >= 2 ? Pinyin.fit(code.en(), typed) : 0);
    }

    private CallRow row(PlaceHistory.Here here) {
        String state = switch (here.state()) {
            case Incident incident -> states.of(incident.status());
            case Alert alert -> states.of(alert.status());
            default -> "";
        };
        String place = here.state() instanceof Alert alert && !alert.place().isBlank() ? " · " + alert.place() : "";
        return new CallRow(here.state(), here.severity(), titles.of(here.state()) + place,
                texts.get("row", Numbers.day(here.since(), ports.zone()), state));
    }

    /// What was told, as it may be written down: no number of a person, and the kind's name when only that was spelled.
    private String told() {
        String words = draft.words().strip();
        Code kind = type().orElseThrow();
        boolean spelled = words.matches("[A-Za-z0-9 ]*") && fit(kind, words.isEmpty() ? "-" : words) > 0;
        return words.isEmpty() || spelled ? kind.name(ports.lang().code()) : PersonalNumbers.mask(words);
    }

    /// The call becomes an incident.
    List<Step> incident() {
        Spot spot = draft.place().spot();
        Code kind = type().orElseThrow();
        Subject incident = new Subject(SubjectKind.INCIDENT, ports.workspace().newId(SubjectKind.INCIDENT));
        Incident.Details details = new Incident.Details(kind.code(), texts.get("title", kind.name(ports.lang().code()), spot.words()), spot.siteId(),
                spot.buildingId(), spot.position(), spot.words(), draft.source());
        return List.of(new Step(incident, new IncidentCommand.Report(details, CallTypes.severity(kind), null, "")),
                new Step(incident, new IncidentCommand.AddCall(draft.source(), told(), draft.callback())));
    }

    /// The call becomes an alert that somebody has to verify first.
    List<Step> alert() {
        Spot spot = draft.place().spot();
        Code kind = type().orElseThrow();
        Subject alert = new Subject(SubjectKind.ALERT, ports.workspace().newId(SubjectKind.ALERT));
        String type = kind.attribute("callAlert").orElseThrow();
        Map<String, String> more = draft.callback().isEmpty() ? Map.of("call", draft.source())
                : Map.of("call", draft.source(), "callback", draft.callback());
        Alert.Origin origin = new Alert.Origin(FEED, alert.id(), type, CallTypes.severity(kind), spot.siteId(), spot.buildingId(), null, null,
                spot.position(), spot.words(), told(), ports.clock().instant(), more);
        return List.of(new Step(alert, new AlertCommand.Raise(origin)));
    }

    /// The call is one more word about what is open already.
    List<Step> attach(State to) {
        return switch (to) {
            case Incident incident -> List.of(new Step(incident.subject(), new IncidentCommand.AddCall(draft.source(), told(), draft.callback())));
            case Alert alert -> List.of(new Step(alert.subject(), new AlertCommand.Repeat(ports.clock().instant(), told(), null)));
            default -> List.of();
        };
    }

    @Override
    public void close() {
        turn++;
        later.clear();
        throttle.close();
        pin.close();
    }
}
