package org.menshen.desktop.shell;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.port.Pin;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rollcall.RollcallCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says that what went up to this seat has reached its desk: to the person in passing, and to whoever sent it. Works on the feed thread.
final class DeliveryTeller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTeller.class);

    private static final List<SubjectKind> KINDS = List.of(SubjectKind.ALERT, SubjectKind.INCIDENT, SubjectKind.ROLLCALL);

    private final ConsolePorts ports;
    private final Banner notices;
    private final Texts texts;
    private final Titles titles;
    private final Map<Subject, Receipt> told = new ConcurrentHashMap<>();
    private final Pin pin;

    DeliveryTeller(ConsolePorts ports, Banner notices, Texts texts) {
        this.ports = ports;
        this.notices = notices;
        this.texts = texts;
        this.titles = new Titles(ports.names());
        this.pin = ports.workspace().observe(this::changed);
        look(KINDS.stream().map(ports.workspace()::all).flatMap(Collection::stream).map(Versioned::state)
                .toList());
    }

    private void changed(Set<Subject> subjects) {
        look(subjects.stream().filter(subject -> KINDS.contains(subject.kind()))
                .flatMap(subject -> ports.workspace().find(subject).stream()).map(Versioned::state).toList());
    }

    private void look(List<State> states) {
        for (State state : states) {
            switch (state) {
                case Alert alert when alert.status().isUnanswered() ->
                    take(alert, alert.escalatedTo(), alert.receipt(), new AlertCommand.MarkDelivered());
                case Incident incident when incident.status().isOpen() ->
                    take(incident, incident.escalatedTo(), incident.receipt(), new IncidentCommand.MarkDelivered());
                case Rollcall call when call.open() -> take(call, call.escalatedTo(), call.receipt(), new RollcallCommand.MarkDelivered());
                default -> { }
            }
        }
    }

    private void take(State state, @Nullable String role, @Nullable Receipt receipt, Command arrived) {
        boolean mine = receipt != null && receipt.deliveredAt() == null && ports.workspace().actor().role().equals(role);
        if (!mine || receipt.equals(told.put(state.subject(), receipt))) {
            return;
        }
        notices.tell(texts.get("came-up", titles.of(state)));
        try {
            ports.background().execute(() -> ports.workspace().submit(state.subject(), arrived));
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: nothing is reported any more");
        }
    }

    @Override
    public void close() {
        pin.close();
    }
}
