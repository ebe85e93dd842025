package org.menshen.desktop.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.Town;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.deploy.DeployProblem;
import org.menshen.domain.deploy.DeployTally;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.deploy.DeploymentCommand;
import org.menshen.domain.deploy.GreedyDeployment;
import org.menshen.domain.event.Assignment;
import org.menshen.domain.event.Event;
import org.menshen.domain.event.EventPlan;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Proposer;
import org.menshen.map.core.geo.Geodesy;

/// A deployment from its draft to its approval by keys alone: one post by hand, the others by a proposal, compared with another one.
class DeployWindowTest {

    private static final Actor COMMANDER = new Actor("c", "演练-班长", "WATCH_COMMANDER", "command-01");
    private static final Actor LEADER = new Actor("l", "演练-领导", "LEADER", "lead-01");

    /// The plain way in place of the solver, which the desktop does not know.
    private final Proposer proposer = (problem, limits, seen) -> new Proposer.Attempt() {
        @Override
        public CompletableFuture<Proposer.Proposal> result() {
            return CompletableFuture.completedFuture(plain(problem));
        }

        @Override
        public void stop() {
        }
    };
    private final OneWindow window = new OneWindow(new DeployFeature(Archive.none(), proposer));

    private static Proposer.Proposal plain(DeployProblem problem) {
        int[] holders = GreedyDeployment.of(problem);
        List<Assignment> all = new ArrayList<>();
        for (int p = 0; p < holders.length; p++) {
            if (holders[p] != DeployTally.NOBODY) {
                all.add(new Assignment(problem.post(p).id(), problem.unit(holders[p]).id()));
            }
        }
        return new Proposer.Proposal(all, Duration.ofMillis(Math.round(problem.bound())), Duration.ofSeconds(90), Duration.ofMillis(40), 7);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Deployment> deployments() {
        return window.fake.workspace.all(SubjectKind.DEPLOYMENT).stream().map(Versioned::state).map(Deployment.class::cast).toList();
    }

    private void event() {
        Instant now = window.fake.clock.instant();
        String committee = window.fake.codes.list("committees").all().iterator().next().code();
        List<EventPlan.Post> posts = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            posts.add(new EventPlan.Post("P" + i, "岗位" + i, committee, null, "", Geodesy.destination(Town.MIDDLE, i * 80.0, 250), null, null));
        }
        EventPlan bare = EventPlan.of("进博会", null, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
        window.fake.workspace.put(new Event("expo", new EventPlan("进博会", null, bare.periods(), List.of(), posts, List.of(), List.of()),
                Event.Stage.PLANNED, new Mark("c", "演练-班长", "WATCH_COMMANDER", "command-01", now), null, null, "", List.of(), List.of(), List.of()));
    }

    private void draft(String name) {
        int before = deployments().size();
        window.press(KeyCode.INSERT);
        window.answer("哪个活动", KeyCode.DIGIT1);
        window.write("方案名称", name);
        window.write("起止时间", "09:00–17:00");
        window.answer("从哪里开始", KeyCode.DIGIT1);
        soon().until(() -> deployments().size() == before + 1 && window.shows(name));
    }

    @Test
    void aDeploymentIsDraftedFilledComparedAskedForAndApprovedByKeysAlone() {
        window.fake.workspace.actor = COMMANDER;
        event();
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("还没有部署方案"));
        draft("早班");
        soon().until(() -> window.shows("岗位 0/4") && window.shows("岗位1") && window.shows("可换"));
        window.press(KeyCode.ENTER);
        window.answer("由谁值守 岗位1", KeyCode.DIGIT1);
        soon().until(() -> deployments().getFirst().unitAt("P1").isPresent() && window.shows("岗位 1/4"));
        String first = deployments().getFirst().unitAt("P1").orElseThrow();

        window.press(KeyCode.R);
        soon().until(() -> window.shows("任何部署都不会低于"));
        assertThat(deployments().getFirst().assignments()).as("a proposal changes nothing by itself").hasSize(1);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        soon().until(() -> deployments().getFirst().unitAt("P2").isPresent() || deployments().getFirst().assignments().size() > 1
                || window.shows("已在岗位"));
        window.press(KeyCode.Y);
        soon().until(() -> deployments().getFirst().assignments().size() == 4 && window.shows("岗位 4/4"));
        assertThat(deployments().getFirst().assignments()).extracting(Assignment::unitId).doesNotHaveDuplicates();

        draft("备选");
        soon().until(() -> Fx.call(() -> window.labels(".deploy-centre .title").stream().anyMatch(label -> label.getText().equals("备选"))));
        window.press(KeyCode.DIGIT4);
        soon().until(() -> window.shows("覆盖需求") && window.shows("早班") && window.shows("备选") && window.shows("–"));
        window.press(KeyCode.DIGIT3);
        soon().until(() -> window.shows("不足以看出分布"));
        Deployment full = deployments().stream().filter(each -> each.name().equals("早班")).findFirst().orElseThrow();
        assertThat(first).isNotBlank();
        window.fake.workspace.submit(full.subject(), new DeploymentCommand.Submit(""));
        window.fake.workspace.actor = LEADER;
        soon().until(() -> window.shows("待批"));
        window.press(KeyCode.PAGE_UP);
        soon().until(() -> window.shows("演练-班长 提请"));
        window.press(KeyCode.A);
        window.answer("批准后向 4 个岗位各下达一条指令", KeyCode.DIGIT1);
        soon().until(() -> window.shows("演练-领导 批准"));
        window.press(KeyCode.DIGIT2);
        soon().until(() -> window.shows("街道"));
        window.expectNothingLeftBehind();
    }
}
