package org.menshen.desktop.responsibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.Code;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.gate.SeededDraw;
import org.menshen.domain.port.Registers;
import org.menshen.domain.site.Site;
import org.menshen.domain.survey.Accuracy;
import org.menshen.domain.survey.FilledShare;
import org.menshen.domain.survey.Flaw;
import org.menshen.domain.survey.Survey;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkflowContent;

/// The quality of the data in words. Any thread but the FX thread: items are read from the disk.
final class SurveyWords {

    private static final String COLLECT = "collect";
    private static final int PAGE = 500;

    private final ConsolePorts ports;
    private final Texts texts;
    private final int most;

    SurveyWords(ConsolePorts ports, Texts texts) {
        this.ports = ports;
        this.texts = texts;
        this.most = (int) ports.codes().figure("survey.most");
    }

    /// Looks at every record that is not finished.
    ///
    /// @param sample for accuracy
    QualityBoard board(Sample sample) {
        Map<String, List<WorkItem>> registers = new LinkedHashMap<>();
        ports.codes().list("base-objects").all().forEach(object -> registers.put(object.attribute("register").orElseThrow(), List.of()));
        registers.put(COLLECT, List.of());
        long left = 0;
        for (String register : registers.keySet()) {
            Read read = read(register);
            registers.put(register, read.items());
            left += read.left();
        }
        List<WorkItem> all = registers.values().stream().flatMap(List::stream).toList();
        Map<String, WorkItem> byId = all.stream().collect(Collectors.toMap(WorkItem::id, item -> item));
        List<Site> sites = ports.workspace().all(SubjectKind.SITE).stream().map(Versioned::state).map(Site.class::cast).toList();
        Map<String, List<Flaw>> flaws = new Survey(ports.codes(), sites).flaws(all).stream().collect(Collectors.groupingBy(Flaw::rule));
        List<ResponsibilityPage.Entry> entries = new ArrayList<>();
        Map<String, List<QualityBoard.FlawRow>> rows = new HashMap<>();
        for (Code rule : ports.codes().list("quality-rules").all()) {
            List<Flaw> found = flaws.getOrDefault(rule.code(), List.of());
            entries.add(new ResponsibilityPage.Entry(rule.code(), rule.name(ports.lang().code()), texts.get("flaws", found.size()), ""));
            rows.put(rule.code(), found.stream().map(flaw -> row(byId.get(flaw.itemId()), detail(flaw, byId.get(flaw.itemId())))).toList());
        }
        for (Code object : ports.codes().list("base-objects").all()) {
            complete(object, registers.get(object.attribute("register").orElseThrow()), byId, entries, rows);
        }
        Sample shown = sample(sample, byId, entries, rows);
        return new QualityBoard(entries, rows, shown.written(), texts.get(left == 0 ? "survey.whole" : "survey.part", all.size(), left));
    }

    /// A sample by which somebody judges how accurate the data are.
    ///
    /// @param seed what it follows from
    /// @param count how many; 0 for none
    record Sample(long seed, int count) {

        /// As acts on its records are told of it; empty for none.
        String written() {
            return count > 0 ? seed + " " + count : "";
        }
    }

    private record Read(List<WorkItem> items, long left) {
    }

    /// What is not finished of a register, as far as so many may be looked at.
    private Read read(String register) {
        long total = ports.works().registers().page(WorkQuery.all(register), 0, 0, ports.clock().instant()).total();
        List<WorkItem> items = new ArrayList<>(items(register));
        long left = Math.max(0, total - items.size());
        items.removeIf(item -> ports.works().registers().flow(item.flow()).filter(flow -> flow.content().ends(item.at())).isPresent());
        return new Read(List.copyOf(items), left);
    }

    /// The items of a register, so many at most.
    private List<WorkItem> items(String register) {
        Instant now = ports.clock().instant();
        List<WorkItem> items = new ArrayList<>();
        Registers.Found found = ports.works().registers().page(WorkQuery.all(register), 0, PAGE, now);
        long total = found.total();
        while (!found.items().isEmpty()) {
            found.items().stream().map(Versioned::state).forEach(items::add);
            if (items.size() >= Math.min(total, most)) {
                break;
            }
            found = ports.works().registers().page(WorkQuery.all(register), items.size(), PAGE, now);
        }
        return items;
    }

