package org.menshen.centre.drill.cast;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.menshen.centre.drill.play.DrillClient;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.VersionGap;
import org.menshen.domain.rules.World;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/// What the cast sees of the centre: all states but those of devices and work items, kept up by the change stream like at any console. Reads on a
/// thread of its own; asked from the player's.
final class Mirror implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
    private static final long RETRY_MS = 1_000;
    /// People look at cameras and sensors, they need not know all eighteen thousand of them; nor do they work on the registers.
    private static final Set<SubjectKind> UNSEEN = EnumSet.of(SubjectKind.DEVICE, SubjectKind.WORK);
    private static final String SUBJECT = "\"subject\":\"";
    private static final String A_DEVICE = SUBJECT + SubjectKind.DEVICE.wire() + "/";
    private static final String SEQ = ",\"seq\":";

    private final DrillClient centre;
    private final String user;
    private final DomainJson json;
    /// What the centre has recorded is whole.
    private final ObjectReader changes;
    private final World world = new World(new Rulebook());
    private final AtomicLong seq = new AtomicLong(-1);
    private final AtomicBoolean closed = new AtomicBoolean();
    private Set<Subject> changed = new LinkedHashSet<>();

    Mirror(DrillClient centre, String user, DomainJson json) {
        this.centre = centre;
        this.user = user;
        this.json = json;
        this.changes = json.mapper().readerFor(Change.class);
    }

    @Override
    public void run() {
        try {
            while (!closed.get()) {
                try {
                    if (seq.get() < 0) {
                        load();
                    }
                    centre.changes(user, seq::get, this::change, () -> !closed.get() && seq.get() >= 0);
                } catch (IOException | VersionGap | WireException | JacksonException e) {
                    LOG.debug("the cast lost sight of the centre: {}", e.getMessage());
                    if (!(e instanceof IOException)) {
                        seq.set(-1);
                    }
                }
                Thread.sleep(RETRY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether a snapshot has been read.
    boolean ready() {
        return seq.get() >= 0;
    }

    void close() {
        closed.set(true);
    }

    private void load() throws IOException, InterruptedException {
        world.clear();
        long[] at = {-1};
        centre.snapshot(user, line -> {
            if (line.contains(A_DEVICE)) {
                return;
            }
            JsonNode node = json.read(line, JsonNode.class);
            if (at[0] < 0) {
                at[0] = node.path("seq").asLong();
            } else {
                Subject subject = Subject.parse(node.path("subject").asString());
                State state = json.readState(node.path("state").toString(), subject.kind());
                world.put(new Versioned<>(state, node.path("version").asLong(), false));
                touch(subject);
            }
        });
        seq.set(at[0]);
    }

    private void change(String data) {
        if ("reset".equals(data)) {
            seq.set(-1);
            return;
        }
        if (unseen(data)) {
            seq.set(number(data));
            return;
        }
        Change change = changes.readValue(data);
        world.apply(change);
        touch(change.subject());
        seq.set(change.seq());
    }

    /// Told by where its parts stand, behind the fact: of thousands that nobody here looks at none is read.
    private static boolean unseen(String data) {
        int subject = data.lastIndexOf(SUBJECT);
        return subject >= 0 && UNSEEN.stream().anyMatch(kind -> data.startsWith(kind.wire() + "/", subject + SUBJECT.length()));
    }

    private static long number(String data) {
        int from = data.lastIndexOf(SEQ) + SEQ.length();
        int to = from;
        while (to < data.length() && Character.isDigit(data.charAt(to))) {
            to++;
        }
        try {
            return Long.parseLong(data, from, to, 10);
        } catch (NumberFormatException none) {
            throw new WireException("a change without its number", none);
        }
    }

    private synchronized void touch(Subject subject) {
        changed.add(subject);
    }

    /// The subjects that changed since the last call.
    synchronized Set<Subject> drain() {
        Set<Subject> out = changed;
        changed = new LinkedHashSet<>();
        return out;
    }

    <S extends State> Optional<S> find(SubjectKind kind, String id, Class<S> type) {
        return world.find(new Subject(kind, id)).map(v -> type.cast(v.state()));
    }

    <S extends State> Stream<S> all(SubjectKind kind, Class<S> type) {
        return world.all(kind).stream().map(v -> type.cast(v.state()));
    }

    long version(Subject subject) {
        return world.version(subject);
    }
}
