package org.menshen.desktop.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.menshen.desktop.fixture.OneWindow.soon;

import java.util.List;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.dispatch.DispatchFeature;
import org.menshen.desktop.fixture.Fx;
import org.menshen.desktop.fixture.OneWindow;
import org.menshen.desktop.shell.WindowFeature;
import org.menshen.desktop.situation.SituationFeature;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.site.SiteCommand;
import org.menshen.map.core.geo.LatLon;

/// A call by keys alone, on a screen of 1366 by 768.
class CallSheetTest {

    private OneWindow window;
    private int keys;

    private void open(WindowFeature feature, Lang lang) {
        window = new OneWindow(feature);
        window.fake.workspace.submit(new Subject(SubjectKind.SITE, "NMT-O-022"), new SiteCommand.Note("钥匙在东门门卫室"));
        window.open(1366, 768, lang);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// One key, counted.
    private void hit(KeyCode code, boolean control, boolean alt) {
        keys++;
        Fx.run(() -> {
            Node owner = window.content().getScene().getFocusOwner();
            Event.fireEvent(owner == null ? window.content() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
        });
    }

    private void hit(KeyCode code) {
        hit(code, false, false);
    }

    /// Letter by letter, each counted.
    private void type(String letters) {
        letters.chars().forEach(letter -> {
            keys++;
            String text = String.valueOf((char) letter);
            Fx.run(() -> Event.fireEvent(window.content().getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, false, false, false, false)));
        });
    }

    private List<Incident> incidents() {
        return window.fake.workspace.all(SubjectKind.INCIDENT).stream().map(v -> (Incident) v.state()).toList();
    }

    private Incident only() {
        soon().until(() -> incidents().size() == 1 && !incidents().getFirst().dealings().calls().isEmpty());
        return incidents().getFirst();
    }

    @Test
    void twelveKeysMakeACallAnIncidentWithoutWaitingForAnything() {
        open(new DispatchFeature(), Lang.ZH);
        soon().until(() -> window.shows("处置中的事件"));
        hit(KeyCode.F7);
        type("o22 3");
        hit(KeyCode.ENTER);
        type("rqxl");
        hit(KeyCode.ENTER);
        Incident made = only();
        assertThat(keys).as("keys from the ringing to the incident").isEqualTo(12);
        assertThat(made.typeCode()).isEqualTo("GAS_LEAK");
        assertThat(made.severity()).isEqualTo(1);
        assertThat(made.details().siteId()).isEqualTo("NMT-O-022");
        assertThat(made.details().buildingId()).isEqualTo("NMT-O-022-B1");
        assertThat(made.details().place()).isEqualTo("演练小区O-22 3号楼");
        assertThat(made.position()).isNotNull();
        soon().until(() -> window.shows("来电（电话接报）：燃气泄漏"));
    }

    @Test
    void wordsSuggestTheKindAndNumbersAreMasked() {
        open(new DispatchFeature(), Lang.ZH);
        soon().until(() -> window.shows("处置中的事件"));
        hit(KeyCode.F7);
        hit(KeyCode.DIGIT2, false, true);
        type("yanlianxiaoqu o22");
        hit(KeyCode.ENTER);
        soon().until(() -> window.shows("钥匙在东门门卫室"));
        type("楼道冒烟，我是13912340000");
        soon().until(() -> window.shows("火灾"));
        hit(KeyCode.TAB);
        hit(KeyCode.TAB);
        type("13912340000");
        hit(KeyCode.TAB);
        assertThat(Fx.call(() -> window.content().lookupAll(".text-field").stream().map(node -> ((TextField) node).getText()).toList()))
            .contains("139****0000").doesNotContain("13912340000");
        hit(KeyCode.TAB);
        hit(KeyCode.ENTER);
        Incident made = only();
        assertThat(made.typeCode()).isEqualTo("FIRE");
        assertThat(made.details().sourceCode()).isEqualTo("POLICE_110");
        assertThat(made.dealings().calls().getFirst().callback()).isEqualTo("139****0000");
        assertThat(made.toString()).doesNotContain("13912340000");
    }

    @Test
    void whatIsOpenThereIsOfferedAndTheCallIsAddedToIt() {
        open(new DispatchFeature(), Lang.ZH);
        Subject there = new Subject(SubjectKind.INCIDENT, "DR-I-9");
        window.fake.workspace.submit(there, new IncidentCommand.Report(new Incident.Details("GAS_LEAK", "燃气泄漏 · 3号楼", "NMT-O-022",
                "NMT-O-022-B1", new LatLon(31.19, 121.51), "3号楼", "CALL"), 1, null, ""));
        soon().until(() -> window.shows("燃气泄漏"));
        hit(KeyCode.F7);
        type("o22 3");
        hit(KeyCode.ENTER);
        soon().until(() -> window.shows("Ctrl+1"));
        type("二楼也闻到煤气味");
        soon().until(() -> Fx.call(() -> window.labels(".call-sheet").stream().anyMatch(label -> "燃气泄漏".equals(label.getText()))));
        hit(KeyCode.DIGIT1, true, false);
        Incident made = only();
        assertThat(made.id()).isEqualTo("DR-I-9");
        assertThat(made.dealings().calls().getFirst().words()).isEqualTo("二楼也闻到煤气味");
    }

    @Test
    void aCallThatHasToBeVerifiedBecomesAnAlert() {
        open(new SituationFeature(), Lang.ZH);
        soon().until(() -> window.shows("态势") || window.shows("告警") || !Fx.call(() -> window.labels(".window").isEmpty()));
        hit(KeyCode.F7);
        soon().until(() -> window.shows("此处未结") || window.shows("选定地点后"));
        type("linyi");
        hit(KeyCode.ENTER);
        type("打架");
        hit(KeyCode.ENTER, true, false);
        soon().until(() -> window.fake.workspace.all(SubjectKind.ALERT).size() == 1);
        Alert alert = (Alert) window.fake.workspace.all(SubjectKind.ALERT).iterator().next().state();
        assertThat(alert.typeCode()).isEqualTo("FIGHT");
        assertThat(alert.basis()).isEqualTo("打架");
        assertThat(alert.position()).isNotNull();
    }

    @Test
    void escLeavesAndNothingIsLeftBehind() {
        open(new DispatchFeature(), Lang.EN);
        soon().until(() -> window.shows("incidents") || window.shows("Incidents"));
        hit(KeyCode.F7);
        soon().until(() -> window.shows("Take a call"));
        hit(KeyCode.ESCAPE);
        soon().until(() -> !window.shows("Make it an incident"));
        assertThat(incidents()).isEmpty();
        hit(KeyCode.F7);
        hit(KeyCode.ENTER);
        assertThat(incidents()).isEmpty();
        hit(KeyCode.ESCAPE);
        window.expectNothingLeftBehind();
    }
}
