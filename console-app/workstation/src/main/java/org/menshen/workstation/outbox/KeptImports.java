package org.menshen.workstation.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.port.Pin;
import org.menshen.domain.text.Cause;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.wire.imports.ImportFault;
import org.menshen.workstation.cache.KeySource;
import org.menshen.workstation.cache.SetAside;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.feed.Worker;
import org.menshen.workstation.view.LocalView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

/// The imports that were given while the centre was away (decision 29), and the worker that sends them, piece by piece, whenever the centre is
/// followed and no other command waits. What was kept in one person's name goes out in that name alone. Safe from any thread.
public final class KeptImports implements ImportQueue, Worker.Step {

    private static final Logger LOG = LoggerFactory.getLogger(KeptImports.class);
    private static final String KNOWN = "work.import-known";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Path folder;
    private final KeySource keys;
    private final JsonMapper json;
    private final Surroundings around;
    private final SecretCommands secrets;
    private final Map<String, ImportFolder> all = new LinkedHashMap<>();
    private final List<Runnable> observers = new CopyOnWriteArrayList<>();
    private boolean loaded;

    /// What it works with.
    ///
    /// @param view what the seat sees
    /// @param identity in whose name imports are given
    /// @param free whether the centre is followed and nothing else waits to be sent
    /// @param take gives commands to the centre, as [org.menshen.domain.port.ItemExchange#take] does
    /// @param notices hears of what became of an import
    /// @param feed calls observers
    /// @param clock the system's, dates damaged files
    public record Surroundings(LocalView view, Identity identity, BooleanSupplier free,
                               Function<List<CommandEnvelope>, List<Optional<Refusal>>> take, NoticeBoard notices, Executor feed, Clock clock) {
    }

    /// @param folder where they lie, of their own
    /// @param keys the console's key
    /// @param json the written form of the domain
    public KeptImports(Path folder, KeySource keys, JsonMapper json, Surroundings around) {
        this.folder = folder;
        this.keys = keys;
        this.json = json;
        this.around = around;
        this.secrets = new SecretCommands(around.view);
    }

