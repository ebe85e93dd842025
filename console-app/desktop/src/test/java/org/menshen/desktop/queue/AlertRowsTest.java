package org.menshen.desktop.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.alert.Doubts;
import org.menshen.domain.alert.FloodRule;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.time.StampRule;
import org.menshen.map.core.geo.LatLon;

class AlertRowsTest {

    private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

    private static Alert alert(String id, int severity, Integer was, String bundle, List<String> members, Map<String, String> attributes) {
        Alert.Origin origin = new Alert.Origin("iot", id, "FIRE_SMOKE", severity, null, null, null, null, new LatLon(31.2, 121.5), "12号楼",
                "83 °C", NOW, attributes);
        return new Alert(id, AlertStatus.NEW, NOW, origin, severity, NOW, null, null, null, null, 0, null, List.of(), bundle, members, 0, null, null,
                null, was, null, null, null);
    }

    private static AlertRow row(FakePorts fake, Lang lang, Alert alert) {
        ConsolePorts ports = fake.ports(lang, Theme.DARK);
        return new AlertRows(ports, Texts.load(lang, QueueViewModel.class)).row(new Versioned<>(alert, 1, false));
    }

    @Test
    void saysWhatItWasBeforeItBecameWorse() {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            assertThat(row(fake, Lang.EN, alert("A-1", 2, 4, null, List.of(), Map.of())).title()).endsWith("was Ⅳ");
            assertThat(row(fake, Lang.ZH, alert("A-1", 2, 4, null, List.of(), Map.of())).title()).endsWith("原Ⅳ");
            assertThat(row(fake, Lang.EN, alert("A-1", 2, null, null, List.of(), Map.of())).title()).doesNotContain("was");
        }
    }

    @Test
    void saysWhatIsNotBelieved() {
        Map<String, String> place = Doubts.position(Map.of(), Doubts.Place.ZERO, "0, 0");
        Map<String, String> both = Doubts.time(place, StampRule.Doubt.PAST, "2016-01-01T00:00:00Z");
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            assertThat(row(fake, Lang.EN, alert("A-1", 2, null, null, List.of(), place)).place()).isEqualTo("⚠ position doubtful · 12号楼");
            assertThat(row(fake, Lang.ZH, alert("A-1", 2, null, null, List.of(), both)).place()).isEqualTo("⚠ 位置、时间存疑 · 12号楼");
            assertThat(row(fake, Lang.ZH, alert("A-1", 2, null, null, List.of(), Map.of())).place()).isEqualTo("12号楼");
        }
    }

    @Test
    void aBundleIsOnlyAsLargeAsThoseThatAreStillInIt() {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            ConsolePorts ports = fake.ports(Lang.EN, Theme.DARK);
            RowWords words = new RowWords(ports.names(), Texts.load(Lang.EN, QueueViewModel.class));
            QueueModel model = new QueueModel(words, new FloodRule(1_000, Duration.ofMinutes(10), 5));
            Folding folding = new Folding(model, words);
            List<Alert> alerts = List.of(alert("A-1", 4, null, null, List.of("A-2", "A-3", "A-4"), Map.of()),
                    alert("A-2", 5, null, "A-1", List.of(), Map.of()), alert("A-3", 1, 4, null, List.of(), Map.of()),
                    alert("A-4", 3, null, "A-1", List.of(), Map.of()));
            alerts.forEach(alert -> folding.put(row(fake, Lang.EN, alert), new QueueModel.Times(NOW, NOW, null, true)));
            folding.flush();
            List<AlertRow> rows = model.page(NOW).rows();
            assertThat(rows).extracting(AlertRow::id).as("what is worse than its lead stands for itself").containsExactly("A-3", "A-4", "A-1");
            assertThat(rows.getLast().count()).isEqualTo(2);
            assertThat(rows.getLast().title()).contains("2 alerts");
        }
    }

    private static Alert up(Receipt receipt) {
        Alert a = alert("A-1", 2, null, null, List.of(), Map.of());
        return new Alert(a.id(), a.status(), a.since(), a.origin(), a.severity(), a.receivedAt(), null, null, null, null, 1, "WATCH_COMMANDER",
                List.of(), null, List.of(), 0, null, null, null, null, null, null, null, receipt);
    }

    @Test
    void saysWithWhomItIsAndSinceWhen() {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            assertThat(row(fake, Lang.ZH, alert("A-1", 2, null, null, List.of(), Map.of())).state()).isEqualTo("待确认 · 安监消防席");
            Receipt sent = Receipt.sent(NOW);
            AlertRow row = row(fake, Lang.ZH, up(sent));
            assertThat(row.state()).isEqualTo("↑ 值班长 20:00 起");
            assertThat(row.late(NOW.plusSeconds(300))).isFalse();
            assertThat(row.late(NOW.plusSeconds(301))).as("II: read within five minutes").isTrue();
            AlertRow read = row(fake, Lang.ZH, up(sent.read(new Mark("c", "演练-班长", "WATCH_COMMANDER", "command-01", NOW))));
            assertThat(read.state()).isEqualTo("↑ 值班长 20:00 起 · 已阅");
            assertThat(read.late(NOW.plusSeconds(9_000))).isFalse();
        }
    }

    @Test
    void whoHasSignedOnHasIt() {
        try (FakePorts fake = new FakePorts(Clock.systemUTC())) {
            fake.workspace.put(new Shift("DR-S-1", "command-01", new Mark("c", "演练-班长", "WATCH_COMMANDER", "command-01", NOW), null, "", null,
                    null, null, List.of(), List.of(), null, null));
            assertThat(row(fake, Lang.ZH, alert("A-1", 2, null, null, List.of(), Map.of())).state()).isEqualTo("待确认 · 值班长");
        }
    }
}
