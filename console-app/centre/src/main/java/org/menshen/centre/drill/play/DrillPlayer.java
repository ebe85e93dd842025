package org.menshen.centre.drill.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import org.menshen.centre.drill.DrillSource;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.RoundCommand;
import org.menshen.domain.port.Drill;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays a drill to a centre, as any client would. The centre's drill clock leads: the player asks for it a few times a second and
/// posts every record that has become due, so that speed, pause and jumps need nothing more. While the centre is away it waits, and
/// goes on where it stopped; what may have arrived already is posted again under the same ids, which counts once.
public final class DrillPlayer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DrillPlayer.class);
    private static final Duration LATE = Duration.ofSeconds(2);
    /// at the pace of life nobody waits for the fraction of a second
    private static final int LEISURE = 2;
    /// beyond this speed a fraction of a second is long: an order that is brought and answered takes three looks
    private static final double HASTE = 10;
    private static final int HASTY = 4;
    /// for so many looks after the draw a check of the round is waited for
    private static final int OPENING = 50;
    private static final Pattern CHECK = Pattern.compile("-[0-9]{2}$");

    private final DrillClient centre;
    private final DrillSource source;
    private final Extras extras;
    private final String director;
    private final Duration poll;
    private final LongSupplier nanos;
    private final Packer packer;
    private final InForce inForce;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Queue<Parcel> unsent = new ArrayDeque<>();
    private volatile Progress progress = new Progress(null, 0, 0, 0, 0, Duration.ZERO, false, false);
    /// until when the checks of a round that it drew are waited for, by the id of the round, on the steady clock
    private final Map<String, Long> opening = new HashMap<>();
    private boolean away;
    private boolean late;

    /// @param centre where to play
    /// @param source what to play
    /// @param extras who plays along
    /// @param director demonstration user who asks for the clock, sends the feeds and gives commands that name nobody
    /// @param poll real time between looks at the clock; twice as long at the pace of life, a quarter of it at great speed
    /// @param nanos a steady real clock in nanoseconds, such as `System::nanoTime`
    public DrillPlayer(DrillClient centre, DrillSource source, Extras extras, String director, Duration poll, LongSupplier nanos) {
        this.centre = centre;
        this.source = source;
        this.extras = extras;
        this.director = director;
        this.poll = poll;
        this.nanos = nanos;
        this.inForce = new InForce(centre);
        this.packer = new Packer(director, extras::seen);
    }

    /// Plays until the player is closed. At the end of the drill it stays and lets the extras go on. Blocks the calling
    /// thread; closes drill and extras before it returns.
    ///
    /// @throws IOException when the drill itself cannot be read
    /// @throws InterruptedException when the thread is interrupted
    public void run() throws IOException, InterruptedException {
        try (source; extras) {
            Duration wait = Duration.ZERO;
            while (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = !step() ? poll.multipliedBy(5) : pause();
            }
        }
    }

    /// How far it has come. Safe from any thread.
    public Progress progress() {
        return progress;
    }

    /// Ends [#run()] after the step it is in. Safe from any thread.
    @Override
    public void close() {
        closed.countDown();
    }

    private Duration pause() {
        Drill.Status status = progress.status();
        double speed = status == null ? LEISURE : status.speed();
        return speed <= 1 ? poll.multipliedBy(LEISURE) : speed > HASTE ? poll.dividedBy(HASTY) : poll;
    }

    private boolean step() throws IOException, InterruptedException {
        long begin = nanos.getAsLong();
        Drill.Status status;
        try {
            status = centre.played(director);
        } catch (IOException e) {
            gone(e);
            return false;
        }
        if (unsent.isEmpty()) {
            packer.steer(source, extras.cues());
            unsent = packer.pack(source, status.at());
        }
        try {
            send();
            extras.act(status.at());
        } catch (IOException e) {
            gone(e);
            return false;
        }
        boolean finished = source.peek() == null;
        away = false;
        Duration lateness = Duration.ofNanos(nanos.getAsLong() - begin);
        progress = new Progress(status, progress.alerts(), progress.readings(), progress.commands(), progress.rejected(), lateness, true,
                finished);
        tell(status, lateness);
        return true;
    }

    private void send() throws IOException, InterruptedException {
        while (!unsent.isEmpty()) {
            Parcel parcel = unsent.peek();
            Progress p = progress;
            switch (parcel) {
                case Parcel.Feed feed -> {
                    List<String> rejected = centre.ingest(director, feed.source(), feed.alerts(), feed.readings());
                    rejected.stream().limit(5).forEach(r -> LOG.info("the centre did not take a row of {}: {}", feed.source(), r));
                    progress = new Progress(p.status(), p.alerts() + feed.alerts().size(), p.readings() + feed.readings().size(), p.commands(),
                            p.rejected() + rejected.size(), p.lateness(), true, p.finished());
                }
                case Parcel.Order order -> {
                    boolean refused = submitted(order).map(code -> {
                        LOG.info("{} {} was refused: {}", order.envelope().command().wireName(), order.envelope().subject(), code);
                        return code;
                    }).isPresent();
                    progress = new Progress(p.status(), p.alerts(), p.readings(), p.commands() + (refused ? 0 : 1),
                            p.rejected() + (refused ? 1 : 0), p.lateness(), true, p.finished());
                }
            }
            unsent.remove();
        }
    }

    /// The checks of a round are opened by the centre a moment after it is drawn: what is done with them waits for that, also after a jump that makes
    /// both due at once. It does not wait longer for one that a trainee was quicker with, or that is refused for good: everything else stands still.
    private Optional<String> submitted(Parcel.Order order) throws IOException, InterruptedException {
        Optional<String> refused = settled(order);
        Subject subject = order.envelope().subject();
        if (order.envelope().command() instanceof RoundCommand.Draw && refused.isEmpty()) {
            opening.put(subject.id(), nanos.getAsLong() + poll.toNanos() * OPENING);
        }
        Long until = subject.kind() == SubjectKind.WORK ? opening.get(CHECK.matcher(subject.id()).replaceFirst("")) : null;
        for (int i = 0; until != null && refused.isPresent() && nanos.getAsLong() - until < 0
                && !closed.await(poll.toMillis(), TimeUnit.MILLISECONDS); i++) {
            refused = centre.submit(order.user(), again(order.envelope(), order.envelope().id() + "/opening-" + i));
        }
        return refused;
    }

    private static CommandEnvelope again(CommandEnvelope envelope, String name) {
        return new CommandEnvelope(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), envelope.subject(), envelope.expectedVersion(),
                envelope.command(), envelope.operatorTime());
    }

    /// When the edition was put out of force meanwhile, the one that is in force now is taken, by a command of its own: the first one was answered.
    private Optional<String> settled(Parcel.Order order) throws IOException, InterruptedException {
        CommandEnvelope settled = inForce.settled(director, order.envelope());
        Optional<String> refused = centre.submit(order.user(), settled);
        if (refused.filter(code -> code.startsWith("workflow.") || code.startsWith("reward.")).isEmpty()) {
            return refused;
        }
        inForce.forget();
        CommandEnvelope again = inForce.settled(director, order.envelope());
        return again.equals(settled) ? refused : centre.submit(order.user(), again(again, again.id() + "/2"));
    }

    private void gone(IOException e) {
        if (!away) {
            away = true;
            LOG.warn("drill {} waits for the centre: {}", source.header().name(), e.getMessage());
        }
        Progress p = progress;
        progress = new Progress(p.status(), p.alerts(), p.readings(), p.commands(), p.rejected(), p.lateness(), false, p.finished());
    }

    private void tell(Drill.Status status, Duration lateness) {
        boolean nowLate = lateness.compareTo(LATE) > 0;
        if (nowLate && !late) {
            LOG.warn("drill {} is {} ms late at ×{}", source.header().name(), lateness.toMillis(), status.speed());
        }
        late = nowLate;
    }
}
