package org.menshen.desktop.act;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.gesture.ForceSteps;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.text.Numbers;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Dealings;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.text.PersonalNumbers;

/// What people settle about an incident between them: hand-over with consent, transfer, questions, calls, parts, the review.
final class DealingActs {

    private static final String CENTRES = "centres";
    private static final String BODIES = "linkage-bodies";
    private static final String TAKE_FROM_OTHER = "incident.take-from-other";

    private DealingActs() {
    }

    /// What waits for an answer of this desk: stands before everything else.
    static List<Act> waiting() {
        List<Act> acts = new ArrayList<>();
        acts.add(open("incident.accept-hand-over").key("H").when(c -> isOpen(c) && offeredToMe(c))
                .giving(c -> new IncidentCommand.AcceptHandOver()));
        acts.add(open("incident.decline-hand-over").key("Delete").when(c -> isOpen(c) && offeredToMe(c)).ask(Ask.words("ask.decline"))
                .giving(c -> new IncidentCommand.DeclineHandOver(c.word(0))));
        acts.add(open("incident.accept-transfer").key("T").when(c -> isOpen(c) && transferIsMine(c)).ask(Ask.remark("ask.remark"))
                .giving(c -> new IncidentCommand.AcceptTransfer(c.word(0))));
        acts.add(open("incident.return-transfer").key("Backspace").when(c -> isOpen(c) && transferIsMine(c)).ask(Ask.words("ask.return"))
                .giving(c -> new IncidentCommand.ReturnTransfer(c.word(0))));
        acts.add(open("incident.answer").key("6").when(c -> isOpen(c) && questions(c).findAny().isPresent())
                .ask(Ask.pick("ask.answer", c -> questions(c).map(q -> new AskOption(String.valueOf(q.number()), 0, q.text(),
                        q.asked().name() + " " + Numbers.minute(q.asked().at(), c.ports().zone()))).toList()))
                .ask(Ask.words("ask.answer-text")).giving(c -> new IncidentCommand.Answer(Integer.parseInt(c.word(0)), c.word(1))));
        return List.copyOf(acts);
    }

