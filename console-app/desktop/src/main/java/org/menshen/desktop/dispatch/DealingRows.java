package org.menshen.desktop.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Dealings;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.LogEntry;
import org.menshen.domain.incident.Participant;

/// Says in words what people settle about an incident between them: who takes part and has read, what is offered, asked, told, and left to do.
/// Any thread.
final class DealingRows {

    private static final String CENTRES = "centres";

    private final ConsolePorts ports;
    private final Texts texts;
    private final StatusWords states;

    DealingRows(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.states = new StatusWords(ports.lang());
    }

    /// Label and words in turn, only of what there is.
    List<String> facts(Incident incident) {
        List<String> facts = new ArrayList<>();
        Dealings dealings = incident.dealings();
        if (dealings.centre() != null) {
            line(facts, "line.centre", ports.names().of(CENTRES, dealings.centre()));
        }
        if (dealings.offer() != null) {
            line(facts, "line.offer", texts.get("offer.waits", mine(dealings.offer().to()) ? texts.get("me") : dealings.offer().to().name(),
                    clock(dealings.offer().by())));
        }
        if (dealings.transfer() != null) {
            line(facts, "line.transfer", texts.get("transfer.waits", receiver(dealings.transfer().to()),
                    Numbers.minute(dealings.transfer().dueAt(), ports.zone()), dealings.transfer().reason()));
        }
        if (dealings.parentId() != null) {
            line(facts, "line.whole", find(dealings.parentId()).map(Incident::title).orElse(dealings.parentId()));
        }
        if (!incident.participants().isEmpty()) {
            line(facts, "line.participants", incident.participants().stream().map(each -> participant(incident, each))
                    .collect(Collectors.joining(texts.get("participant.and"))));
        }
        return facts;
    }

    private void line(List<String> facts, String label, String words) {
        facts.add(texts.get(label));
        facts.add(words);
    }

    /// Who was asked to take part, and when that seat read it last.
    private String participant(Incident incident, Participant one) {
        String who = ports.names().of("roles", one.role()) + (one.name().isBlank() ? "" : " " + one.name());
        Optional<Mark> read = incident.reads().values().stream()
                .filter(mark -> mark.role().equals(one.role()) && !mark.at().isBefore(one.invited().at())).max(Comparator.comparing(Mark::at));
        if (read.isEmpty()) {
            return texts.get("participant.unread", who);
        }
        boolean news = incident.log().stream().anyMatch(entry -> entry.by().at().isAfter(read.get().at()));
        return texts.get(news ? "participant.read-before" : "participant.read", who, Numbers.minute(read.get().at(), ports.zone()));
    }

    /// How it waits for somebody, in short, for the row of the list; empty when it does not.
    Optional<String> waits(Incident incident) {
        Dealings dealings = incident.dealings();
        if (!incident.status().isOpen()) {
            return Optional.empty();
        }
        if (dealings.offer() != null) {
            return Optional.of(texts.get("row.offered", mine(dealings.offer().to()) ? texts.get("me") : dealings.offer().to().name()));
        }
        if (dealings.transfer() != null) {
            return Optional.of(texts.get("row.transferring", receiver(dealings.transfer().to())));
        }
        return dealings.openQuestions().isEmpty() ? Optional.empty()
                : Optional.of(texts.get("row.asked", ports.names().of("roles", dealings.openQuestions().getFirst().to())));
    }

    private String receiver(String code) {
        return ports.names().of(ports.codes().find(CENTRES, code).isPresent() ? CENTRES : "linkage-bodies", code);
    }

    /// Questions and answers, open ones first.
    List<OrderRow> questions(Incident incident) {
        return incident.dealings().questions().stream().sorted(Comparator.comparing((Dealings.Question q) -> !q.isOpen())
                .thenComparing(q -> q.asked().at(), Comparator.reverseOrder())).map(q -> new OrderRow(ports.names().of("roles", q.to()), q.text(),
                        texts.get(q.isOpen() ? "question.open" : "question.answered"), (q.isOpen() ? q.asked() : q.answered()).at(),
                        q.isOpen() ? texts.get("question.by", q.asked().name()) : texts.get("question.answer", q.answered().name(), q.answer()),
                        q.isOpen(), false, false)).toList();
    }

