package org.menshen.desktop.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.deploy.DeployProblem;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.PostReason;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Proposer;

/// Keeps the page of deployments up to date, and asks for proposals, off the FX thread.
final class DeployViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(300);
    private static final Set<SubjectKind> KINDS = EnumSet.of(SubjectKind.DEPLOYMENT, SubjectKind.EVENT, SubjectKind.UNIT, SubjectKind.DUTY,
            SubjectKind.ORDER, SubjectKind.SITE);

    private final ConsolePorts ports;
    private final Texts texts;
    private final DeployMeasure measure;
    private final DeployWords words;
    private final DeployGround grounds;
    private final Proposer proposer;
    private final ReadOnlyObjectWrapper<DeployPage> page = new ReadOnlyObjectWrapper<>(DeployPage.EMPTY);
    private final FxBridge.Channel<DeployPage> channel;
    private final Throttle throttle;
    private final Pin pin;
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private volatile @Nullable String wanted;
    private volatile int beside;
    private volatile boolean mapped;
    private volatile boolean read;
    /// what was shown last: what is the same is not shown again
    private DeployPage last = DeployPage.EMPTY;

    DeployViewModel(ConsolePorts ports, FxBridge bridge, Texts texts, Archive archive, Proposer proposer) {
        this.ports = ports;
        this.texts = texts;
        this.measure = new DeployMeasure(ports, archive);
        this.words = new DeployWords(ports, texts);
        this.grounds = new DeployGround(ports, texts, words);
        this.proposer = proposer;
        this.channel = bridge.channel(FxBridge.TABLE_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pin = ports.workspace().observe(this::changed);
        throttle.ask();
    }

    /// A proposal that was asked for.
    private static final class Run {
        private final DeployProblem problem;
        private final long begun = System.nanoTime();
        private volatile Proposer.@Nullable Attempt attempt;
        private volatile Proposer.@Nullable Progress progress;
        private volatile Proposer.@Nullable Proposal found;
        private volatile @Nullable String trouble;

        Run(DeployProblem problem) {
            this.problem = problem;
        }

        boolean running() {
            return found == null && trouble == null;
        }
    }

    private void changed(Set<Subject> subjects) {
        if (subjects.stream().anyMatch(subject -> KINDS.contains(subject.kind()))) {
            throttle.ask();
        }
    }

    /// The page; changes on the FX thread.
    ReadOnlyObjectProperty<DeployPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Shows a deployment; `null` for the one that comes first.
    void select(@Nullable String id) {
        wanted = id;
        beside = 0;
        throttle.ask();
    }

    /// Compares with another one.
    void compare(int by) {
        beside += by;
        throttle.ask();
    }

    /// Whether the map is seen: what is reached is worked out only then.
    void setMapped(boolean on) {
        mapped = on;
        throttle.ask();
    }

    /// Reads demand again, and computes the page again: time has passed, or streets have become known.
    void refresh(boolean demand) {
        if (demand) {
            read = false;
        }
        throttle.ask();
    }

    /// Whether a proposal is being worked out.
    boolean working() {
        return runs.values().stream().anyMatch(Run::running);
    }

    /// Asks for a proposal for the one that is shown. Worked out in the background; the page tells how far it is.
    void propose() {
        String id = wanted();
        if (id == null || working()) {
            return;
        }
        ports.background().execute(() -> find(id).ifPresent(deployment -> {
            DeployProblem problem;
            synchronized (measure) {
                problem = measure.problem(deployment);
            }
            Run run = new Run(problem);
            synchronized (runs) {
                if (working()) {
                    return;
                }
                runs.put(id, run);
            }
            try {
                work(run, problem);
            } catch (RuntimeException e) {
                run.trouble = trouble(e);
                throttle.ask();
            }
        }));
    }

    private void work(Run run, DeployProblem problem) {
        Proposer.Attempt attempt = proposer.propose(problem, Proposer.Limits.of(measure.rules()), progress -> {
            run.progress = progress;
            throttle.ask();
        });
        run.attempt = attempt;
        throttle.ask();
        attempt.result().whenComplete((found, failure) -> {
            run.found = found;
            run.trouble = failure == null ? null : trouble(failure);
            throttle.ask();
        });
    }

    private String trouble(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof CancellationException ? texts.get("proposal.stopped") : String.valueOf(cause.getMessage());
    }

    /// Ends what is being worked out; what it has so far is shown.
    void stop() {
        runs.values().stream().filter(Run::running).forEach(run -> Optional.ofNullable(run.attempt).ifPresent(Proposer.Attempt::stop));
    }

    private @Nullable String wanted() {
        DeployPage.Shown shown = page.get().shown();
        return shown == null ? null : shown.id();
    }

    private Optional<Deployment> find(String id) {
        return ports.workspace().find(Deployment.subject(id)).map(found -> (Deployment) found.state());
    }

    /// Who else could stand at a post of the one that is shown; off the FX thread.
    List<DeployWords.Choice> choices(String id, String postId) {
        synchronized (measure) {
            return find(id).map(deployment -> {
                DeployMeasure.Worth worth = measure.worth(deployment, deployment.assignments());
                int seat = worth.problem().seat(postId);
                return seat < 0 ? List.<DeployWords.Choice>of() : words.choices(worth,
                        PostReason.of(worth.problem(), worth.tally(), Integer.MAX_VALUE).get(seat));
            }).orElse(List.of());
        }
    }

    private void compute() {
        synchronized (measure) {
            if (!read) {
                read = true;
                measure.readDemand();
            }
            Instant now = ports.clock().instant();
            List<Deployment> all = ports.workspace().all(SubjectKind.DEPLOYMENT).stream().map(Versioned::state).map(Deployment.class::cast)
                    .sorted(Comparator.comparing((Deployment each) -> rank(each, now)).thenComparing(Deployment::from)
                            .thenComparing(each -> each.made().at()).thenComparing(Deployment::id)).toList();
            String id = wanted;
            Deployment shown = all.stream().filter(each -> each.id().equals(id)).findFirst().orElse(all.isEmpty() ? null : all.getFirst());
            DeployPage next = new DeployPage(all.stream().map(each -> words.row(each, measure.event(each.eventId()), now)).toList(),
                    shown == null ? null : shown(shown, all, now));
            if (!next.equals(last)) {
                last = next;
                channel.offer(next);
            }
        }
    }

    private static int rank(Deployment each, Instant now) {
        return switch (each.phase(now)) {
            case SUBMITTED -> 0;
            case RUNNING -> 1;
            case ISSUED -> 2;
            case DRAFT -> 3;
            case ENDED -> 4;
            case WITHDRAWN -> 5;
        };
    }

    private DeployPage.Shown shown(Deployment shown, List<Deployment> all, Instant now) {
        DeployMeasure.Worth worth = measure.worth(shown, shown.assignments());
        List<Integer> amiss = new ArrayList<>();
        List<String> figures = words.figures(worth.figures(), worth.problem(), amiss);
        List<Deployment> others = all.stream().filter(other -> other.eventId().equals(shown.eventId()) && !other.id().equals(shown.id())).toList();
        DeployPage.Compared compared = new DeployPage.Compared(shown.name(), "", List.of(), List.of());
        if (!others.isEmpty()) {
            Deployment other = others.get(Math.floorMod(beside, others.size()));
            compared = grounds.compared(shown, worth, other, measure.worth(other, other.assignments()));
        }
        return new DeployPage.Shown(shown.id(), shown.name(), words.state(shown, measure.event(shown.eventId()), now), figures, amiss,
                words.posts(shown, worth, now), mapped ? grounds.ground(measure, worth) : DeployPage.Ground.EMPTY,
                grounds.demand(measure.demand(), shown), compared, offered(shown, now));
    }

    private DeployPage.Offered offered(Deployment shown, Instant now) {
        Run run = runs.get(shown.id());
        if (run == null) {
            return new DeployPage.Offered(texts.get("proposal.none", DeployWords.seconds(measure.rules().solve())), -1, List.of(), List.of());
        }
        Proposer.Proposal found = run.found;
        if (run.trouble != null) {
            return new DeployPage.Offered(texts.get("proposal.failed", String.valueOf(run.trouble)), -1, List.of(), List.of());
        }
        if (found == null) {
            Proposer.Progress progress = run.progress;
            double used = (System.nanoTime() - run.begun) / (double) measure.rules().solve().toNanos();
            String best = progress == null ? "–" : Numbers.minutes(progress.mean());
            return new DeployPage.Offered(texts.get("proposal.runs", best), Math.min(1, used), List.of(), List.of());
        }
        DeployMeasure.Worth worth = measure.worth(shown, found.assignments());
        boolean old = worth.problem() != run.problem;
        double gap = found.bound().isZero() ? 0 : (worth.figures().mean().toMillis() - found.bound().toMillis()) / (double) found.bound().toMillis();
        String told = texts.get("proposal.found", Numbers.minutes(worth.figures().mean()), Numbers.minutes(found.bound()), DeployWords.percent(gap),
                Numbers.minutes(found.greedy()), DeployWords.percent(worth.figures().posted()), worth.figures().filled(), worth.figures().posts(),
                DeployWords.seconds(found.took()), String.valueOf(found.tries())) + (old ? texts.get("proposal.old") : "");
        return new DeployPage.Offered(told, -1, words.proposed(shown, worth, now), found.assignments());
    }

    @Override
    public void close() {
        stop();
        pin.close();
        throttle.close();
        channel.close();
    }
}
