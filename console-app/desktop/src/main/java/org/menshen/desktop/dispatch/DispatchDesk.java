package org.menshen.desktop.dispatch;

import java.util.ArrayList;
import java.util.List;

import org.menshen.desktop.gesture.ForceSteps;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.domain.suggest.UnitOffer;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;

/// Does what the person wants with the selected incident: asks in place for what is missing and gives the commands. FX thread.
final class DispatchDesk {

    private static final int GRADES = 4;

    private final FeatureContext context;
    private final ConsolePorts ports;
    private final Gestures gestures;
    private final Sheet sheet;
    private final Texts texts;

    DispatchDesk(FeatureContext context, Sheet sheet, Texts texts) {
        this.context = context;
        this.ports = context.ports();
        this.gestures = new Gestures(context);
        this.sheet = sheet;
        this.texts = texts;
    }

    boolean mine(Incident incident) {
        return incident.owner() != null && incident.owner().userId().equals(ports.workspace().actor().userId());
    }

    /// Does an act.
    void act(IncidentAct act, DispatchPage.Selected selected) {
        Incident incident = selected.incident();
        switch (act) {
            case VERIFY -> give(incident, new IncidentCommand.Verify(""));
            case GRADE -> grade(incident);
            case RESPOND -> give(incident, new IncidentCommand.Respond());
            case CONTROL -> write("ask.control", "", false, text -> give(incident, new IncidentCommand.Control(text)));
            case START_CLOSING -> write("ask.closing", "", false, text -> give(incident, new IncidentCommand.StartClosing(text)));
            case CLOSE -> close(incident);
            case REVIEW -> write("ask.review", "", true, text -> give(incident, new IncidentCommand.Review(text)));
            case LOG -> write("ask.log", "", true, text -> give(incident, new IncidentCommand.AddLog(text)));
            case OWN -> give(incident, new IncidentCommand.TakeOwnership());
            case LINKAGE -> linkage(incident);
            case CANCEL -> write("ask.cancel", "", true, text -> give(incident, new IncidentCommand.Cancel(text)));
        }
    }

    /// Shows what can be done with orders and requests, to choose from.
    void more(DispatchPage.Selected selected) {
        List<String> choices = new ArrayList<>();
        selected.again().forEach(again -> choices.add(again.words()));
        selected.offers().forEach(offer -> choices.add(offer.words()));
        if (choices.isEmpty()) {
            context.notices().tell(texts.get("told.nothing-to-do"));
            return;
        }
        int others = selected.again().size();
        sheet.choose(texts.get("ask.more"), choices, index -> {
            if (index < others) {
                again(selected, selected.again().get(index).order());
            } else {
                gestures.give(selected.offers().get(index - others).steps());
            }
        });
    }

    /// Asks for the words of an order to a force and sends it.
    void send(DispatchPage.Selected selected, UnitOffer force) {
        Incident incident = selected.incident();
        String text = texts.get("order.text", incident.title());
        sheet.write(texts.get("ask.order", force.unit().callSign(), Numbers.minutes(force.eta())), text, true,
                words -> order(incident, force, words));
    }

    private void order(Incident incident, UnitOffer force, String words) {
        Order.Task task = new Order.Task(incident.id(), force.unit().id(), words, incident.position(), incident.details().place());
        gestures.give(ForceSteps.send(ports.workspace().newId(SubjectKind.ORDER), task),
                () -> context.notices().tell(texts.get("told.sent", force.unit().callSign())));
    }

    /// The same task to the next unit.
    private void again(DispatchPage.Selected selected, Order order) {
        if (selected.forces().isEmpty()) {
            context.notices().warn(texts.get("told.no-force"));
            return;
        }
        List<String> choices = selected.forces().stream().map(force -> texts.get("force", force.unit().callSign(),
                Numbers.minutes(force.eta()), Numbers.distance(force.distanceM()))).toList();
        sheet.choose(texts.get("ask.again"), choices,
                index -> order(selected.incident(), selected.forces().get(index), order.task().text()));
    }

    private void grade(Incident incident) {
        List<String> grades = new ArrayList<>();
        for (int grade = 1; grade <= GRADES; grade++) {
            grades.add(texts.get("grade." + grade));
        }
        sheet.choose(texts.get("ask.grade"), grades,
                index -> write("ask.grade-reason", "", true, reason -> give(incident, new IncidentCommand.Grade(index + 1, reason))));
    }

    private void close(Incident incident) {
        write("ask.close", "", true, summary -> {
            List<DataDisposal> ways = List.of(DataDisposal.values());
            sheet.choose(texts.get("ask.disposal"), ways.stream().map(way -> texts.get("disposal." + way.name())).toList(), index -> {
                if (ways.get(index) == DataDisposal.RETAINED) {
                    write("ask.assessment", "", true,
                            number -> give(incident, new IncidentCommand.Close(summary, DataDisposal.RETAINED, number)));
                } else {
                    give(incident, new IncidentCommand.Close(summary, ways.get(index), null));
                }
            });
        });
    }

    private void linkage(Incident incident) {
        List<Code> bodies = List.copyOf(ports.codes().list("linkage-bodies").all());
        String lang = ports.lang().code();
        sheet.choose(texts.get("ask.linkage"), bodies.stream().map(code -> code.name(lang)).toList(), index -> {
            Code body = bodies.get(index);
            write("ask.linkage-text", texts.get("linkage.text", incident.title()), true, text -> {
                Linkage.Request request = new Linkage.Request(incident.id(), body.code(), text, incident.position(), incident.details().place());
                gestures.give(ForceSteps.ask(ports.workspace().newId(SubjectKind.LINKAGE), request),
                        () -> context.notices().tell(texts.get("told.asked", body.name(lang))));
            });
        });
    }

    private void write(String title, String initial, boolean required, java.util.function.Consumer<String> onText) {
        sheet.write(texts.get(title), initial, required, onText);
    }

    private void give(Incident incident, IncidentCommand command) {
        gestures.give(List.of(new Step(incident.subject(), command)));
    }
}