    /// The parts of it, open ones first.
    List<OrderRow> parts(Incident incident) {
        return incidents().filter(part -> incident.id().equals(part.dealings().parentId()))
                .sorted(Comparator.comparing((Incident part) -> !part.status().isOpen()).thenComparing(Incident::severity))
                .map(part -> new OrderRow(ports.names().of("incident-types", part.typeCode()), part.title(), states.of(part.status()), part.since(),
                        part.owner() == null ? texts.get("owner.none") : part.owner().name(), part.status().isOpen(), false, false)).toList();
    }

    /// The review and what is left to do after it.
    List<OrderRow> followUps(Incident incident) {
        Dealings.Inquiry inquiry = incident.dealings().inquiry();
        if (inquiry == null) {
            return List.of();
        }
        List<OrderRow> rows = new ArrayList<>();
        boolean over = incident.outcome() != null && incident.outcome().review() != null;
        boolean late = incident.reviewLate(ports.clock().instant());
        rows.add(new OrderRow(texts.get("review"), over ? incident.outcome().review() : inquiry.reason().isEmpty() ? texts.get("review.by-level")
                : inquiry.reason(), texts.get(over ? "review.over" : late ? "review.late" : "review.open"), inquiry.opened().at(),
                due(inquiry), !over, late, false));
        for (Dealings.FollowUp one : inquiry.followUps()) {
            boolean done = one.done() != null;
            boolean overdue = one.late(ports.clock().instant());
            String until = one.dueAt() == null ? "" : texts.get("follow-up.due", Numbers.day(one.dueAt(), ports.zone()));
            rows.add(new OrderRow(ports.names().of("roles", one.toRole()), one.text(),
                    texts.get(done ? "follow-up.done" : overdue ? "follow-up.late" : "follow-up.open"), (done ? one.done() : one.set()).at(),
                    done ? one.result() : until, !done, overdue, false));
        }
        return rows;
    }

    private String due(Dealings.Inquiry inquiry) {
        return inquiry.owner() == null || inquiry.dueAt() == null ? "" : texts.get("review.due", ports.names().of("roles", inquiry.owner()),
                Numbers.day(inquiry.dueAt(), ports.zone()));
    }

    /// A line of the log, with what it was: a call, a question, an answer, or just a line.
    DispatchPage.Line line(Incident incident, LogEntry entry) {
        Dealings dealings = incident.dealings();
        String words = dealings.calls().stream().filter(call -> call.number() == entry.number()).findFirst().map(call -> texts.get("log.call",
                        ports.names().of("case-sources", call.sourceCode()) + (call.callback().isEmpty() ? "" : " " + call.callback()), call.words()))
                .or(() -> dealings.question(entry.number()).map(q -> texts.get("log.question", ports.names().of("roles", q.to()), q.text())))
                .or(() -> dealings.questions().stream().filter(q -> q.answered() != null && q.answered().equals(entry.by())
                        && entry.text().equals(q.answer())).findFirst().map(q -> texts.get("log.answer", entry.text())))
                .orElse(entry.corrects() == null ? entry.text() : texts.get("log.corrects", entry.corrects(), entry.text()));
        return new DispatchPage.Line(entry.by().at(), entry.by().name(), words);
    }

    /// The centre that leads an incident, a key of `centres`.
    String centre(Incident incident) {
        String centre = incident.dealings().centre();
        return centre != null ? centre : ports.codes().list(CENTRES).all().stream()
                .filter(code -> code.attribute("home").filter("true"::equals).isPresent()).map(Code::code).findFirst().orElse("");
    }

    private java.util.stream.Stream<Incident> incidents() {
        return ports.workspace().all(SubjectKind.INCIDENT).stream().map(Versioned::state).map(Incident.class::cast);
    }

    private Optional<Incident> find(String id) {
        return ports.workspace().find(new Subject(SubjectKind.INCIDENT, id)).map(v -> (Incident) v.state());
    }

    private boolean mine(Mark mark) {
        return mark.userId().equals(ports.workspace().actor().userId());
    }

    private String clock(Mark mark) {
        return Numbers.minute(mark.at(), ports.zone());
    }
}
