package org.menshen.desktop.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.menshen.desktop.situation.Detail.Line;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertDecider;
import org.menshen.domain.alert.AlertEnd;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

class WarningWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private static List<String> words(Map<String, String> attributes, Alert.Term term) {
        Alert.Origin origin = new Alert.Origin("weather", "x", "EXTERNAL_WARNING", 2, null, null, null, null, null, "浦东", "大风", NOW, attributes);
        Alert alert = new AlertDecider().evolve(null, new Subject(SubjectKind.ALERT, "A-1"),
                new AlertFact.Noted(origin, AlertStatus.ELSEWHERE, term, "x"), new Stamp(Actor.SYSTEM, NOW, NOW));
        return new WarningWords(Lang.ZH, ZoneId.of("Asia/Shanghai"), Texts.load(Lang.ZH, WarningWords.class)).lines(alert).stream()
                .map(WarningWordsTest::line).toList();
    }

    private static String line(Line line) {
        return line.label() + ":" + line.words();
    }

    @Test
    void saysWhatTheWarningSaysOfItselfAndWhatWasWrong() {
        List<String> lines = words(Map.of("cap.identifier", "A", "cap.status", "TEST", "cap.scope", "PUBLIC", "cap.reach", "ELSEWHERE",
                "cap.event", "大风", "cap.from", "气象台", "cap.marks", "missing=category; shape-open; odd=1"),
                new Alert.Term(NOW, NOW.plusSeconds(3600), new Alert.Ending(AlertEnd.ALL_CLEAR, NOW, "风已停")));
        assertThat(lines).containsExactly("终止:已解除 11-23 12:00 风已停", "性质:测试，不是真实预警 · 范围不涉及本辖区",
                "有效期:生效 11-23 12:00 · 失效 11-23 13:00", "事件:大风 · 气象台", "文件问题:缺少 category；多边形未闭合；odd=1");
    }

    @Test
    void saysNothingOfOtherAlerts() {
        assertThat(words(Map.of("lastAt", "never"), Alert.Term.OPEN)).isEmpty();
    }
}
