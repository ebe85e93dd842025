package org.menshen.domain.correlation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.plan.Bilingual;

/// Why a rule found something, in words: what came, how soon, where. Any thread.
public final class RuleWords {

    private static final String ZH = "zh";
    private static final String EN = "en";
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    private final CodeBook codes;

    /// @param codes the names of alert and sensor types
    public RuleWords(CodeBook codes) {
        this.codes = codes;
    }

    /// The words of a finding, such as `烟感报警 2 点，3 分钟内，3号楼`.
    ///
    /// @param place where, in words; may be empty
    public Bilingual of(RuleContent rule, Hit hit, String place) {
        return new Bilingual(sentence(rule, hit, place, ZH), sentence(rule, hit, place, EN));
    }

    /// What a rule says, such as `烟感报警 2 点，同一楼栋，3 分钟内 → 火警(双点/人工) 1 级`.
    public Bilingual says(RuleContent rule) {
        return new Bilingual(says(rule, true), says(rule, false));
    }

    private String says(RuleContent rule, boolean zh) {
        List<String> words = new ArrayList<>();
        words.add(rule.parts().stream().map(part -> wanted(part, zh)).collect(Collectors.joining(zh ? " 且 " : " and ")));
        words.add(place(rule.place(), zh));
        if (!rule.within().isZero()) {
            words.add(zh ? span(rule.within(), true) + "内" : "within " + span(rule.within(), false));
        }
        RuleResult result = rule.raises();
        String over = rule.ends() == null ? "" : ends(rule.ends(), zh);
        return String.join(zh ? "，" : ", ", words) + " → " + codes.name("alert-types", result.alertType(), zh ? ZH : EN)
            + (zh ? "，" + result.severity() + " 级" : ", severity " + result.severity()) + over;
    }

    private static String ends(RuleEnd end, boolean zh) {
        String line = end.below() != null ? "≤ " + number(end.below()) : "≥ " + number(end.above());
        return zh ? "；" + line + " 持续 " + span(end.hold(), true) + "即恢复" : "; over when " + line + " for " + span(end.hold(), false);
    }

    private String wanted(RulePart part, boolean zh) {
        String lang = zh ? ZH : EN;
        boolean alerts = part.sensors().isEmpty();
        String names = (alerts ? part.alerts() : part.sensors()).stream().map(code -> codes.name(alerts ? "alert-types" : "sensor-types", code, lang))
            .collect(Collectors.joining(zh ? "或" : " or "));
        StringBuilder words = new StringBuilder(names);
        if (part.above() != null) {
            words.append(" ≥ ").append(number(part.above()));
        }
        if (part.below() != null) {
            words.append(" ≤ ").append(number(part.below()));
        }
        if (part.confidence() > 0) {
            words.append(zh ? "（置信度 ≥ " : " (confidence ≥ ").append(number(part.confidence())).append(zh ? "）" : ")");
        }
        if (part.severity() > 0) {
            words.append(zh ? "（不低于 " + part.severity() + " 级）" : " (severity " + part.severity() + " or worse)");
        }
        if (!part.says().isEmpty()) {
            words.append(zh ? "（提到" : " (saying ").append(String.join(zh ? "、" : ", ", part.says())).append(zh ? "）" : ")");
        }
        if (part.count() > 1) {
            words.append(' ').append(part.count()).append(part.points() ? zh ? " 点" : " points" : zh ? " 次" : " times");
        }
        return words.toString();
    }

    private static String place(RulePlace place, boolean zh) {
        return switch (place.kind()) {
            case DEVICE -> zh ? "同一设备" : "one device";
            case BUILDING -> zh ? "同一楼栋" : "one building";
            case SITE -> zh ? "同一站点" : "one site";
            case ZONE -> zh ? "同一区域" : "one zone";
            case NEAR -> zh ? "相距 " + number(place.metres()) + " 米内" : "within " + number(place.metres()) + " m";
            case ANYWHERE -> zh ? "全辖区" : "anywhere";
        };
    }

    private String sentence(RuleContent rule, Hit hit, String place, String lang) {
        boolean zh = ZH.equals(lang);
        List<String> what = new ArrayList<>();
        for (RulePart part : rule.parts()) {
            List<Signal> mine = hit.signals().stream().filter(part::takes).toList();
            what.add(part.sensors().isEmpty() ? alerts(part, mine, zh) : values(part, mine, zh));
        }
        List<String> words = new ArrayList<>(List.of(String.join(zh ? "、" : " + ", what)));
        if (hit.signals().size() > 1) {
            words.add(zh ? span(rule.within(), true) + "内" : "within " + span(rule.within(), false));
        }
        if (!place.isBlank()) {
            words.add(place);
        }
        return String.join(zh ? "，" : ", ", words);
    }

    private String alerts(RulePart part, List<Signal> mine, boolean zh) {
        Map<String, List<Signal>> byType = new LinkedHashMap<>();
        mine.forEach(signal -> byType.computeIfAbsent(signal.alertType(), type -> new ArrayList<>()).add(signal));
        List<String> words = new ArrayList<>();
        byType.forEach((type, signals) -> {
            long count = part.points() ? signals.stream().map(Signal::point).distinct().count() : signals.size();
            String name = codes.name("alert-types", type, zh ? ZH : EN);
            String unit = part.points() ? zh ? " 点" : count == 1 ? " point" : " points" : zh ? " 次" : "×";
            words.add(name + " " + count + unit);
        });
        return String.join(zh ? "、" : " + ", words);
    }

    private String values(RulePart part, List<Signal> mine, boolean zh) {
        Signal last = mine.getLast();
        String unit = codes.find("sensor-types", last.sensorType()).flatMap(type -> type.attribute("unit")).orElse("");
        String line = part.above() != null ? " ≥ " + number(part.above()) : " ≤ " + number(part.below() == null ? 0 : part.below());
        double value = last.value() == null ? 0 : last.value();
        return codes.name("sensor-types", last.sensorType(), zh ? ZH : EN) + " " + number(value) + line + " " + unit;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3f", value).replaceFirst("0+$", "");
    }

    /// A length of time in its largest whole unit.
    public static String span(Duration span, boolean zh) {
        long seconds = span.toSeconds();
        if (seconds >= DAY && seconds % DAY == 0) {
            return seconds / DAY + (zh ? " 天" : " d");
        }
        if (seconds >= HOUR && seconds % HOUR == 0) {
            return seconds / HOUR + (zh ? " 小时" : " h");
        }
        return seconds >= MINUTE && seconds % MINUTE == 0 ? seconds / MINUTE + (zh ? " 分钟" : " min") : seconds + (zh ? " 秒" : " s");
    }
}
