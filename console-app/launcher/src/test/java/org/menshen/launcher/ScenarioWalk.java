package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.act.PlanSight;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.DataDisposal;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderCommand;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.response.PlanBoard;
import org.menshen.domain.response.StepState;

import picocli.CommandLine;

/// A walk through one scenario of domain.md §4 by keyboard alone, before the real centre, with what its column "Console must" asks checked at each
/// line. What a later issue has to bring stands in a list at the top of the walk.
abstract class ScenarioWalk {

    private static final int MAJOR = 2;
    /// leaves the crews time to answer within their limits on a busy machine, too: the clock runs no further ahead of them than a second of its own
    static final double PACE = 20;
    private static final int MOST_CREWS = 4;
    private static final int LEAST_GRADE = 4;
    private static final String COMMANDER = "commander";

    private final String drill;
    private final String user;
    WalkDesk desk;
    private Path data;

    /// @param drill the scenario's drill
    /// @param user who sits at the console
    ScenarioWalk(String drill, String user) {
        this.drill = drill;
        this.user = user;
    }

    @BeforeEach
    void sitDown(@TempDir Path folder) throws Exception {
        data = folder;
        desk = new WalkDesk(drill, user, folder);
    }

    /// Leaves the desk and scores what the centre has recorded, as a script does.
    ///
    /// @return what is printed
    String scored() throws Exception {
        desk.close();
        desk = null;
        ResourceBundle texts = ResourceBundle.getBundle(Main.TEXTS, Locale.of("zh"));
        CommandLine line = new CommandLine(new MenshenCommand(texts));
        line.setResourceBundle(texts);
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(line.execute("drill", "score", drill, "--data", data.toString())).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @AfterEach
    void leave() throws Exception {
        if (desk != null) {
            desk.close();
        }
    }

    /// The alerts of a type, the first raised first; waits for as many as are wanted.
    List<Alert> alerts(String type, int least) {
        desk.until(least + " × " + type, () -> all(type).size() >= least);
        return all(type);
    }

    private List<Alert> all(String type) {
        return desk.all(SubjectKind.ALERT, Alert.class).filter(alert -> alert.typeCode().equals(type))
                .sorted(Comparator.comparing(Alert::raisedAt)).toList();
    }

    /// The first alert of a type as it stands.
    Alert alert(String type) {
        return alerts(type, 1).getFirst();
    }

    /// The incidents, the first reported first.
    List<Incident> incidents() {
        return desk.all(SubjectKind.INCIDENT, Incident.class).sorted(Comparator.comparing(incident -> incident.reported().at())).toList();
    }

    /// The incident that was reported last.
    Incident incident() {
        desk.until("an incident", () -> !incidents().isEmpty());
        return incidents().getLast();
    }

    /// The plan of the incident that was reported last, as it stands.
    PlanBoard board() {
        return PlanBoard.of(incident(), new PlanSight(desk.station().workspace())).orElseThrow();
    }

    /// Does the step that is said to be next by the main key, and answers what it asks: a digit chooses, an empty answer agrees, else it is written.
    ///
    /// @param id its id in the plan
    /// @param name what it is called on screen
    void next(String id, String name, String... answers) {
        desk.sees("下一步：" + name);
        desk.press(KeyCode.ENTER);
        answer(answers);
        desk.until("step " + id + " done or asked", () -> board().step(id).filter(step -> step.state().isOver() || step.state() == StepState.ASKED)
                .isPresent());
    }

    /// Lets the clock run until a crew has taken the order of a step: until then the step counts as asked only. Who declines or does not answer is
    /// followed by the next that the board offers.
    void taken(String id) throws Exception {
        for (int i = 0; i < MOST_CREWS && !over(id); i++) {
            if (i > 0) {
                int before = orders().size();
                desk.press(KeyCode.END);
                answer("1");
                desk.until("an order for the next", () -> orders().size() > before);
            }
            desk.run(PACE, Duration.ofMinutes(3), "an answer to the order of " + id, () -> board().step(id)
                    .filter(step -> step.state() != StepState.ASKED).isPresent());
        }
        desk.until("step " + id + " taken", () -> over(id));
    }

    private boolean over(String step) {
        return board().step(step).filter(each -> each.state().isOver()).isPresent();
    }

    /// Answers the questions of an act.
    void answer(String... answers) {
        for (String answer : answers) {
            desk.asked();
            if (answer.matches("\\d")) {
                desk.press(KeyCode.values()[KeyCode.DIGIT0.ordinal() + Integer.parseInt(answer)]);
            } else {
                if (!answer.isEmpty()) {
                    desk.type(answer);
                }
                desk.press(KeyCode.ENTER);
            }
            desk.answered();
        }
    }

    /// Takes something from the list of everything that can be done.
    void menu(String words) {
        desk.press(KeyCode.PERIOD);
        desk.asked();
        desk.pick(words);
        desk.answered();
    }

    /// Takes the selected alert from its row to an incident in the dispatch window: three keys, the second while
    /// the first is still being carried out.
    ///
    /// @param type of the alert that is selected
    void raise(String type, String plan) {
        desk.press(KeyCode.A);
        desk.press(KeyCode.I);
        desk.until("an incident of it", () -> all(type).stream().anyMatch(alert -> alert.status() == AlertStatus.LINKED));
        desk.sees("打开事件");
        desk.press(KeyCode.I);
        desk.expectWindow("dispatch");
        desk.sees("启动预案：" + plan);
    }

    /// Grades the incident and brings it to where it can be closed, by the keys of the dispatch window.
    ///
    /// @param grade 1…4
    void toClosing(String grade) {
        go(IncidentStatus.GRADED, KeyCode.G, grade, "按现场情况");
        go(IncidentStatus.RESPONDING, KeyCode.R);
        go(IncidentStatus.CONTROLLED, KeyCode.K, "现场已控制");
        go(IncidentStatus.CLOSING, KeyCode.E, "善后完成");
    }

    private void go(IncidentStatus to, KeyCode key, String... answers) {
        if (incident().status().ordinal() >= to.ordinal()) {
            return;
        }
        desk.press(key);
        answer(answers);
        desk.until("incident " + to, () -> incident().status() == to);
    }

    /// Confirms what the forces carried out and ends the incident, which its plan allows now.
    ///
    /// @param grade 1…4
    void end(String grade) throws Exception {
        for (long left = carriedOut(); left > 0; left--) {
            menu("核销指令");
            answer("");
            long before = left;
            // the next question is about the next order only when this one is known to be confirmed
            desk.until("an order confirmed", () -> ours().filter(order -> order.status() == OrderStatus.DONE).count() < before);
        }
        desk.until("orders confirmed", () -> ours().allMatch(order -> order.status().isFinal()));
        go(IncidentStatus.VERIFIED, KeyCode.V);
        toClosing(grade);
        desk.press(KeyCode.E);
        if (incident().severity() <= MAJOR && !user.startsWith(COMMANDER)) {
            desk.sees("重大事件须由值班长结束");
            other(COMMANDER, incident().subject(), new IncidentCommand.Close("处置完毕", DataDisposal.NONE, null));
        } else {
            answer("处置完毕", "1");
        }
        desk.until("the end", () -> incident().status() == IncidentStatus.CLOSED);
    }

    /// The watch commander ends what this seat may not end, once everything is done that the plan asks.
    void endElsewhere() throws Exception {
        carriedOut();
        for (Order order : ours().filter(each -> each.status() == OrderStatus.DONE).toList()) {
            other(COMMANDER, order.subject(), new OrderCommand.Confirm(""));
        }
        desk.until("orders confirmed", () -> ours().allMatch(order -> order.status().isFinal()));
        step(IncidentStatus.VERIFIED, new IncidentCommand.Verify("现场属实"));
        step(IncidentStatus.GRADED, new IncidentCommand.Grade(LEAST_GRADE, "按现场情况"));
        step(IncidentStatus.RESPONDING, new IncidentCommand.Respond());
        step(IncidentStatus.CONTROLLED, new IncidentCommand.Control("现场已控制"));
        step(IncidentStatus.CLOSING, new IncidentCommand.StartClosing("善后完成"));
        step(IncidentStatus.CLOSED, new IncidentCommand.Close("处置完毕", DataDisposal.NONE, null));
    }

    private void step(IncidentStatus to, IncidentCommand command) throws Exception {
        if (incident().status().ordinal() < to.ordinal()) {
            other(COMMANDER, incident().subject(), command);
            desk.until("incident " + to, () -> incident().status() == to);
        }
    }

    /// Waits until the forces and the bodies have done what was asked of them for the incident, and its plan asks nothing more.
    ///
    /// @return how many orders wait to be confirmed
    private long carriedOut() throws Exception {
        assertThat(board().missing()).isEmpty();
        desk.pass(Duration.ofMinutes(40), "all orders are carried out and the bodies have fed back", () -> ours()
                .allMatch(order -> order.status() == OrderStatus.DONE || order.status().isFinal())
                && desk.all(SubjectKind.LINKAGE, Linkage.class).filter(asked -> incident().id().equals(asked.request().incidentId()))
                .allMatch(asked -> asked.status().ordinal() >= LinkageStatus.FED_BACK.ordinal()));
        return ours().filter(order -> order.status() == OrderStatus.DONE).count();
    }

    private Stream<Order> ours() {
        return orders().stream().filter(order -> incident().id().equals(order.incidentId()));
    }

    /// Somebody at another seat does something.
    void other(String seat, Subject subject, Command command) throws Exception {
        long version = desk.station().workspace().find(subject).map(Versioned::version).orElse(0L);
        assertThat(desk.others().submit(seat, new CommandEnvelope(UUID.randomUUID(), subject, version, command, desk.now()))).isEmpty();
    }

    /// Somebody at another seat may not do something; asked again, the centre says the same, because it has kept its answer.
    ///
    /// @return the code of the refusal
    String refused(String seat, Subject subject, Command command) throws Exception {
        long version = desk.station().workspace().find(subject).map(Versioned::version).orElse(0L);
        CommandEnvelope envelope = new CommandEnvelope(UUID.randomUUID(), subject, version, command, desk.now());
        String code = desk.others().submit(seat, envelope).orElseThrow();
        assertThat(desk.others().submit(seat, envelope)).contains(code);
        return code;
    }

    /// The orders, the first given first.
    List<Order> orders() {
        return desk.all(SubjectKind.ORDER, Order.class).sorted(Comparator.comparing(Order::since)).toList();
    }

    /// The first order that carries out a step of a plan.
    Order order(String step) {
        return orders().stream().filter(order -> step.equals(order.task().stepId())).findFirst().orElseThrow();
    }

    /// The requests of an incident to a body; what a body asks of this centre is none.
    List<Linkage> requests(String body) {
        return desk.all(SubjectKind.LINKAGE, Linkage.class).filter(asked -> asked.request().bodyCode().equals(body))
                .filter(asked -> asked.request().incidentId() != null).toList();
    }
}
