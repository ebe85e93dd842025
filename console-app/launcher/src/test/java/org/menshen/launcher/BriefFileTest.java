package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.figures.BriefPaper;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Fonts;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.indicator.PinnedFigures;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.work.WorkFact;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.wire.WrittenChange;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.paper.PdfCheck;
import org.menshen.workstation.paper.PdfPaper;
import picocli.CommandLine;

/// A brief on paper says what is pinned in it and who signed it, and `menshen verify` finds every word that it does not say.
class BriefFileTest {

    private static final Instant NOON = Instant.parse("2026-11-05T04:00:00Z");
    private static final Path CODES = Path.of(System.getProperty("menshen.root")).resolve("config/codes");
    private static final BriefPaper PAPER = new BriefPaper(Lang.ZH, CodeFolder.read(CODES), ZoneId.of("Asia/Shanghai"));
    private static final PinnedFigures PINNED = new PinnedFigures(List.of()).with("span", "DAY", "2026-11-04", "2026-11-04", NOON)
            .with("indicator", "closed", "闭环率", "Closed", "SHARE", 12, 15, 0, 0, 0)
            .with("indicator", "alerts-false", "误报率", "False alerts", "SHARE", 3, 9, 20, 5, 30)
            .with("statistic", "THEFT", "2020-01-01", "2020-10-31", "179", "272", true, "−34.19%").with("spot", "演练小区C-17", 8).with("hour", 8, 3);

    @TempDir
    Path dir;

    private static List<WatchLog.Entry> log() {
        List<WorkValue> values = List.of(new WorkValue("title", "治安研判日报 2026-11-04"), new WorkValue("figures", PINNED.written()),
                new WorkValue("fingerprint", PINNED.sealed()));
        List<Fact> facts = List.of(new WorkFact.Opened(new WorkflowRef("brief", 2, "a".repeat(64)), "JB-261105-AAAAA", "DRAFT", values, null,
                List.of(), List.of()), act("submit", "COUNTERSIGN", List.of(new WorkValue("text", "总体平稳。"))),
                act("sign-police", "COUNTERSIGN", List.of()),
                act("sign-command", "COUNTERSIGN", List.of()), act("publish", "PUBLISHED", List.of()));
        HashChain chain = new HashChain(new DomainJson());
        List<WatchLog.Entry> log = new ArrayList<>();
        String previous = HashChain.ORIGIN;
        for (int i = 1; i <= facts.size(); i++) {
            Instant at = NOON.plusSeconds(60L * i);
            Actor actor = new Actor("u" + i, "演练-" + i, i < 4 ? "POLICE_LIAISON" : i == 4 ? "WATCH_COMMANDER" : "LEADER", "seat-0" + i);
            WrittenChange change = chain.write(3L * i, new Subject(SubjectKind.WORK, "DR-W-1"), i, facts.get(i - 1), new Stamp(actor, at, at),
                    new UUID(0, i), previous);
            previous = change.change().hash();
            log.add(new WatchLog.Entry(change.change(), change.text()));
        }
        return log;
    }

    private static WorkFact act(String id, String to, List<WorkValue> values) {
        return new WorkFact.Acted(id, to, values, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static byte[] pdf(Paper.Leaf leaf) {
        return new PdfPaper(() -> Fonts.regular().orElseThrow()).pdf(leaf);
    }

    private String verify(byte[] pdf, int code) throws IOException {
        Path file = Files.write(dir.resolve("brief.pdf"), pdf);
        ResourceBundle texts = ResourceBundle.getBundle(Main.TEXTS, Locale.of("zh"));
        CommandLine line = new CommandLine(new MenshenCommand(texts));
        line.setResourceBundle(texts);
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(line.execute("verify", file.toString())).as(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itSaysWhatIsPinnedAndWhoSignedAndIsProvedByItsChanges() throws IOException {
        Paper.Leaf leaf = PAPER.of(log(), List.of(), "经办 演练-1 演练", "演练-1 police-01 演练");
        byte[] pdf = pdf(leaf);
        String text = PdfCheck.plain(String.join("", PdfCheck.of(pdf).pages()));
        assertThat(text).contains(PdfCheck.plain("80.00%")).contains(PdfCheck.plain("12 ÷ 15")).contains(PdfCheck.plain("样本不足"))
                .contains(PdfCheck.plain("272（推算）")).contains(PdfCheck.plain("−34.19%")).contains(PdfCheck.plain("与固定数据一致"))
                .contains(PdfCheck.plain("演练-4")).contains(PdfCheck.plain("总体平稳"));
        assertThat(verify(pdf, 0)).contains("内含本简报日志 5 条");
        List<Paper.Part> parts = new ArrayList<>(leaf.parts());
        parts.set(1, new Paper.Part(parts.get(1).heading(), List.of("一切正常。")));
        assertThat(verify(pdf(new Paper.Leaf(leaf.title(), leaf.mark(), parts, leaf.attachment(), leaf.watermark())), 2)).contains("第 1 页");
        String inside = new String(leaf.attachment().content(), StandardCharsets.UTF_8).replace("|12|15|", "|15|15|");
        assertThat(verify(pdf(new Paper.Leaf(leaf.title(), leaf.mark(), leaf.parts(), new Paper.Attachment("changes.ndjson",
                inside.getBytes(StandardCharsets.UTF_8)), leaf.watermark())), 2)).contains("日志被改动");
    }

    @Test
    void figuresThatDoNotFitTheirFingerprintAreNamed() {
        PinnedFigures other = PinnedFigures.read(PINNED.written().replace("|12|15|", "|15|15|"));
        assertThat(other.fingerprint()).isNotEqualTo(PINNED.fingerprint());
        assertThat(PinnedFigures.read(PINNED.written())).isEqualTo(PINNED);
        assertThat(PinnedFigures.shown(PINNED.sealed())).isEqualTo(PINNED.fingerprint());
    }
}
