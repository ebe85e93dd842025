package org.menshen.centre.ingest.cap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.ingest.Intake;
import org.menshen.centre.ingest.Receipt;
import org.menshen.centre.ingest.Rejected;
import org.menshen.centre.store.Ledger;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;

/// Makes alerts of CAP messages. `Alert` raises; `Update` raises again what it refers to, or raises anew when that is unknown here;
/// `Cancel` brings what it refers to back to normal; `Ack`, `Error` and system messages change nothing. A `Test` is raised as
/// severity 5 and suppressed at once, so is an `Exercise` outside a drill; a `Draft` is refused. Safe from any thread.
public final class CapIntake {

    private static final int MAX_BASIS = 500;

    private final CapReader reader = new CapReader();
    private final CapRules rules;
    private final Intake intake;
    private final Ledger ledger;
    private final AlertIds ids;
    private final Clock clock;

    /// @param rules what CAP's words mean here
    /// @param intake where alerts go
    /// @param ledger the present alerts
    /// @param ids ids of alerts; knows whether this is a drill
    /// @param clock the centre's clock
    public CapIntake(CapRules rules, Intake intake, Ledger ledger, AlertIds ids, Clock clock) {
        this.rules = rules;
        this.intake = intake;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /// Takes a document.
    ///
    /// @param source the feed it came by
    /// @throws CapException when it is not taken as a whole
    public Receipt take(String source, byte[] bytes) throws CapException {
        CapDocument document = reader.read(bytes);
        if (document.status() == CapDocument.Status.DRAFT) {
            throw new CapException(true, "alert/status is Draft: a draft is not for anybody to act on");
        }
        if (document.status() == CapDocument.Status.SYSTEM || document.type() == CapDocument.Type.ACK
                || document.type() == CapDocument.Type.ERROR) {
            return intake.take(source, List.of(), List.of());
        }
        if (document.type() == CapDocument.Type.CANCEL) {
            return cancel(source, document);
        }
        List<RawAlert> alerts = alerts(source, document);
        if (alerts.isEmpty()) {
            throw new CapException(true, "alert/info is missing: there is nothing to tell anybody");
        }
        Receipt receipt = intake.take(source, rows(alerts), List.of());
        if (practice(document)) {
            alerts.forEach(alert -> suppress(source, alert, document.status()));
        }
        return receipt;
    }

    private boolean practice(CapDocument document) {
        return document.status() == CapDocument.Status.TEST || document.status() == CapDocument.Status.EXERCISE && !ids.drill();
    }

    private List<RawAlert> alerts(String source, CapDocument document) {
        List<CapDocument.Info> infos = rules.spoken(document.infos());
        List<RawAlert> alerts = new ArrayList<>();
        Optional<String> earlier = document.type() == CapDocument.Type.UPDATE ? known(source, document) : Optional.empty();
        String base = earlier.orElse(document.sender() + "," + document.identifier());
        for (int i = 0; i < infos.size(); i++) {
            alerts.add(alert(document, infos.get(i), i == 0 ? base : base + "#" + i));
        }
        return alerts;
    }

    private RawAlert alert(CapDocument document, CapDocument.Info info, String externalId) {
        Instant now = clock.instant();
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("cap.version", document.version());
        attributes.put("cap.identifier", document.identifier());
        attributes.put("cap.status", document.status().name());
        attributes.put("cap.event", info.event());
        attributes.put("cap.urgency", info.urgency());
        attributes.put("cap.severity", info.severity());
        attributes.put("cap.certainty", info.certainty());
        info.expires().ifPresent(end -> attributes.put("cap.expires", end.toInstant().toString()));
        String basis = info.headline().isEmpty() ? info.event() : info.headline();
        int severity = practice(document) ? CapRules.LEAST : rules.severity(info, now);
        return new RawAlert(externalId, rules.type(info), severity, null, null, null, null, info.point().orElse(null),
                String.join("; ", info.areas()), basis.substring(0, Math.min(MAX_BASIS, basis.length())), document.sent().toInstant(),
                false, attributes);
    }

    private Receipt cancel(String source, CapDocument document) {
        Optional<String> earlier = known(source, document);
        if (earlier.isEmpty()) {
            return intake.take(source, List.of(), List.of(new Rejected(0, "alert/references", "nothing it cancels is known here")));
        }
        return intake.take(source, rows(List.of(new RawAlert(earlier.get(), rules.defaultType(), null, null, null, null, null, null, null,
                null, document.sent().toInstant(), true, Map.of()))), List.of());
    }

    private Optional<String> known(String source, CapDocument document) {
        return document.references().stream().map(reference -> reference.sender() + "," + reference.identifier())
                .filter(id -> ledger.states().find(ids.alert(source, id)).isPresent()).findFirst();
    }

    private void suppress(String source, RawAlert alert, CapDocument.Status status) {
        Subject subject = ids.alert(source, alert.externalId());
        long version = ledger.states().find(subject).map(Versioned::version).orElse(0L);
        ledger.submit(Actor.SYSTEM, new CommandEnvelope(ids.command("cap-suppress", subject), subject, version,
                new AlertCommand.Suppress("CAP " + status, null), clock.instant()));
    }

    private static List<Intake.Row> rows(List<RawAlert> alerts) {
        List<Intake.Row> rows = new ArrayList<>();
        for (RawAlert alert : alerts) {
            rows.add(new Intake.Row(rows.size(), "alert/info[" + rows.size() + "]", Optional.of(alert), Optional.empty()));
        }
        return rows;
    }
}
