package org.menshen.desktop.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.menshen.desktop.fixture.FakePorts;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.theme.Theme;
import org.menshen.domain.crowd.CrowdLevel;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.zone.Thresholds;
import org.menshen.domain.zone.Zone;

class CrowdBoardTest {

    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private final FakePorts fake = new FakePorts(Clock.fixed(NOW, ZoneOffset.UTC));
    private final ConsolePorts ports = fake.ports(Lang.ZH, Theme.DARK);
    private final Texts texts = Texts.load(Lang.ZH, CrowdBoard.class);
    private final CrowdBoard board = new CrowdBoard(ports);
    private final CrowdWords words = new CrowdWords(ports);

    @AfterEach
    void close() {
        fake.close();
    }

    private void zone(String id, String kind, double area, int capacity) {
        fake.workspace.put(new Zone(id, "分区 " + id, kind, List.of(), area, capacity, null));
    }

    private void count(String zone, Instant at, double persons) {
        fake.readings.put("zone/" + zone, new Reading.CrowdSample(zone, at, persons, 1, 1));
    }

    private void outlook(String zone, int history, Reading.Ahead... ahead) {
        fake.readings.put("outlook/" + zone, new Reading.CrowdOutlook(zone, NOW, history, 120, 80, List.of(ahead),
                List.of(new Reading.Then("YESTERDAY", null, null, null)), List.of(-1, 100, 200), 300));
    }

    @Test
    void crowdZonesAreJudgedByTheRulesAndTheWorstComesFirst() {
        zone("Z-1", "SQUARE", 1000, 100_000);
        zone("Z-2", "SQUARE", 1000, 1000);
        zone("Z-3", "SQUARE", 1000, 100_000);
        zone("Z-4", "SQUARE", 1000, 100_000);
        count("Z-1", NOW.minusSeconds(5), 2100);
        count("Z-2", NOW.minusSeconds(5), 1010);
        count("Z-3", NOW.minusSeconds(500), 900);
        List<ZoneLine> lines = board.lines(NOW);
        assertThat(lines).extracting(ZoneLine::id).containsExactly("Z-2", "Z-1", "Z-3", "Z-4");
        assertThat(lines.get(0).level()).isEqualTo(CrowdLevel.RED);
        assertThat(lines.get(0).rule()).isEqualTo(texts.get("rule.CAPACITY"));
        assertThat(lines.get(1).level()).isEqualTo(CrowdLevel.YELLOW);
        assertThat(lines.get(1).rule()).isEqualTo(texts.get("rule.DENSITY"));
        assertThat(lines.get(1).now().density()).isEqualTo(2.1);
        assertThat(lines.get(2).now().stale()).isTrue();
        assertThat(lines.get(3).now().at()).isNull();
        assertThat(words.totals(lines)).contains("共 3110 人", "2 个越线", "另有 2 个");
    }

    @Test
    void aLevelRisesOnlyWhenCountsHold() {
        zone("Z-1", "SQUARE", 1000, 100_000);
        count("Z-1", NOW, 100);
        assertThat(board.lines(NOW).getFirst().level()).isEqualTo(CrowdLevel.NONE);
        count("Z-1", NOW.plusSeconds(5), 2100);
        assertThat(board.lines(NOW.plusSeconds(5)).getFirst().level()).isEqualTo(CrowdLevel.NONE);
        count("Z-1", NOW.plusSeconds(70), 2100);
        assertThat(board.lines(NOW.plusSeconds(70)).getFirst().level()).isEqualTo(CrowdLevel.YELLOW);
        count("Z-1", NOW.minusSeconds(100), 100);
        assertThat(board.lines(NOW.minusSeconds(100)).getFirst().level()).as("a drill taken back").isEqualTo(CrowdLevel.NONE);
    }

    @Test
    void whatIsExpectedTellsWhenTheNextLineIsReachedAndTooLittleHistoryIsSaid() {
        zone("Z-1", "SQUARE", 1000, 100_000);
        count("Z-1", NOW, 900);
        assertThat(words.row(board.lines(NOW).getFirst(), NOW).ahead().getFirst()).isEqualTo("等待预测");
        outlook("Z-1", 45);
        CrowdRow shortly = words.row(board.lines(NOW).getFirst(), NOW);
        assertThat(shortly.ahead().getFirst()).isEqualTo("历史不足");
        assertThat(shortly.spans().getFirst()).isEqualTo("45/120 分");
        assertThat(shortly.next()).isEqualTo("蓝色 1000 人");
        outlook("Z-1", 600, new Reading.Ahead(15, 950, 800, 1100), new Reading.Ahead(30, 1050, 900, 1300), new Reading.Ahead(60, 1200, 700, 1700));
        CrowdRow row = words.row(board.lines(NOW).getFirst(), NOW);
        assertThat(row.ahead()).containsExactly("950", "1050", "1200");
        assertThat(row.spans()).containsExactly("800–1100", "900–1300", "700–1700");
        assertThat(row.next()).isEqualTo("蓝色 约 23 分");
        assertThat(row.nextNote()).isEqualTo("最早 8 分 · 1000 人");
        CrowdRow later = words.row(board.lines(NOW.plusSeconds(90)).getFirst(), NOW.plusSeconds(90));
        assertThat(later.stale()).isTrue();
        assertThat(later.ahead().getFirst()).as("an old count is no beginning of a forecast").isEqualTo("—");
    }

    @Test
    void aCountOfWhichTooLittleIsSeenSaysSo() {
        zone("Z-1", "SQUARE", 1000, 1000);
        fake.readings.put("zone/Z-1", new Reading.CrowdSample("Z-1", NOW, 1_200, 1, 0.55));
        ZoneLine line = board.lines(NOW).getFirst();
        assertThat(words.state(line, NOW)).isEqualTo("红色 按容量 · 精度下降");
        assertThat(line.now().error()).as("what nobody sees").isGreaterThan(900);
    }

    @Test
    void linesForATimeAreSaidUntilTheyEnd() {
        fake.workspace.put(new Zone("Z-1", "分区", "SQUARE", List.of(), 1000, 100_000,
                new Thresholds(0.1, 0.2, 0.3, 0.4, NOW.plusSeconds(60), "演练")));
        count("Z-1", NOW, 350);
        ZoneLine line = board.lines(NOW).getFirst();
        assertThat(line.level()).isEqualTo(CrowdLevel.ORANGE);
        assertThat(words.state(line, NOW)).contains("临时阈值至 18:01");
        assertThat(board.lines(NOW.plusSeconds(60)).getFirst().temporary()).isNull();
    }
}
