package org.menshen.workstation.outbox;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Pin;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.work.WorkCommand;
import org.menshen.workstation.cache.LocalCache;
import org.menshen.workstation.feed.Feed;
import org.menshen.workstation.view.LocalView;

/// What the seat sees and does, over the local view, the cache and the outbox. Safe from any thread.
public final class SeatWorkspace implements Workspace {

    /// Nobody is signed in and nobody was: may look, may do nothing.
    private static final Actor NOBODY = new Actor("", "", "", "");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /// Letters and digits that are not taken for one another over a radio or on paper.
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int TAIL = 5;

    private final LocalView view;
    private final LocalCache cache;
    private final Outbox outbox;
    private final Identity identity;
    private final Feed<Subject, Boolean> feed;
    private final RandomGenerator random;
    private final BiFunction<Subject, WorkCommand.Reveal, Submission> reveals;

    /// @param view what is shown
    /// @param cache knows the recorded changes
    /// @param outbox takes commands
    /// @param identity who sits here
    /// @param feed brings subjects that look different
    /// @param random makes ids of new subjects
    /// @param reveals asks the centre to show something, past the outbox
    public SeatWorkspace(LocalView view, LocalCache cache, Outbox outbox, Identity identity, Feed<Subject, Boolean> feed,
            RandomGenerator random, BiFunction<Subject, WorkCommand.Reveal, Submission> reveals) {
        this.reveals = reveals;
        this.view = view;
        this.cache = cache;
        this.outbox = outbox;
        this.identity = identity;
        this.feed = feed;
        this.random = random;
    }

    @Override
    public Actor actor() {
        return identity.actor().orElse(NOBODY);
    }

    @Override
    public Optional<Versioned<State>> find(Subject subject) {
        return view.find(subject);
    }

    @Override
    public Collection<Versioned<State>> all(SubjectKind kind) {
        return view.all(kind);
    }

    @Override
    public List<Change> history(Subject subject) {
        return cache.history(subject);
    }

    @Override
    public Pin observe(Consumer<Set<Subject>> observer) {
        return feed.observe(news -> observer.accept(news.keySet()));
    }

    @Override
    public Submission submit(Subject subject, Command command) {
        return command instanceof WorkCommand.Reveal reveal ? reveals.apply(subject, reveal) : outbox.submit(subject, command);
    }

    @Override
    public List<Submission> submitEach(List<Asked> all) {
        // what is only shown is no command that could wait
        return all.stream().anyMatch(asked -> asked.command() instanceof WorkCommand.Reveal) ? Workspace.super.submitEach(all)
                : outbox.submitEach(all);
    }

    @Override
    public Pin observeConflicts(Consumer<Conflict> observer) {
        return outbox.observeConflicts(observer);
    }

    /// A fresh id such as `DR-INC-261123-150301-7KQFM`: kind, time of the act and five random signs.
    @Override
    public String newId(SubjectKind kind) {
        StringBuilder id = new StringBuilder(DrillIds.prefix(identity.drill()))
                .append(kind.wire().substring(0, 3).toUpperCase(Locale.ROOT)).append('-')
                .append(STAMP.format(identity.clock().instant())).append('-');
        for (int i = 0; i < TAIL; i++) {
            id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return id.toString();
    }
}
