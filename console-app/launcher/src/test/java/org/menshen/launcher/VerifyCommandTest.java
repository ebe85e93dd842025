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
import org.menshen.desktop.log.LogLines;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Fonts;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.incident.IncidentFact;
import org.menshen.domain.port.Paper;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.wire.WrittenChange;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.paper.PdfPaper;
import picocli.CommandLine;

/// `menshen verify` on an exported log: the original holds, and every alteration is named.
class VerifyCommandTest {

    private static final Actor OFFICER = new Actor("o", "演练-王＊", "DUTY_OFFICER", "duty-01");
    private static final Instant NOON = Instant.parse("2026-09-30T12:00:00Z");
    private static final CodeBook CODES = CodeFolder.read(Path.of(System.getProperty("menshen.root")).resolve("config/codes"));

    @TempDir
    Path dir;

    private static List<WrittenChange> log(int count) {
        HashChain chain = new HashChain(new DomainJson());
        List<WrittenChange> log = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Instant at = NOON.plusSeconds(i);
            log.add(chain.write(i, Subject.parse("incident/DR-I-1"), i, new IncidentFact.LogAdded(i, "第 " + i + " 行: 3号楼 日月木, 疏散"),
                    new Stamp(OFFICER, at, at), new UUID(0, i), i == 1 ? HashChain.ORIGIN : log.getLast().change().hash()));
        }
        return log;
    }

    private Path exported(List<WrittenChange> log, List<String> inside) throws IOException {
        LogLines words = new LogLines(Lang.ZH, (list, code) -> CODES.name(list, code, "zh"), ZoneId.of("Asia/Shanghai"));
        List<String> lines = log.stream().map(WrittenChange::change).map(words::line).toList();
        String text = "menshen-log zh Asia/Shanghai\n" + String.join("\n", inside) + "\n";
        Paper.Leaf leaf = new Paper.Leaf("指挥日志", "导出人 演练", List.of(new Paper.Part("", lines)),
                new Paper.Attachment("changes.ndjson", text.getBytes(StandardCharsets.UTF_8)));
        return Files.write(dir.resolve("log.pdf"), new PdfPaper(() -> Fonts.regular().orElseThrow()).pdf(leaf));
    }

    private Path paper(List<String> lines, String inside) throws IOException {
        Paper.Leaf leaf = new Paper.Leaf("指挥日志", "导出人 演练", List.of(new Paper.Part("", lines)),
                inside.isEmpty() ? null : new Paper.Attachment("changes.ndjson", inside.getBytes(StandardCharsets.UTF_8)));
        return Files.write(dir.resolve("log.pdf"), new PdfPaper(() -> Fonts.regular().orElseThrow()).pdf(leaf));
    }

    @Test
    void wordsThatSomebodyAddedBetweenTheLinesAreNamed() throws IOException {
        List<WrittenChange> log = log(4);
        LogLines words = new LogLines(Lang.ZH, (list, code) -> CODES.name(list, code, "zh"), ZoneId.of("Asia/Shanghai"));
        String text = "menshen-log zh Asia/Shanghai\n" + String.join("\n", inside(log)) + "\n";
        List<String> lines = new ArrayList<>(log.stream().map(WrittenChange::change).map(words::line).toList());
        lines.add(2, "20:00:02 演练-王＊ 已到场");
        assertThat(verify(paper(lines, text), 2)).contains("第 2 条之后纸面上有日志中没有的文字").doesNotContain("完好");
        lines.remove(2);
        lines.add("20:00:09 演练-王＊ 已结束");
        assertThat(verify(paper(lines, text), 2)).contains("第 4 条之后纸面上有日志中没有的文字");
    }

    @Test
    void aLogWithoutTheLogInsideIsNotCalledOne() throws IOException {
        assertThat(verify(paper(List.of("20:00:01 x"), ""), 0)).contains("仅核对了文件自身的散列");
    }

    @Test
    void whatSomebodyWroteInsideAnewIsNamedAndNothingBreaks() throws IOException {
        for (String head : List.of("menshen-log ", "menshen-log xx Asia/Shanghai", "menshen-log zh Nowhere/Land", "menshen-log zh")) {
            assertThat(verify(paper(List.of("x"), head + "\n\n+\n+{}\n"), 2)).contains("无法读");
        }
    }

    private static List<String> inside(List<WrittenChange> log) {
        return log.stream().map(change -> "+" + change.text()).toList();
    }

    private String verify(Path file, int code) {
        ResourceBundle texts = ResourceBundle.getBundle(Main.TEXTS, Locale.of("zh"));
        CommandLine line = new CommandLine(new MenshenCommand(texts));
        line.setResourceBundle(texts);
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int answered = line.execute("verify", file.toString());
            assertThat(answered).as(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theOriginalHolds() throws IOException {
        List<WrittenChange> log = log(120);
        String said = verify(exported(log, inside(log)), 0);
        assertThat(said).contains("完好").contains("内含日志 120 条");
        assertThat(said.substring(said.indexOf("完好"))).as("more than one page").doesNotContain("1 页");
    }

    @Test
    void aByteThatWasChangedIsSeen() throws IOException {
        List<WrittenChange> log = log(5);
        Path file = exported(log, inside(log));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(verify(file, 2)).contains("在导出之后被改动");
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 40));
        assertThat(verify(file, 2)).contains("末尾没有散列");
    }

    @Test
    void aLogThatWasChangedBeforeItWasSealedAgainIsNamedByNumber() throws IOException {
        List<WrittenChange> log = log(8);
        List<String> altered = new ArrayList<>(inside(log));
        altered.set(2, altered.get(2).replace("疏散", "解散"));
        assertThat(verify(exported(log, altered), 2)).contains("文件内第 3 条日志被改动").contains("第 3 条在纸面上的文字与日志不符");
        List<String> removed = new ArrayList<>(inside(log));
        removed.remove(4);
        assertThat(verify(exported(log, removed), 2)).contains("文件内第 6 条日志不接上一条");
    }

    @Test
    void wordsOnPaperThatAreNotOfTheLogAreNamed() throws IOException {
        List<WrittenChange> log = log(4);
        List<WrittenChange> other = new ArrayList<>(log);
        HashChain chain = new HashChain(new DomainJson());
        Change third = log.get(2).change();
        other.set(2, chain.write(third.seq(), third.subject(), third.version(), new IncidentFact.LogAdded(3, "别的话"), third.stamp(),
                third.commandId(), third.previousHash()));
        assertThat(verify(exported(other, inside(log)), 2)).contains("第 3 条在纸面上的文字与日志不符").doesNotContain("第 2 条").doesNotContain("第 4 条");
    }
}
