package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.form.FormAnswer;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.FactWords;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.unit.Unit;

/// What can be done at this desk with what is selected, tried under the rules: which acts make sense, what each would do, and why one would be
/// refused. Any thread.
public final class Workbench {

    private final ConsolePorts ports;
    private final Texts texts;
    private final Permissions permissions;
    private final Rehearsal rehearsal;
    private final RefusalWords refusals;
    private final FactWords facts;

    /// The bench of a desk.
    public Workbench(ConsolePorts ports) {
        this.ports = ports;
        this.texts = Texts.load(ports.lang(), Workbench.class);
        this.permissions = new Permissions(ports.codes());
        this.rehearsal = new Rehearsal(ports, permissions);
        this.refusals = new RefusalWords(ports.lang());
        this.facts = new FactWords(ports.lang());
    }

    /// The texts of the catalogue.
    Texts texts() {
        return texts;
    }

    /// The name of an act.
    public String name(Act act) {
        return texts.get(act.nameKey());
    }

    /// The name of an act on a case: what comes next is named, too; what posts are asked makes another name of an answer.
    public String name(Act act, Case c) {
        String ofKind = c.state() instanceof Rollcall call ? act.nameKey() + "." + call.kind() : "";
        if (texts.has(ofKind)) {
            return texts.get(ofKind);
        }
        if (WorkActs.ACT.equals(act.id()) && c.answered() > 0) {
            return ports.names().in(WorkActs.flowAct(c).name());
        }
        return PlanActs.called(act, c).map(step -> texts.get("step.next", name(act), step)).orElseGet(() -> name(act));
    }

    /// The case of a subject as it stands; empty when it is not known here.
    public Optional<Case> about(Subject subject) {
        return ports.workspace().find(subject).map(Versioned::state).map(this::about);
    }

    /// The case of a state.
    public Case about(State state) {
        return Case.about(ports, texts, permissions, state);
    }

    /// The case of a spot on the ground, or of nothing.
    public Case at(@Nullable NamedSpot spot) {
        return Case.at(ports, texts, permissions, spot);
    }

    /// The spot that a case is about; empty when it is about a subject or nothing.
    public Optional<NamedSpot> spot(Case c) {
        return c.state() == null ? c.at().map(at -> new NamedSpot(at, c.title())) : Optional.empty();
    }

    /// The case itself, then what hangs on it and can be acted on, too: orders and requests of an incident, the order of a unit; at last what
    /// needs no subject.
    public List<Case> around(Case c) {
        List<Case> all = new ArrayList<>(List.of(c));
        if (c.state() instanceof Incident incident) {
            hanging(SubjectKind.ORDER).filter(state -> incident.id().equals(((Order) state).incidentId())).map(this::about).forEach(all::add);
            hanging(SubjectKind.LINKAGE).filter(state -> incident.id().equals(((Linkage) state).incidentId())).map(this::about).forEach(all::add);
        }
        if (c.state() instanceof Unit unit && unit.orderId() != null) {
            about(new Subject(SubjectKind.ORDER, unit.orderId())).ifPresent(all::add);
        }
        if (c.state() != null) {
            all.add(at(null));
        }
        return all;
    }

    private Stream<State> hanging(SubjectKind kind) {
        return ports.workspace().all(kind).stream().map(Versioned::state);
    }

    /// What makes sense with a case, each tried: those that would be taken first.
    public List<ActOffer> offers(Case c) {
        List<ActOffer> offers = Acts.offered(c).stream().map(act -> offer(act, c)).toList();
        return Stream.concat(offers.stream().filter(ActOffer::able), offers.stream().filter(offer -> !offer.able())).toList();
    }

    /// Tries an act with answers that would do.
    public ActOffer offer(Act act, Case c) {
        if (act.various() && c.answered() == 0 && act.asks().getFirst() instanceof Ask.Pick pick) {
            List<ActOffer> tried = pick.options().apply(c).stream().map(option -> tried(act, c.with(option.value()), c)).toList();
            return tried.stream().filter(ActOffer::able).findFirst().or(() -> tried.stream().findFirst()).orElseGet(() -> tried(act, c, c));
        }
        return tried(act, c, c);
    }

    private ActOffer tried(Act act, Case begun, Case c) {
        Case sample = begun;
        for (Ask ask : act.asks().subList(Math.min(begun.answered(), act.asks().size()), act.asks().size())) {
            Optional<Object> answer = ask.sample(sample);
            if (answer.isEmpty()) {
                return new ActOffer(act, c, texts.get("nothing-to-choose", ask.title().apply(sample)), List.of());
            }
            sample = sample.with(answer.get());
        }
        Rehearsal.Outcome outcome = rehearsal.of(act.steps().apply(sample));
        boolean unfilled = act.asks().stream().skip(begun.answered()).anyMatch(ask -> ask instanceof Ask.Form
                || ask instanceof Ask.If(var when, var inner) && inner instanceof Ask.Form);
        return new ActOffer(act, c, outcome.refusal().filter(why -> !unfilled || !FormSamples.mends(why)).map(refusals::words).orElse(""),
                outcome.facts());
    }

    /// Why an act would be refused with all its answers; empty when it would be taken.
    public Optional<Refusal> refusal(Act act, Case answered) {
        return rehearsal.of(act.steps().apply(answered)).refusal();
    }

    /// Why an act would be refused whatever is filled into its form, in words; empty when that can make it hold.
    ///
    /// @param begun the case with the answers that come before the form
    public String barred(Act act, Case begun) {
        return refusal(act, begun.with(FormAnswer.NONE)).filter(why -> !FormSamples.mends(why)).map(refusals::words).orElse("");
    }

    /// Why something was refused, in words.
    public String words(Refusal why) {
        return refusals.words(why);
    }

    /// What an act would do, in words: what happens, and what it asks before.
    public String preview(ActOffer offer) {
        if (!offer.able()) {
            return offer.why();
        }
        if (offer.act().jump() != null) {
            return texts.get("preview.opens", texts.get("window." + offer.act().jump()));
        }
        Set<String> happens = new LinkedHashSet<>();
        for (Fact fact : offer.facts()) {
            happens.add(facts.words(fact));
        }
        String what = offer.act().goes() == null ? String.join(texts.get("preview.then"), happens) : texts.get("preview.goes");
        List<String> asked = new ArrayList<>();
        Case c = offer.about();
        for (Ask ask : offer.act().asks()) {
            if (!(ask instanceof Ask.If)) {
                asked.add(ask.title().apply(c));
            }
            c = c.with(ask.sample(c).orElse(""));
        }
        return asked.isEmpty() ? what : texts.get("preview.asks", what, String.join(texts.get("preview.then"), asked));
    }
}