    private void complete(Code object, List<WorkItem> items, Map<String, WorkItem> byId, List<ResponsibilityPage.Entry> entries,
                          Map<String, List<QualityBoard.FlawRow>> rows) {
        List<FilledShare> parts = FilledShare.of(items, object.items("mandatory"));
        FilledShare whole = FilledShare.whole(parts);
        String id = "object-" + object.code();
        entries.add(new ResponsibilityPage.Entry(id, texts.get("complete", object.name(ports.lang().code())), items.isEmpty() ? "—" : percent(whole),
                texts.get("objects", items.size())));
        List<QualityBoard.FlawRow> lines = new ArrayList<>();
        for (FilledShare part : parts) {
            lines.add(new QualityBoard.FlawRow("#" + id + part.committee(), texts.get("survey.committee"), committee(part.committee()), percent(part),
                    texts.get("filled", part.filled(), part.mandatory(), part.objects())));
            part.failing().forEach(item -> lines.add(row(byId.get(item), texts.get("missing", fields(byId.get(item),
                    FilledShare.missing(byId.get(item), object.items("mandatory")))))));
        }
        rows.put(id, lines);
    }

    /// The sample that was asked for, else the one in which somebody judged last: how accurate it is, and its records to be judged.
    ///
    /// @return the sample that is shown
    private Sample sample(Sample asked, Map<String, WorkItem> byId, List<ResponsibilityPage.Entry> entries,
                          Map<String, List<QualityBoard.FlawRow>> rows) {
        List<WorkItem> checks = items(Accuracy.REGISTER);
        Optional<Accuracy> known = asked.count() > 0 ? Optional.of(Accuracy.of(checks, asked.seed(), asked.count())) : Accuracy.latest(checks);
        if (known.isEmpty()) {
            return asked;
        }
        Accuracy accuracy = known.get();
        String said = accuracy.checked() == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", accuracy.percent());
        String seed = String.valueOf(accuracy.seed());
        entries.add(new ResponsibilityPage.Entry("sample", texts.get("sample"), said, texts.get("sample.seed", seed, byId.size())));
        List<QualityBoard.FlawRow> lines = new ArrayList<>();
        lines.add(new QualityBoard.FlawRow("#sample", texts.get("sample"), said + texts.get("sample.of", accuracy.right(), accuracy.checked()),
                texts.get("sample.size", seed, accuracy.size()), texts.get("sample.how")));
        SeededDraw.of(accuracy.seed(), byId.keySet(), Math.min(accuracy.size(), byId.size())).forEach(id -> lines.add(row(byId.get(id),
                texts.get(!accuracy.verdicts().containsKey(id) ? "sample.judge" : accuracy.verdicts().get(id) ? "sample.right" : "sample.wrong"))));
        rows.put("sample", lines);
        return new Sample(accuracy.seed(), accuracy.size());
    }

    private QualityBoard.FlawRow row(WorkItem item, String what) {
        WorkflowContent flow = ports.works().registers().flow(item.flow()).orElseThrow().content();
        return new QualityBoard.FlawRow(item.id(), ports.names().in(flow.name()), item.field(flow.title()) + "  " + item.number(),
                committee(item.field("committee")), what);
    }

    private String detail(Flaw flaw, WorkItem item) {
        return flaw.rule().equals("INCOMPLETE") ? texts.get("missing", fields(item, List.of(flaw.detail().split(","))))
                : texts.get("flaw." + flaw.rule(), flaw.detail());
    }

    private String fields(WorkItem item, List<String> ids) {
        WorkflowContent flow = ports.works().registers().flow(item.flow()).orElseThrow().content();
        return ids.stream().map(id -> flow.field(id).map(field -> ports.names().in(field.name())).orElse(id))
                .collect(Collectors.joining(texts.get("and")));
    }

    private String committee(String code) {
        return code.isEmpty() ? texts.get("survey.nowhere") : ports.names().of("committees", code);
    }

    private static String percent(FilledShare part) {
        return String.format(Locale.ROOT, "%.1f%%", part.percent());
    }
}