    /// Everything else, in the order in which it is offered.
    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(open("incident.ask").key("W").ask(Ask.pick("ask.ask", Lists::roles)).ask(Ask.words("ask.ask-text"))
                .giving(c -> new IncidentCommand.Ask(c.word(0), c.word(1))));
        acts.add(open("incident.hand-over").key("H").when(c -> isOpen(c) && !offeredToMe(c))
                .ask(Ask.pick("ask.hand-over", c -> Lists.people(c, c.incident().owner()))).giving(c -> {
                    String[] person = Lists.person(c.word(0));
                    return new IncidentCommand.HandOver(person[0], person[1], person[2], person[3]);
                }));
        acts.add(open("incident.withdraw-hand-over").key("Delete").when(c -> isOpen(c) && dealings(c).offer() != null && !offeredToMe(c))
                .giving(c -> new IncidentCommand.WithdrawHandOver()));
        acts.add(open("incident.add-call").ask(Ask.pick("ask.call-source", DealingActs::sources)).ask(Ask.words("ask.call-words"))
                .ask(Ask.remark("ask.call-back")).giving(c -> new IncidentCommand.AddCall(c.word(0), PersonalNumbers.mask(c.word(1)),
                        PersonalNumbers.callback(c.word(2)))));
        acts.add(open("incident.call-back").key("=").when(c -> isOpen(c) && !called(c).isEmpty())
                .ask(Ask.pick("ask.call-back-whom", DealingActs::called)).ask(Ask.words("ask.call-back-why"))
                .gives(c -> ForceSteps.ask(c.fresh(SubjectKind.LINKAGE), callBack(c))));
        parts(acts);
        transfer(acts);
        review(acts);
        return List.copyOf(acts);
    }

    /// Those who called by way of a body that has their number; this centre keeps none (decision 13).
    private static List<AskOption> called(Case c) {
        return dealings(c).calls().stream().filter(call -> body(c, call).isPresent()).map(call -> new AskOption(String.valueOf(call.number()), 0,
                c.name("case-sources", call.sourceCode()) + " " + call.callback(), Numbers.minute(call.taken().at(), c.ports().zone()))).toList();
    }

    private static Optional<String> body(Case c, Dealings.Call call) {
        return c.ports().codes().list("linkage-bodies").all().stream()
                .filter(body -> body.attribute("source").filter(call.sourceCode()::equals).isPresent()).map(Code::code).findFirst();
    }

    /// The body that took the call is asked to call back: by the masked number and the time it knows which call is meant.
    private static Linkage.Request callBack(Case c) {
        Dealings.Call call = dealings(c).calls().stream().filter(each -> String.valueOf(each.number()).equals(c.word(0))).findFirst().orElseThrow();
        return new Linkage.Request(c.incident().id(), body(c, call).orElseThrow(), c.text("call-back.text",
                Numbers.day(call.taken().at(), c.ports().zone()), call.callback(), c.word(1)), c.at().orElse(null), c.where(), null);
    }

    private static Act.Making open(String id) {
        return Act.of(SubjectKind.INCIDENT, id).when(DealingActs::isOpen);
    }

    private static boolean isOpen(Case c) {
        return c.incident().status().isOpen();
    }

    private static Dealings dealings(Case c) {
        return c.incident().dealings();
    }

    private static boolean offeredToMe(Case c) {
        Dealings.Offer offer = dealings(c).offer();
        return offer != null && c.mine(offer.to());
    }

    /// Whether this seat answers for the receiver of the transfer; for a centre nobody answers what he asked himself.
    private static boolean transferIsMine(Case c) {
        Dealings.Transfer transfer = dealings(c).transfer();
        if (transfer == null) {
            return false;
        }
        Optional<Code> centre = c.ports().codes().find(CENTRES, transfer.to());
        return centre.or(() -> c.ports().codes().find(BODIES, transfer.to())).filter(code -> code.items("answeredBy").contains(c.actor().role()))
                .isPresent() && (centre.isEmpty() || !c.mine(transfer.asked()));
    }

    private static Stream<Dealings.Question> questions(Case c) {
        return dealings(c).openQuestions().stream().filter(question -> question.to().equals(c.actor().role()) || c.may(TAKE_FROM_OTHER));
    }

    private static List<AskOption> sources(Case c) {
        String lang = c.ports().lang().code();
        return c.ports().codes().list("case-sources").all().stream().filter(code -> code.number("call").isPresent())
                .map(code -> AskOption.of(code.code(), code.name(lang))).toList();
    }

    private static void parts(List<Act> acts) {
        acts.add(open("incident.report-part").key("Insert").when(c -> isOpen(c) && dealings(c).parentId() == null)
                .ask(Ask.pick("ask.incident-type", c -> Lists.codes(c, "incident-types")))
                .ask(Ask.words("ask.incident-title", c -> c.text("incident.title", c.name("incident-types", c.word(0)), c.where())))
                .gives(DealingActs::part));
        acts.add(open("incident.attach-to").when(c -> isOpen(c) && dealings(c).parentId() == null && parts(c).findAny().isEmpty())
                .ask(Ask.pick("ask.attach-to", c -> Lists.incidents(c, other -> !other.id().equals(c.incident().id())
                        && other.dealings().parentId() == null)))
                .giving(c -> new IncidentCommand.AttachTo(c.word(0))));
        acts.add(open("incident.detach").when(c -> isOpen(c) && dealings(c).parentId() != null).ask(Ask.words("ask.reason"))
                .giving(c -> new IncidentCommand.Detach(c.word(0))));
    }

    private static Stream<Incident> parts(Case c) {
        return c.all(SubjectKind.INCIDENT, Incident.class).filter(other -> c.incident().id().equals(other.dealings().parentId()));
    }

    private static List<Step> part(Case c) {
        Incident whole = c.incident();
        Incident.Details d = whole.details();
        int severity = c.ports().codes().find("incident-types", c.word(0)).map(code -> (int) code.number("severity").orElse(whole.severity()))
                .orElse(whole.severity());
        Subject part = new Subject(SubjectKind.INCIDENT, c.fresh(SubjectKind.INCIDENT));
        Incident.Details details = new Incident.Details(c.word(0), c.word(1), d.siteId(), d.buildingId(), d.position(), d.place(), d.sourceCode());
        return List.of(new Step(part, new IncidentCommand.Report(details, severity, null, "")),
                new Step(part, new IncidentCommand.AttachTo(whole.id())));
    }

    private static void transfer(List<Act> acts) {
        acts.add(open("incident.transfer").key("T").when(c -> isOpen(c) && dealings(c).transfer() == null)
                .ask(Ask.pick("ask.transfer", DealingActs::receivers)).ask(Ask.words("ask.transfer-reason"))
                .giving(c -> new IncidentCommand.Transfer(c.word(0), c.word(1))));
        acts.add(open("incident.withdraw-transfer").key("Backspace").when(c -> isOpen(c) && dealings(c).transfer() != null && !transferIsMine(c))
                .ask(Ask.words("ask.reason")).giving(c -> new IncidentCommand.WithdrawTransfer(c.word(0))));
    }

    /// The other centres first, then bodies.
    private static List<AskOption> receivers(Case c) {
        String leading = leading(c);
        return Stream.concat(Lists.codes(c, CENTRES).stream().filter(centre -> !centre.value().equals(leading)), Lists.codes(c, BODIES).stream())
                .toList();
    }

    private static @Nullable String leading(Case c) {
        String centre = dealings(c).centre();
        return centre != null ? centre : c.ports().codes().list(CENTRES).all().stream()
                .filter(code -> code.attribute("home").filter("true"::equals).isPresent()).map(Code::code).findFirst().orElse(null);
    }

    private static void review(List<Act> acts) {
        acts.add(Act.of(SubjectKind.INCIDENT, "incident.open-review").key("R")
                .when(c -> c.incident().status() == IncidentStatus.CLOSED && dealings(c).inquiry() == null).ask(Ask.words("ask.open-review"))
                .ask(Ask.pick("ask.review-owner", Lists::roles)).giving(c -> new IncidentCommand.OpenReview(c.word(0), c.word(1))));
        acts.add(Act.of(SubjectKind.INCIDENT, "incident.add-follow-up").key("W")
                .when(c -> c.incident().status() == IncidentStatus.CLOSED && dealings(c).inquiry() != null)
                .ask(Ask.pick("ask.follow-up", Lists::roles)).ask(Ask.words("ask.follow-up-text"))
                .ask(new Ask.Words(Ask.text("ask.follow-up-due"), c -> day(c, c.now().plus(Duration.ofDays((long) c.ports().codes()
                        .figure("review.within-d")))), words -> end(words, ZoneOffset.UTC).isPresent()))
                .giving(c -> new IncidentCommand.AddFollowUp(c.word(0), c.word(1), end(c.word(2), c.ports().zone()).orElse(null))));
        acts.add(Act.of(SubjectKind.INCIDENT, "incident.finish-follow-up").key("6").when(c -> !isOpen(c) && followUps(c).findAny().isPresent())
                .ask(Ask.pick("ask.follow-up-which", c -> followUps(c).map(one -> AskOption.of(String.valueOf(one.number()), one.text())).toList()))
                .ask(Ask.words("ask.follow-up-result"))
                .giving(c -> new IncidentCommand.FinishFollowUp(Integer.parseInt(c.word(0)), c.word(1))));
    }

    private static String day(Case c, Instant at) {
        return at.atZone(c.ports().zone()).toLocalDate().toString();
    }

    /// The end of a day, such as 2026-11-05; empty when the words are none.
    private static Optional<Instant> end(String words, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(words.strip()).plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Stream<Dealings.FollowUp> followUps(Case c) {
        return dealings(c).inquiry() == null ? Stream.empty() : dealings(c).inquiry().followUps().stream()
                .filter(one -> one.done() == null && (one.toRole().equals(c.actor().role()) || c.may(TAKE_FROM_OTHER)));
    }
}
