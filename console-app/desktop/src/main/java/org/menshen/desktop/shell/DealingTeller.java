package org.menshen.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Dealings;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.port.Pin;

/// Says once what about an incident waits for the person at this desk: a hand-over that is offered, a transfer that this seat answers, a question.
/// Works on the feed thread.
final class DealingTeller implements AutoCloseable {

    private final ConsolePorts ports;
    private final Banner notices;
    private final Texts texts;
    private final Set<Object> told = ConcurrentHashMap.newKeySet();
    private final Pin pin;

    DealingTeller(ConsolePorts ports, Banner notices, Texts texts) {
        this.ports = ports;
        this.notices = notices;
        this.texts = texts;
        this.pin = ports.workspace().observe(this::changed);
    }

    private void changed(Set<Subject> subjects) {
        subjects.stream().filter(subject -> subject.kind() == SubjectKind.INCIDENT).flatMap(subject -> ports.workspace().find(subject).stream())
                .map(Versioned::state).map(Incident.class::cast).filter(incident -> incident.status().isOpen()).forEach(this::look);
    }

    private void look(Incident incident) {
        Actor me = ports.workspace().actor();
        Dealings dealings = incident.dealings();
        Dealings.Offer offer = dealings.offer();
        if (offer != null && offer.to().userId().equals(me.userId()) && told.add(List.of(incident.id(), offer))) {
            notices.tell(texts.get("dealing.offered", offer.by().name(), incident.title()));
        }
        Dealings.Transfer transfer = dealings.transfer();
        boolean mine = transfer != null && !transfer.asked().userId().equals(me.userId()) && answers(transfer, me);
        if (mine && told.add(List.of(incident.id(), transfer))) {
            notices.tell(texts.get("dealing.transfer", transfer.asked().name(), incident.title()));
        }
        for (Dealings.Question question : dealings.openQuestions()) {
            if (question.to().equals(me.role()) && told.add(List.of(incident.id(), question.number()))) {
                notices.tell(texts.get("dealing.asked", question.asked().name(), question.text(), incident.title()));
            }
        }
    }

    private boolean answers(Dealings.Transfer transfer, Actor me) {
        Optional<Code> receiver = ports.codes().find("centres", transfer.to()).or(() -> ports.codes().find("linkage-bodies", transfer.to()));
        return receiver.filter(code -> code.items("answeredBy").contains(me.role())).isPresent();
    }

    @Override
    public void close() {
        pin.close();
    }
}
