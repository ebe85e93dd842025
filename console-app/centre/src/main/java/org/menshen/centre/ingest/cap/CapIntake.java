package org.menshen.centre.ingest.cap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.ingest.Intake;
import org.menshen.centre.ingest.IngestReceipt;
import org.menshen.centre.ingest.Rejected;
import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.site.Site;
import org.menshen.map.core.geo.LatLon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes CAP messages and brings the alerts of their feed to what all its messages together come to, see [CapChains]. What a message refers to
/// and is not known here is remembered and told as a row that could not be taken. `Ack`, `Error` and messages for the network itself raise
/// nothing; a `Draft` is refused; a `Test` is noted at severity 5 and suppressed, so is an `Exercise` outside a drill. Safe from any thread.
public final class CapIntake {

    private static final Logger LOG = LoggerFactory.getLogger(CapIntake.class);
    private static final String DRAFT = "alert/status is Draft: a draft is not for anybody to act on";

    private final CapReader reader;
    private final CapRules rules;
    private final CapMemory memory;
    private final Intake intake;
    private final Ledger ledger;
    private final AlertIds ids;
    private final Clock clock;

    /// @param rules what CAP's words mean here
    /// @param memory the messages that are remembered
    /// @param intake where alerts go
    /// @param ledger the present alerts
    /// @param ids ids of alerts; knows whether this is a drill
    /// @param clock the centre's clock
    public CapIntake(CapRules rules, CapMemory memory, Intake intake, Ledger ledger, AlertIds ids, Clock clock) {
        this.reader = rules.reader();
        this.rules = rules;
        this.memory = memory;
        this.intake = intake;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /// How large a document may be.
    public int mostBytes() {
        return rules.mostBytes();
    }

    /// Takes a document. Documents are read one after the other: the largest ones together must not fill the memory.
    ///
    /// @param source the feed it came by
    /// @throws CapException when nothing of it can be understood, or it is a draft; whoever asked counts it as refused
    public synchronized IngestReceipt take(String source, byte[] bytes) throws CapException {
        List<CapDocument> documents = reader.read(bytes, clock.instant());
        if (documents.size() == 1 && documents.getFirst().status() == CapDocument.Status.DRAFT) {
            throw new CapException(true, DRAFT);
        }
        int accepted = 0;
        List<Rejected> rejected = new ArrayList<>();
        for (CapDocument document : documents) {
            IngestReceipt one = take(source, document);
            accepted += one.accepted();
            rejected.addAll(one.rejected());
        }
        return new IngestReceipt(accepted, rejected);
    }

    private IngestReceipt take(String source, CapDocument document) {
        if (document.status() == CapDocument.Status.DRAFT) {
            return intake.count(source, 0, List.of(new Rejected(0, "alert/status", DRAFT, "cap.draft")));
        }
        if (document.type() == CapDocument.Type.ERROR) {
            return intake.count(source, 0, List.of(new Rejected(0, "alert/msgType", "Error: " + document.note(), "cap.error")));
        }
        if (document.type() == CapDocument.Type.ACK || document.status() == CapDocument.Status.SYSTEM) {
            return intake.count(source, 1, List.of());
        }
        Instant now = clock.instant();
        List<CapWarning> warnings = document.type() == CapDocument.Type.CANCEL ? List.of() : CapWarning.of(document, rules, ground());
        boolean practice = practice(document);
        CapMessage said = message(document, warnings, practice, now);
        CapMessage message = new CapMatch(memory, source, now).of(document.sender(), said).map(said::about).orElse(said);
        if (memory.knows(source, message)) {
            return intake.count(source, Math.max(1, warnings.size()), List.of());
        }
        List<Rejected> rejected = new ArrayList<>();
        Map<String, CapMessage> chain = new LinkedHashMap<>();
        CapTrace trace = new CapTrace(ledger.states(), ids, source);
        for (CapDocument.Reference reference : document.references()) {
            if (!memory.knowsName(source, reference.name())) {
                trace.find(reference.name(), practice, now).ifPresentOrElse(found -> chain.put(found.name(), found),
                        () -> rejected.add(unknown(rejected.size(), reference)));
            }
        }
        if (document.references().isEmpty() && document.type() == CapDocument.Type.CANCEL) {
            rejected.add(new Rejected(0, "alert/references", "missing: it does not say what it cancels", "cap.no-references"));
        }
        Collection<CapMessage> known = new ArrayList<>(chain.values());
        known.addAll(memory.chain(source, names(message)));
        known.add(message);
        CapPlan plan = new CapPlan(source, trace, ids, now, message, warnings);
        CapChains.of(known).forEach(plan::line);
        give(source, plan.before());
        IngestReceipt rows = plan.rows().isEmpty() ? new IngestReceipt(0, List.of()) : intake.take(source, plan.rows(), List.of());
        plan.afterRows();
        give(source, plan.after());
        memory.keep(source, plan.remembered(known), now);
        boolean something = plan.touched() || rejected.isEmpty();
        int counted = Math.max(0, (something ? Math.max(1, warnings.size()) : 0) - rows.accepted() - rows.rejected().size());
        intake.count(source, counted, rejected);
        rejected.addAll(rows.rejected());
        return new IngestReceipt(counted + rows.accepted(), rejected);
    }

    private static Rejected unknown(int index, CapDocument.Reference reference) {
        return new Rejected(index, "alert/references", "not known here, remembered until it comes: " + reference.written(),
                "cap.unknown-reference");
    }

    private static Collection<String> names(CapMessage message) {
        Collection<String> names = new TreeSet<>(message.references());
        names.add(message.name());
        return names;
    }

    private boolean practice(CapDocument document) {
        return document.status() == CapDocument.Status.TEST || document.status() == CapDocument.Status.EXERCISE && !ids.drill();
    }

    private static CapMessage message(CapDocument document, List<CapWarning> warnings, boolean practice, Instant now) {
        TreeSet<String> references = new TreeSet<>(document.references().stream().map(CapDocument.Reference::name).toList());
        references.remove(document.name());
        return new CapMessage(document.name(), document.digest(), document.sent(), document.type(), practice, references,
                warnings.stream().map(CapWarning::part).toList(), now);
    }

    private void give(String source, List<CommandEnvelope> commands) {
        ledger.submit(new Actor("source:" + source, source, Actor.SYSTEM.role(), "centre"), commands).stream()
                .filter(answer -> !(answer instanceof CommandAnswer.Accepted))
                .forEach(answer -> LOG.info("source {}: a CAP message had no effect: {}", source, answer));
    }

    private CapGround ground() {
        List<LatLon> corners = new ArrayList<>();
        for (Versioned<?> site : ledger.states().all(SubjectKind.SITE)) {
            if (site.state() instanceof Site known) {
                corners.addAll(known.ring());
            }
        }
        return new CapGround(corners, rules.ground());
    }
}