    /// Looks for what an earlier run left; what was given first goes out first.
    public void load() {
        synchronized (this) {
            loaded = true;
            List<ImportFolder> found = new ArrayList<>();
            for (Path each : folders()) {
                try {
                    Optional<ImportFolder> opened = ImportFolder.open(each, keys, around.clock, json);
                    opened.filter(kept -> !kept.empty()).ifPresent(found::add);
                } catch (ImportFolder.DamagedException damaged) {
                    setAside(each, damaged);
                } catch (IOException notNow) {
                    LOG.warn("A kept import cannot be read until the next start", notNow);
                }
            }
            found.stream().sorted(Comparator.comparing(kept -> kept.head().given())).forEach(kept -> all.put(kept.head().id(), kept));
        }
        tell();
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).filter(each -> !SetAside.lies(each)).sorted().toList();
        } catch (IOException e) {
            LOG.warn("Kept imports cannot be looked for", e);
            return List.of();
        }
    }

    private void setAside(Path damaged, IOException why) {
        LOG.warn("A kept import cannot be read", why);
        try {
            around.notices.post("import.set-aside", Weight.ERROR, "file", String.valueOf(SetAside.moveNow(damaged, around.clock)));
        } catch (IOException stays) {
            LOG.warn("{} stays where it is", damaged, stays);
        }
    }

    @Override
    public Keeping begin(String file, WorkflowRef flow, List<String> headings) {
        Optional<Actor> actor = around.identity.actor();
        Optional<String> dataSet = around.identity.dataSet();
        if (actor.isEmpty() || dataSet.isEmpty()) {
            throw new ExchangeException(ImportFault.phrase("items.nobody"), null);
        }
        ImportFolder.Head head = new ImportFolder.Head(UUID.randomUUID().toString(), file, flow, List.copyOf(headings), around.clock.instant(),
                actor.get(), dataSet.get());
        return new Keeping() {
            private @Nullable ImportFolder kept;

            @Override
            public void add(List<Row> rows) {
                if (rows.stream().anyMatch(row -> secrets.sensitive(row.command()))) {
                    throw new ExchangeException(ImportFault.phrase("items.sensitive", file), null);
                }
                synchronized (KeptImports.this) {
                    try {
                        ImportFolder to = kept != null ? kept : ImportFolder.begin(folder, keys, around.clock, json, head);
                        kept = to;
                        to.add(rows);
                        all.put(head.id(), to);
                    } catch (IOException full) {
                        throw new ExchangeException(ImportFault.phrase("items.not-kept", file, Cause.of(full)), full);
                    }
                    KeptImports.this.notifyAll();
                }
                tell();
            }
        };
    }

    @Override
    public synchronized List<Waiting> all() {
        return all.values().stream().map(this::waiting).sorted(Comparator.comparing(Waiting::given)).toList();
    }

    private Waiting waiting(ImportFolder kept) {
        ImportFolder.Head head = kept.head();
        Optional<Refusal> why = kept.done() ? Optional.empty() : held(head);
        return new Waiting(head.id(), head.file(), head.flow(), head.headings(), head.given(), kept.rows(), kept.answered(), kept.taken(),
                kept.known(), kept.refused(), kept.done() ? Phase.DONE : why.isPresent() ? Phase.HELD : Phase.WAITING, why.orElse(null));
    }

    /// It would be recorded under the wrong name, or among data for which it was not meant.
    private Optional<Refusal> held(ImportFolder.Head head) {
        if (around.identity.dataSet().filter(now -> !now.equals(head.dataSet())).isPresent()) {
            return Optional.of(Refusal.of("workstation.other-data-set"));
        }
        return otherPerson(head);
    }

    private Optional<Refusal> otherPerson(ImportFolder.Head head) {
        return around.identity.actor().filter(now -> !now.userId().equals(head.actor().userId())).map(now -> Refusal.of("workstation.other-person"));
    }

    @Override
    public synchronized List<Refused> refused(String id) {
        try {
            ImportFolder kept = all.get(id);
            if (kept != null && otherPerson(kept.head()).isPresent()) {
                // the rows say of persons what this one may not be meant to know
                throw new ExchangeException(ImportFault.phrase("items.other-person", kept.head().file()), null);
            }
            return kept == null ? List.of() : kept.refusedRows();
        } catch (IOException e) {
            throw new ExchangeException(ImportFault.phrase("items.not-kept", id, Cause.of(e)), e);
        }
    }

    @Override
    public void drop(String id) {
        synchronized (this) {
            ImportFolder kept = all.remove(id);
            if (kept != null) {
                try {
                    kept.remove();
                } catch (IOException e) {
                    throw new ExchangeException(ImportFault.phrase("items.not-kept", kept.head().file(), Cause.of(e)), e);
                }
            }
        }
        tell();
    }

    @Override
    public Pin observe(Runnable observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    private void tell() {
        observers.forEach(around.feed::execute);
    }

    /// Sends the next piece when there is one that may be sent.
    @Override
    public void run() throws InterruptedException {
        ImportFolder kept;
        ImportFolder.Piece piece;
        synchronized (this) {
            Optional<ImportFolder> next = loaded && around.free.getAsBoolean()
                    ? all.values().stream().filter(each -> !each.done() && held(each.head()).isEmpty()).findFirst() : Optional.empty();
            if (next.isEmpty()) {
                wait(LOOK.toMillis());
                return;
            }
            kept = next.get();
            try {
                piece = kept.next().orElseThrow();
            } catch (ImportFolder.DamagedException damaged) {
                all.remove(kept.head().id());
                setAside(folder.resolve(kept.head().id()), damaged);
                return;
            } catch (IOException notNow) {
                // the key or the disk, or the console is being closed, which closes the files of who reads
                LOG.warn("A kept import cannot be read now", notNow);
                wait(AGAIN.toMillis());
                return;
            }
        }
        send(kept, piece);
    }

    private void send(ImportFolder kept, ImportFolder.Piece piece) throws InterruptedException {
        List<Optional<Refusal>> answers;
        try {
            answers = around.take.apply(piece.rows().stream().map(Row::command).toList());
        } catch (ExchangeException notNow) {
            if (!notNow.away()) {
                // the centre will never take it: each of its rows is told as refused
                answers = piece.rows().stream().map(row -> Optional.of(Refusal.of("centre.refused"))).toList();
            } else {
                LOG.debug("an import waits: {}", notNow.getMessage());
                Thread.sleep(AGAIN);
                return;
            }
        }
        settle(kept, piece, answers);
        tell();
    }

    private void settle(ImportFolder kept, ImportFolder.Piece piece, List<Optional<Refusal>> answers) throws InterruptedException {
        List<Refused> refused = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < answers.size(); i++) {
            Optional<Refusal> why = answers.get(i);
            if (why.isPresent() && KNOWN.equals(why.get().code())) {
                known++;
            } else if (why.isPresent()) {
                refused.add(new Refused(piece.rows().get(i), why.get()));
            }
        }
        try {
            synchronized (this) {
                if (!all.containsKey(kept.head().id())) {
                    // given up meanwhile; what is in stays in
                    return;
                }
                kept.answer(piece, answers.size() - known - refused.size(), known, refused);
            }
        } catch (IOException full) {
            // it is sent again, which the centre answers in the same way
            LOG.warn("What became of an import cannot be written", full);
            Thread.sleep(AGAIN);
            return;
        }
        if (kept.done()) {
            around.notices.post("import.sent", kept.refused() > 0 ? Weight.WARNING : Weight.INFO, "file", kept.head().file(),
                    "taken", Integer.toString(kept.taken()), "known", Integer.toString(kept.known()), "refused", Integer.toString(kept.refused()));
        }
    }
}
