package org.menshen.workstation.sync;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Link.Fault;
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.work.WorkSight;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.workstation.cache.KeptPicture;
import org.menshen.workstation.cache.Position;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.feed.Worker;
import org.menshen.workstation.link.Backoff;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.EventReader;
import org.menshen.workstation.link.LineFaults;
import org.menshen.workstation.link.SealedException;
import org.menshen.workstation.link.Session;
import org.menshen.workstation.outbox.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Follows the centre: a snapshot when there is no picture that can be carried on, then changes for ever.
///
/// It asks for changes from one before the last it holds. The centre then begins with that very change, and its hash shows
/// whether the centre still serves the data that this console knows; only then may commands be sent. A break in the chain,
/// a reset or other data lead to a new snapshot.
final class ChangeFollower implements Worker.Step {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFollower.class);
    /// The note that says for which role the picture is here.
    static final String SIGHT = "sight";
    /// The note that says how who sat here proved it.
    static final String PROOF = "proof";
    private static final String NO_HASH = "0".repeat(64);

    /// So many of the alerts that are gone are named.
    private static final int NAMED = 3;
    private final CentreClient centre;
    private final JsonMapper json;
    private final Applier.Parts parts;
    private final LastReadings readings;
    private final DrillFollower drill;
    private final Sender sender;
    private final NoticeBoard notices;
    private final Backoff backoff;
    private final Applier applier;
    private volatile boolean snapshotNeeded;
    private volatile @Nullable EventReader stream;
    private volatile boolean closed;
    private volatile boolean silenced;
    private boolean otherData;
    private boolean otherSight;
    private boolean sealed;
    private boolean asked;
    private boolean heard;
    private boolean verified;
    private int heartbeats;
    private long seq;
    private String hash = NO_HASH;

    ChangeFollower(CentreClient centre, JsonMapper json, Applier.Parts parts, LastReadings readings, DrillFollower drill,
            Sender sender, NoticeBoard notices, Backoff backoff) {
        this.centre = centre;
        this.json = json;
        this.parts = parts;
        this.readings = readings;
        this.drill = drill;
        this.sender = sender;
        this.notices = notices;
        this.backoff = backoff;
        this.applier = new Applier(json, parts, this::needSnapshot);
    }

    /// Applies what this reads, on a thread of its own.
    Applier applier() {
        return applier;
    }

    /// Ends this connection and lets no other begin.
    void close() {
        closed = true;
        cut();
    }

    /// Ends the connection; the reading thread then comes back from waiting.
    private void cut() {
        EventReader now = stream;
        if (now != null) {
            now.close();
        }
    }

    /// Ends a connection over which nothing comes any more.
    void silence() {
        silenced = true;
        cut();
    }

    private void needSnapshot() {
        snapshotNeeded = true;
        cut();
    }

    /// One connection, from signing in until it breaks.
    @Override
    public void run() throws InterruptedException {
        try {
            follow();
        } catch (IOException e) {
            LOG.debug("The link broke", e);
            if (!closed) {
                lost(e);
            }
        } finally {
            sender.shut();
            cut();
            stream = null;
        }
        Thread.sleep(backoff.next());
    }

    private void lost(IOException e) {
        boolean silent = silenced || LineFaults.silent(e);
        // it answers questions and its stream brings nothing at all: something between collects what it sends
        if (e instanceof SealedException && !sealed) {
            sealed = true;
            notices.post("sync.sealed", Weight.ERROR, "why", String.valueOf(e.getMessage()));
        }
        Fault fault = silent && asked && !heard ? Fault.HELD_BACK : silenced ? Fault.SILENT : LineFaults.of(e);
        if (LineFaults.silent(e)) {
            centre.bePatient();
        }
        parts.link().lost(fault, silent ? null : String.valueOf(e.getMessage()));
    }

    private void follow() throws IOException, InterruptedException {
        silenced = false;
        asked = false;
        heard = false;
        Session session = centre.session();
        if (parts.seat().side().filter(drill -> drill != session.drill()).isPresent()) {
            throw new SealedException(session.drill());
        }
        // whoever acts on a live picture acts by its clock
        drill.ask();
        asked = true;
        otherSight |= leavesSight(session.actor().role());
        parts.seat().sitDown(session.actor());
        parts.cache().keepActor(session.actor());
        parts.cache().keepNote(PROOF, centre.proof());
        parts.outbox().holdAllButOf(session.actor());
        String dataSet = dataSet(session);
        applier.finish();
        Position held = parts.seat().position();
        if (held == null || snapshotNeeded || otherSight || !held.dataSet().equals(dataSet)) {
            takeSnapshot(held, dataSet);
        } else {
            parts.outbox().holdAllBut(dataSet);
            seq = held.seq();
            hash = held.hash();
        }
        verified = false;
        heartbeats = 0;
        try (EventReader events = centre.changes(Math.max(0, seq - 1))) {
            stream = events;
            if (seq == 0) {
                live();
            }
            while (!snapshotNeeded && !closed) {
                take(events.next());
            }
        }
    }

    private static String dataSet(Session session) {
        String site = session.log() != null ? session.log() : String.valueOf(session.site());
        return site + (session.drill() ? " (drill)" : "");
    }

    /// Whether another role sits here now that gets other work items, or less of them. Nothing that was here for the one before is found from then
    /// on, and until it is gone from the disk no note says that it is.
    private boolean leavesSight(String role) {
        List<WorkflowContent> flows = parts.view().all(SubjectKind.WORKFLOW).stream().map(state -> ((Workflow) state.state()).content()).toList();
        String before = parts.seat().sight();
        if (!before.isEmpty() && WorkSight.alike(flows, before, role)) {
            return false;
        }
        parts.cache().keepNote(SIGHT, "");
        parts.seat().sees(role);
        if (!before.isEmpty() || parts.seat().position() != null) {
            parts.past().otherSight();
        }
        // without any picture there is nothing of anybody, but for items, whose files say themselves for whom they are
        return true;
    }

    private void takeSnapshot(@Nullable Position held, String dataSet) throws IOException, InterruptedException {
        parts.link().syncing();
        applier.discard();
        KeptPicture picture = new SnapshotReader(json).read(centre.snapshot(), dataSet);
        Position reached = picture.position();
        boolean other = held != null && (otherData || !held.dataSet().equals(dataSet) || reached.seq() < held.seq());
        if (other) {
            notices.post(reached.seq() < held.seq() ? "sync.shorter-record" : "sync.other-data-set", Weight.WARNING,
                    "before", held.dataSet(), "now", dataSet, "known", Long.toString(held.seq()), "reached", Long.toString(reached.seq()));
            tellGone(picture);
            parts.outbox().holdAll();
            readings.clear();
            parts.past().begunAnew();
        } else {
            parts.outbox().holdAllBut(dataSet);
        }
        // the seat first: a command must not find subjects to act on while their data has no name yet
        parts.seat().moveTo(reached);
        var moved = parts.view().replace(picture.states(), reached.seq());
        parts.changed().accept(moved.subjects());
        parts.cache().replace(picture, other || otherSight);
        if (otherSight) {
            String role = parts.seat().sight();
            parts.cache().record(List.of(), List.of(), reached, () -> parts.cache().noteWhenLevel(SIGHT, role));
            otherSight = false;
        }
        parts.outbox().settledInView(moved.settled());
        parts.link().seq(reached.seq());
        seq = reached.seq();
        hash = reached.hash();
        snapshotNeeded = false;
        otherData = false;
    }

    /// What stood open on this screen and is not known to the centre any more must not leave it without a word.
    private void tellGone(KeptPicture picture) {
        Set<Subject> known = picture.states().stream().map(each -> each.state().subject()).collect(Collectors.toSet());
        List<Alert> gone = parts.view().confirmed().stream().map(Versioned::state).filter(Alert.class::isInstance).map(Alert.class::cast)
                .filter(alert -> alert.status().isOpen() && !known.contains(alert.subject()))
                .sorted(Comparator.comparingInt(Alert::severity).thenComparing(Alert::raisedAt, Comparator.reverseOrder())).toList();
        if (!gone.isEmpty()) {
            long worst = gone.stream().filter(alert -> alert.severity() == gone.getFirst().severity()).count();
            notices.post("sync.alerts-gone", Weight.ERROR, "count", Integer.toString(gone.size()), "worst", Long.toString(worst),
                    "severity", Integer.toString(gone.getFirst().severity()), "ids", String.join(", ", gone.stream().limit(NAMED)
                            .map(alert -> alert.place().isBlank() ? alert.id() : alert.place() + " (" + alert.id() + ")").toList()));
        }
    }

    private void take(EventReader.Event event) throws IOException, InterruptedException {
        heard = true;
        parts.link().heard();
        switch (event.name()) {
            case "change" -> change(event);
            case "reset" -> snapshotNeeded = true;
            case "" -> heartbeat();
            default -> LOG.debug("An event of an unknown kind: {}", event.name());
        }
    }

    private void heartbeat() {
        // the first greets; a second without the change asked for means that the centre does not have it
        if (!verified && ++heartbeats > 1) {
            snapshotNeeded = true;
        }
    }

    private void change(EventReader.Event event) throws InterruptedException {
        if (verified) {
            applier.offer(event.bytes(), event.from(), event.to());
            return;
        }
        try {
            verify(json.readTree(event.data()));
        } catch (JacksonException e) {
            LOG.warn("A change cannot be read; a new snapshot is needed", e);
            snapshotNeeded = true;
        }
    }

    private void verify(JsonNode overlap) {
        if (overlap.path("seq").asLong(0) == seq && overlap.path("hash").asString("").equals(hash)) {
            live();
        } else {
            LOG.warn("The centre's change {} is not the one held as {}", overlap.path("seq"), seq);
            otherData = true;
            snapshotNeeded = true;
        }
    }

    private void live() {
        verified = true;
        backoff.reset();
        centre.beQuick();
        parts.link().heard();
        parts.link().live();
        sender.open();
    }
}
