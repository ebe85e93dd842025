package org.menshen.desktop.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.menshen.desktop.nearby.SourceNames;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.quality.Quality;
import org.menshen.domain.quality.QualityRules;
import org.menshen.domain.quality.Source;
import org.menshen.domain.tuning.Tuning;
import org.menshen.domain.tuning.TuningStatus;

/// The rows of the lists. Any thread.
final class QualityRows {

    /// So many alerts behind a row are listed; their count stands above them.
    private static final int LISTED = 500;

    private final ConsolePorts ports;
    private final QualityRules rules;
    private final Texts texts;
    private final Names names;
    private final SourceNames sources;
    private final StatusWords states;

    QualityRows(ConsolePorts ports, QualityRules rules, Texts texts) {
        this.ports = ports;
        this.rules = rules;
        this.texts = texts;
        this.names = ports.names();
        this.sources = new SourceNames(ports);
        this.states = new StatusWords(ports.lang());
    }

    String name(Source source) {
        return sources.of(source);
    }

    List<QualityRow> worst(Quality quality) {
        List<QualityRow> rows = new ArrayList<>();
        for (Quality.Raiser each : quality.worst()) {
            double share = quality.raised() == 0 ? 0 : (double) each.raised() / quality.raised();
            String said = texts.get("worst.note", each.alerts(), each.again(), each.chattered(), falses(each.falseOnes(), each.found()));
            rows.add(new QualityRow(id(each.source()), 0, (rows.size() + 1) + "  " + sources.of(each.source()), kind(each.source(), said),
                    texts.get("times", each.raised()), texts.get("share", each.raised(), quality.raised(), QualityWords.percent(share)), share, false,
                    each.source(), null, texts.get("evidence.worst", stretch(quality), each.raised(), quality.raised(), said)));
        }
        return rows;
    }

    private String kind(Source source, String said) {
        return texts.get("kind", sources.kind(source), said);
    }

    private static String id(Source source) {
        return source.kind() + ":" + source.key();
    }

    private String stretch(Quality quality) {
        return Numbers.stretch(quality.from(), quality.to(), ports.zone());
    }

    private String falses(int falseOnes, int found) {
        return QualityWords.share(texts, falseOnes, found);
    }

    List<QualityRow> judged(Quality quality) {
        return quality.judged().stream().map(each -> {
            boolean few = each.found() < rules.least();
            String share = falses(each.falseOnes(), each.found());
            return new QualityRow(id(each.source()), 0, sources.of(each.source()), sources.kind(each.source()),
                    few ? texts.get("too-few") : QualityWords.percent(each.share()), texts.get("judged.detail", each.falseOnes(), each.found()),
                    few ? -1 : each.share(), few, each.source(), null, texts.get("evidence.judged", stretch(quality), share));
        }).toList();
    }

    List<QualityRow> answers(Quality quality) {
        return quality.answers().stream().map(each -> {
            boolean all = each.type().isEmpty();
            String limit = all ? texts.get("answers.all") : each.limit() == null ? texts.get("answers.no-limit")
                    : texts.get("answers.limit", QualityWords.span(each.limit().toSeconds()));
            String times = each.answered() == 0 ? texts.get("answers.none", each.alerts())
                    : texts.get("answers.times", QualityWords.span(each.halfS()), QualityWords.span(each.mostS()), each.answered(), each.alerts());
            double share = each.limited() == 0 ? -1 : (double) each.inTime() / each.limited();
            return new QualityRow("type:" + each.type(), 0, all ? texts.get("answers.together") : names.of("alert-types", each.type()),
                    texts.get("answers.note", limit, times), each.limited() == 0 ? texts.get("none") : QualityWords.percent(share),
                    texts.get("answers.detail", each.inTime(), each.limited()), share, all && each.alerts() == 0, null, null, "");
        }).toList();
    }

    List<QualityRow> tunings() {
        return ports.workspace().all(SubjectKind.TUNING).stream().map(Versioned::state).map(Tuning.class::cast)
                .sorted(Comparator.comparing(Tuning::status).thenComparing(Comparator.comparing(Tuning::since).reversed()).thenComparing(Tuning::id))
                .map(this::row).toList();
    }

    /// How many of the requests are still open.
    int open(List<QualityRow> tunings) {
        return (int) tunings.stream().filter(row -> !row.weak()).count();
    }

    private QualityRow row(Tuning tuning) {
        String by = texts.get("tuning.asked", tuning.requested().name(), Numbers.day(tuning.requested().at(), ports.zone()),
                names.of("roles", tuning.toRole()), tuning.reason());
        Tuning.Answer answer = tuning.answer();
        String said = answer == null ? "" : texts.get(answer.tuned() ? "tuning.tuned" : "tuning.left", answer.by().name(),
                Numbers.day(answer.by().at(), ports.zone()), answer.words());
        String closed = tuning.closed() == null || tuning.remark().isBlank() ? "" :
                texts.get("tuning.closed", tuning.closed().name(), tuning.remark());
        return new QualityRow(tuning.id(), 0, sources.of(tuning.source()), said.isEmpty() ? closed.isEmpty() ? by : closed : said,
                states.of(tuning.status()), Numbers.day(tuning.since(), ports.zone()), -1, tuning.status() == TuningStatus.CLOSED, null,
                tuning.subject(), by);
    }

    /// The alerts behind a row, each with what was found of it.
    List<QualityRow> behind(List<String> ids) {
        List<QualityRow> rows = new ArrayList<>();
        for (String id : ids.subList(0, Math.min(LISTED, ids.size()))) {
            ports.workspace().find(new Subject(SubjectKind.ALERT, id)).map(Versioned::state).map(Alert.class::cast)
                    .ifPresent(alert -> rows.add(row(alert)));
        }
        return rows;
    }

    private QualityRow row(Alert alert) {
        Alert.Verdict verdict = alert.verdict();
        String title = alert.place().isBlank() ? names.of("alert-types", alert.typeCode())
                : texts.get("alert.title", names.of("alert-types", alert.typeCode()), alert.place());
        String said = verdict == null ? "" : texts.get("alert.verdict", verdict.by().name(), Numbers.day(verdict.by().at(), ports.zone()),
                verdict.reasonCode() == null ? "" : names.of("false-reasons", verdict.reasonCode()), verdict.remark()).strip();
        return new QualityRow(alert.id(), alert.severity(), title, said.isEmpty() ? alert.basis() : said, states.of(alert.status()),
                Numbers.day(alert.receivedAt(), ports.zone()), -1, alert.status().isFinal(), null, alert.subject(), "");
    }
}
