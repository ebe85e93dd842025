package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.menshen.desktop.form.FormField;
import org.menshen.desktop.form.FormSpec;
import org.menshen.desktop.gesture.Step;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.gate.Reward;
import org.menshen.domain.gate.Round;
import org.menshen.domain.gate.RoundCommand;
import org.menshen.domain.gate.RoundStage;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.FieldLevel;
import org.menshen.domain.work.FlowField;

/// What can be done with rounds of gate checks: drawing, working rewards out by a published rule, publishing and paying them.
final class RoundActs {

    private static final String MONTH = "month";
    private static final String SEED = "seed";
    private static final String COUNT = "count";
    private static final String TYPE = "siteType";
    private static final int MONTH_LENGTH = 7;

    private RoundActs() {
    }

    static List<Act> all() {
        List<Act> acts = new ArrayList<>();
        acts.add(Act.of(null, "round.draw").when(c -> c.may("round.draw")).ask(new Ask.Form(Ask.text("ask.round.draw"), RoundActs::drawing))
                .gives(c -> List.of(new Step(new Subject(SubjectKind.ROUND, c.fresh(SubjectKind.ROUND)), new RoundCommand.Draw(
                        c.form(0).value(MONTH), Long.parseLong(c.form(0).value(SEED)), Integer.parseInt(c.form(0).value(COUNT)),
                        c.form(0).value(TYPE))))));
        acts.add(on("round.compute").key("C").when(c -> open(c) && c.may("round.compute")).ask(Ask.pick("ask.round.rule", RoundActs::rules))
                .giving(c -> new RoundCommand.Compute(c.word(0))));
        acts.add(on("round.notice").key("O").when(c -> round(c).stage() == RoundStage.COMPUTED && c.may("round.notice"))
                .giving(c -> new RoundCommand.Notice()));
        acts.add(on("round.pay").key("Y").when(c -> round(c).stage() == RoundStage.NOTICED && c.may("round.pay"))
                .giving(c -> new RoundCommand.Pay()));
        acts.add(on("round.cancel").key("Delete").when(c -> round(c).stage() == RoundStage.DRAWN && c.may("round.cancel"))
                .ask(Ask.words("ask.reason")).giving(c -> new RoundCommand.Cancel(c.word(0))));
        return List.copyOf(acts);
    }

    private static Act.Making on(String id) {
        return Act.of(SubjectKind.ROUND, id);
    }

    private static Round round(Case c) {
        return c.as(Round.class);
    }

    private static boolean open(Case c) {
        return round(c).stage() != RoundStage.PAID && round(c).stage() != RoundStage.CANCELLED;
    }

    /// The rules in force that hold for the month, the newest first.
    private static List<AskOption> rules(Case c) {
        return c.all(SubjectKind.REWARD, Reward.class).filter(reward -> reward.inForce() && reward.rule().holds(round(c).month()))
                .sorted(Comparator.comparingInt((Reward reward) -> reward.rule().version()).reversed())
                .map(reward -> new AskOption(reward.id(), 0, c.text("round.rule", c.ports().names().in(reward.rule().name()),
                        String.valueOf(reward.rule().version())), c.text("round.rule-from", reward.rule().from()))).toList();
    }

    private static FormSpec drawing(Case c) {
        String today = c.now().atZone(c.ports().zone()).toLocalDate().toString();
        return new FormSpec(List.of(field(c, MONTH, FieldKind.TEXT, today.substring(0, MONTH_LENGTH)),
                field(c, SEED, FieldKind.WHOLE, today.replace("-", "")),
                field(c, COUNT, FieldKind.WHOLE, String.valueOf((int) c.ports().codes().figure("gate.draw-count"))),
                field(c, TYPE, FieldKind.CODE, "OLD_RESIDENTIAL")), FormSpec.Remark.NONE, 0, false, true);
    }

    private static FormField field(Case c, String id, FieldKind kind, String initial) {
        Bilingual name = new Bilingual(c.text("round.field." + id), c.text("round.field." + id));
        Double least = COUNT.equals(id) ? 1.0 : null;
        return new FormField(new FlowField(id, name, kind, "", kind == FieldKind.CODE ? "site-types" : "", List.of(), "", true, FieldLevel.S1, null,
                List.of(), least, null, ""), true, initial);
    }
}
