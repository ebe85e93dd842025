package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.fixture.WorkStages;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.desktop.work.WorkFeature;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;

/// Registers and their items on the command line and from an incident.
class ItemLineTest {

    private final OneWindow window = new OneWindow(new WorkFeature(leaf -> new byte[0]));
    private final WorkStages stages = new WorkStages(window.fake).publish();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRegisterIsFoundByItsNameAndAnItemByItsNumber() {
        Subject item = stages.errand("路灯不亮");
        window.open(1366, 768, Lang.ZH);
        FeatureContext context = window.shell().context();
        Texts texts = Texts.load(Lang.ZH, SituationView.class);
        ActDesk desk = Fx.call(() -> new ActDesk(context, SituationView.ID, new Sheet(new StackPane(), Lang.ZH), Set.of(), null));
        Completion completion = new Completion(context, texts, desk, new Finder(context.ports(), new SubjectWords(context.ports(), texts), texts));
        Case nothing = desk.bench().at(null);
        for (String typed : List.of("交办", "jbsx")) {
            assertThat(completion.read(typed, nothing).suggestions()).as(typed).anySatisfy(found -> {
                assertThat(found.what().act().orElseThrow().act()).isEqualTo(Acts.of("work.open"));
                assertThat(found.completed()).isEqualTo("交办事项");
                assertThat(found.able()).isTrue();
            });
        }
        assertThat(completion.read(stages.state(item).number().toLowerCase(java.util.Locale.ROOT), nothing).suggestions())
                .anySatisfy(found -> assertThat(found.what().go()).contains(item));
    }

    @Test
    void anIncidentOpensAnItemAboutItself() {
        window.open(1366, 768, Lang.ZH);
        Subject incident = new Subject(SubjectKind.INCIDENT, "DR-I-1");
        window.fake.workspace.submit(incident, new IncidentCommand.Report(new Incident.Details("FIRE", "火警", null, null,
                org.menshen.desktop.fixture.Town.MIDDLE, "路口", "CALL"), 4, null, "第一行"));
        ActDesk desk = Fx.call(() -> new ActDesk(window.shell().context(), SituationView.ID, new Sheet(new StackPane(), Lang.ZH), Set.of(), null));
        Case about = desk.bench().about(incident).orElseThrow().with("errand");
        assertThat(desk.bench().offer(Acts.of("incident.open-item"), about).able()).isTrue();
    }
}
