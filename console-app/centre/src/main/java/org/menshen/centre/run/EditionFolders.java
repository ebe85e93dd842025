package org.menshen.centre.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.gate.RewardCommand;
import org.menshen.domain.matrix.MatrixCommand;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.matrix.MatrixFolder;
import org.menshen.wire.plan.PlanFolder;
import org.menshen.wire.reward.RewardFolder;
import org.menshen.wire.rule.RuleFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders of response plans, correlation rules, workflows, rules of rewards and responsibility matrices of a running centre. What changes
/// there is in force without a restart, as soon as the folder has stood still from one look to the next: an incident or work item that runs
/// stays on the edition it was opened with, an alert on the edition that raised it. A workflow with a fault is left out, and what was in force of
/// it stays; a fault among the rules of rewards, or the matrices, leaves those as they are and holds back nobody; a fault among plans and rules
/// changes nothing of them. What is wrong is written to the log with file and line, and stands among the feeds
/// of the watch.
public final class EditionFolders implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EditionFolders.class);

    private final Centre centre;
    private final Path plans;
    private final Path rules;
    private final Path workflows;
    private final Path rewards;
    private final Path matrices;
    private final CodeBook codes;
    private final DomainJson json;
    private Map<Path, String> read = Map.of();
    private Map<Path, String> seen = Map.of();
    private List<String> leftOut = List.of();
    private volatile @Nullable ScheduledFuture<?> looking;

    /// @param config the directory `config` of the distribution, with `plans`, `rules`, `workflows`, `rewards` and `responsibility`
    public EditionFolders(Centre centre, Path config, CodeBook codes, DomainJson json) {
        this.centre = centre;
        this.plans = config.resolve("plans");
        this.rules = config.resolve("rules");
        this.workflows = config.resolve("workflows");
        this.rewards = config.resolve("rewards");
        this.matrices = config.resolve("responsibility");
        this.codes = codes;
        this.json = json;
    }

    /// Reads all folders and puts what they say in force.
    ///
    /// @return what the centre refused, with the reason
    /// @throws CodeException naming file, line and what to mend among plans and rules; of these nothing has changed then
    public synchronized Map<Subject, String> read() {
        Map<Path, String> now = stand();
        Map<Subject, String> refused = new TreeMap<>(java.util.Comparator.comparing(Subject::toString));
        WorkflowFolder.Reading registers = WorkflowFolder.look(workflows, codes, json, new CelExpressions());
        if (!registers.faults().isEmpty()) {
            LOG.error("workflows with faults are not in force; what was in force of them stays:{}{}", System.lineSeparator(),
                    String.join(System.lineSeparator(), registers.faults()));
        }
        List<String> faulty = new ArrayList<>(registers.faults());
        Optional<Map<Subject, RewardCommand.Publish>> worth = held(rewards, () -> RewardFolder.read(rewards, json), faulty);
        Optional<Map<Subject, MatrixCommand.Enter>> answering = held(matrices, () -> MatrixFolder.read(matrices, codes, json), faulty);
        leftOut = List.copyOf(faulty);
        centre.faulty(leftOut);
        refused.putAll(centre.editions().workflows(registers.good(), registers.faulty()));
        List<PlanCommand.Publish> wanted = PlanFolder.read(plans, codes, json);
        var found = RuleFolder.read(rules, codes, wanted.stream().map(PlanCommand.Publish::content).toList(), json);
        refused.putAll(centre.editions().plans(wanted));
        refused.putAll(centre.editions().rules(found));
        worth.map(centre.editions()::rewards).ifPresent(refused::putAll);
        answering.map(centre.editions()::matrices).ifPresent(refused::putAll);
        refused.forEach((edition, reason) -> LOG.warn("{} is not in force: {}", edition, reason));
        read = now;
        seen = now;
        return refused;
    }

    /// What a folder says; empty when something in it is wrong: then what is in force of it stays, and the watch is told.
    private static <T> Optional<T> held(Path folder, Supplier<T> reading, List<String> faults) {
        try {
            return Optional.of(reading.get());
        } catch (CodeException fault) {
            LOG.error("{} has faults and is not read; what was in force of it stays:{}{}", folder, System.lineSeparator(), fault.getMessage());
            faults.addAll(fault.getMessage().lines().toList());
            return Optional.empty();
        }
    }

    /// Looks again and again whether something has changed there, `editions.look-s` apart.
    ///
    /// @param scheduler runs the looks; not shut down here
    public void watch(ScheduledExecutorService scheduler) {
        long every = Duration.ofMillis(Math.round(codes.figure("editions.look-s") * 1_000)).toMillis();
        looking = scheduler.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    /// One look: what has changed since it was read, and has stood still since the last look, is read again.
    synchronized void look() {
        try {
            Map<Path, String> now = stand();
            boolean still = now.equals(seen);
            seen = now;
            if (!still || now.equals(read)) {
                return;
            }
            // told once: until the folder changes again there is nothing new to say
            read = now;
            read();
            LOG.info("plans, rules or workflows were changed and are in force: {}, {}, {}", plans, rules, workflows);
        } catch (CodeException fault) {
            LOG.error("plans or rules were changed and are not in force; those before stay:{}{}", System.lineSeparator(), fault.getMessage());
            List<String> faults = new ArrayList<>(fault.getMessage().lines().toList());
            faults.addAll(leftOut);
            centre.faulty(faults);
        } catch (RuntimeException failure) {
            LOG.error("plans, rules and workflows could not be read again; those before stay", failure);
        }
    }

    private Map<Path, String> stand() {
        Map<Path, String> all = new TreeMap<>();
        for (Path folder : List.of(plans, rules, workflows, rewards, matrices)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        all.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return all;
    }

    @Override
    public void close() {
        ScheduledFuture<?> last = looking;
        if (last != null) {
            last.cancel(false);
        }
    }
}
