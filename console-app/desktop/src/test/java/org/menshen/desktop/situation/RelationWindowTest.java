package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.relation.Relation;
import org.menshen.domain.relation.RelationStatus;

/// What may belong to an alert, confirmed and withdrawn by keys and words alone.
class RelationWindowTest {

    private final OneWindow window = new OneWindow(new SituationFeature());

    @BeforeEach
    void open() {
        window.town.alert("DR-A-1", "FIRE_SMOKE", 2, 10, "3号楼 14层", "烟雾 5 %/m", 20);
        window.town.alert("DR-A-2", "EBIKE_IN_LIFT", 4, 10, "3号楼 3-1梯", "0.91", 700);
        window.open(1366, 768, Lang.ZH);
        soon().until(() -> window.shows("可能关联"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Relation> relations() {
        return window.fake.workspace.all(SubjectKind.RELATION).stream().map(Versioned::state).map(Relation.class::cast).toList();
    }

    @Test
    void aSuggestionSaysWhyIsConfirmedAndIsNoFactBefore() {
        assertThat(window.shows("距离很近") && window.shows("待确认")).isTrue();
        assertThat(relations()).isEmpty();
        window.press(KeyCode.COMMA);
        window.answer("与哪一个有关联", KeyCode.DIGIT1);
        soon().until(() -> relations().size() == 1 && window.shows("已确认关联"));
        assertThat(relations().getFirst().status()).isEqualTo(RelationStatus.CONFIRMED);
        window.press(KeyCode.SLASH);
        window.type("chexiaoguanlian");
        soon().until(() -> window.shows("撤销关联"));
        window.press(KeyCode.ENTER);
        window.answer("撤销哪一条关联", KeyCode.DIGIT1);
        window.write("原因", "不是一回事");
        soon().until(() -> relations().getFirst().status() == RelationStatus.WITHDRAWN);
    }
}
