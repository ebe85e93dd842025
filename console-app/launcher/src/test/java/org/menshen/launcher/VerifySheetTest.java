package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.shift.SheetPaper;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.theme.Fonts;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.quality.QualitySummary;
import org.menshen.domain.quality.Source;
import org.menshen.domain.shift.Point;
import org.menshen.domain.shift.ShiftFact;
import org.menshen.domain.shift.ShiftFigures;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.wire.WrittenChange;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.paper.PdfCheck;
import org.menshen.workstation.paper.PdfPaper;
import picocli.CommandLine;

/// `menshen verify` on a hand-over sheet: it is tied to the changes of its shift, and every alteration of words, changes or bytes is named.
class VerifySheetTest {

    private static final Actor GOES = new Actor("o", "演练-王＊", "DUTY_OFFICER", "duty-01");
    private static final Actor COMES = new Actor("p", "演练-李＊", "DUTY_OFFICER", "duty-02");
    private static final Instant NOON = Instant.parse("2026-09-30T12:00:00Z");
    private static final CodeBook CODES = CodeFolder.read(Path.of(System.getProperty("menshen.root")).resolve("config/codes"));
    private static final Names NAMES = (list, code) -> CODES.name(list, code, "zh");
    private static final SheetPaper PAPER = new SheetPaper(Lang.ZH, NAMES, ZoneId.of("Asia/Shanghai"));
    private static final String SEAL = "\n%menshen-sha256 ";

    @TempDir
    Path dir;

    private static List<WatchLog.Entry> log() {
        List<Point> points = List.of(new Point(1, Point.Kind.INCIDENT, 2, 1, List.of(new Point.Item(Subject.parse("incident/DR-I-1"), "FIRE",
                "火警 3号楼", "RESPONDING", "演练-王＊", NOON))));
        ShiftFigures figures = new ShiftFigures(9, 8, 7, 3, 1, 1, 0, 2, 2, 1, null);
        HashChain chain = new HashChain(new DomainJson());
        List<WatchLog.Entry> log = new ArrayList<>();
        String previous = HashChain.ORIGIN;
        List<ShiftFact> facts = List.of(new ShiftFact.SignedOn("duty-01", null, "东门钥匙在物业"), new ShiftFact.NoteAdded("多看 3号楼"),
                new ShiftFact.SheetFilled(1, points, List.of(), figures), new ShiftFact.Ticked(1, "知悉"), new ShiftFact.SheetTaken(),
                new ShiftFact.SignedOff("演练-李＊", "一件在办"));
        for (int i = 1; i <= facts.size(); i++) {
            Instant at = NOON.plusSeconds(60L * i);
            boolean other = facts.get(i - 1) instanceof ShiftFact.Ticked || facts.get(i - 1) instanceof ShiftFact.SheetTaken;
            WrittenChange change = chain.write(7L * i, Subject.parse("shift/DR-S-1"), i, facts.get(i - 1), new Stamp(other ? COMES : GOES, at, at),
                    new UUID(0, i), previous);
            previous = change.change().hash();
            log.add(new WatchLog.Entry(change.change(), change.text()));
        }
        return log;
    }

    private Path file(Paper.Leaf leaf) throws IOException {
        return Files.write(dir.resolve("sheet.pdf"), new PdfPaper(() -> Fonts.regular().orElseThrow()).pdf(leaf));
    }

    private static Paper.Leaf sheet(List<WatchLog.Entry> log) {
        return PAPER.of(log, "打印人 演练");
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
    void theOriginalIsProvedByTheChangesInside() throws IOException {
        Paper.Leaf leaf = sheet(log());
        assertThat(leaf.parts().toString()).contains("火警 3号楼").contains("演练-李＊").contains("一件在办")
                .contains("1. 事件 · 最高等级 重大");
        assertThat(verify(file(leaf), 0)).contains("内含本班次日志 6 条").contains("与日志一致");
    }

    /// Such as lie in a drawer since before severities were told on paper.
    @Test
    void aPaperOfTheFirstEditionIsProvedByItsOwnWords() throws IOException {
        Paper.Leaf leaf = SheetPaper.of(SheetPaper.HEAD + "zh Asia/Shanghai", lang -> NAMES).of(log(), "打印人 演练");
        assertThat(leaf.parts().toString()).contains("1. 事件").doesNotContain("重大");
        assertThat(verify(file(leaf), 0)).contains("与日志一致");
        assertThat(verify(file(new Paper.Leaf(leaf.title(), leaf.mark(), leaf.parts(), sheet(log()).attachment())), 2)).contains("与本班次日志不符");
    }

    @Test
    void wordsOnPaperThatAreNotOfTheShiftAreNamed() throws IOException {
        Paper.Leaf leaf = sheet(log());
        List<Paper.Part> parts = new ArrayList<>(leaf.parts());
        parts.set(1, new Paper.Part(parts.get(1).heading(), List.of("一切正常")));
        assertThat(verify(file(new Paper.Leaf(leaf.title(), leaf.mark(), parts, leaf.attachment())), 2)).contains("与本班次日志不符")
                .contains("火警 3号楼");
        parts = new ArrayList<>(leaf.parts());
        parts.add(new Paper.Part("", List.of("领导已批示")));
        assertThat(verify(file(new Paper.Leaf(leaf.title(), leaf.mark(), parts, leaf.attachment())), 2)).contains("日志中没有的文字");
    }

    @Test
    void changesThatWereAlteredLeftOutOrTakenFromAnotherShiftAreNamed() throws IOException {
        List<WatchLog.Entry> log = log();
        Paper.Leaf whole = sheet(log);
        assertThat(verify(file(inside(whole, log, text -> text.replace("一件在办", "全部办结"))), 2)).contains("第 42 条日志被改动")
                .contains("与本班次日志不符");
        List<WatchLog.Entry> without = new ArrayList<>(log);
        without.remove(3);
        assertThat(verify(file(sheet(without)), 2)).contains("第 35 条日志不接上一条");
        List<WatchLog.Entry> late = log.subList(1, log.size());
        assertThat(verify(file(inside(whole, late, text -> text)), 2)).contains("第 14 条日志不接上一条");
        for (String head : List.of(SheetPaper.HEAD, SheetPaper.HEAD + "xx Asia/Shanghai", SheetPaper.HEAD + "zh Nowhere/Land",
                SheetPaper.HEAD + "zh Asia/Shanghai 3")) {
            assertThat(verify(file(new Paper.Leaf(whole.title(), whole.mark(), whole.parts(),
                    new Paper.Attachment("changes.ndjson", (head + "\n\n{}\n").getBytes(StandardCharsets.UTF_8)))), 2)).contains("无法读取");
        }
    }

    private static Paper.Leaf inside(Paper.Leaf leaf, List<WatchLog.Entry> log, java.util.function.UnaryOperator<String> change) {
        StringBuilder text = new StringBuilder(SheetPaper.HEAD + "zh Asia/Shanghai\n");
        log.forEach(entry -> text.append(change.apply(entry.written())).append('\n'));
        return new Paper.Leaf(leaf.title(), leaf.mark(), leaf.parts(),
                new Paper.Attachment("changes.ndjson", text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /// The worst source of a sheet is named by its id, so that the line follows from the log alone.
    @Test
    void figuresWithASourceAreProvedToo() throws IOException {
        QualitySummary quality = new QualitySummary(480, 9, 3, 1, 48, 2, 1, 0, List.of(1, 2, 6), 8, 40, 90,
                new Source(Source.Kind.CAMERA, "C-1"), 4, 9);
        ShiftFigures figures = new ShiftFigures(9, 8, 7, 3, 1, 1, 0, 2, 2, 1, quality);
        HashChain chain = new HashChain(new DomainJson());
        List<WatchLog.Entry> log = new ArrayList<>();
        String previous = HashChain.ORIGIN;
        for (ShiftFact fact : List.of(new ShiftFact.SignedOn("duty-01", null, ""), new ShiftFact.SheetFilled(1, List.of(), List.of(), figures))) {
            WrittenChange change = chain.write(log.size() + 1L, Subject.parse("shift/DR-S-1"), log.size() + 1L, fact, new Stamp(GOES, NOON, NOON),
                    new UUID(0, log.size()), previous);
            previous = change.change().hash();
            log.add(new WatchLog.Entry(change.change(), change.text()));
        }
        assertThat(sheet(log).parts().toString()).contains("C-1");
        assertThat(verify(file(sheet(log)), 0)).contains("与日志一致");
    }

    /// Bytes that were flipped, cut off, doubled or put in: always seen, never a crash; also when somebody writes the hash of the whole anew.
    @Test
    void bytesThatWereTamperedWithAreSeen() throws Exception {
        byte[] original = Files.readAllBytes(file(sheet(log())));
        assertThat(PdfCheck.of(original).faults()).isEmpty();
        List<String> pages = PdfCheck.of(original).pages();
        Random dice = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] tampered = tampered(original, dice);
            assertThat(PdfCheck.of(tampered).faults()).as("tampering %d", i).isNotEmpty();
            PdfCheck.Report sealed = PdfCheck.of(sealed(tampered));
            assertThat(sealed.faults().isEmpty() && !sealed.pages().equals(pages)).as("other words that count as whole, %d", i).isFalse();
        }
        for (int length : new int[] {0, 1, 40, original.length - 1, original.length / 2}) {
            assertThat(PdfCheck.of(Arrays.copyOf(original, length)).faults()).as("cut to %d", length).isNotEmpty();
        }
        Path file = Files.write(dir.resolve("torn.pdf"), sealed(tampered(original, dice)));
        assertThat(verify(file, verifies(file, original))).isNotBlank();
    }

    /// What was put into the changes inside is found by these, not by the file itself.
    private static int verifies(Path file, byte[] original) throws IOException {
        PdfCheck.Report torn = PdfCheck.of(Files.readAllBytes(file));
        boolean inside = Arrays.equals(torn.attachment().orElse(new byte[0]), PdfCheck.of(original).attachment().orElseThrow());
        return torn.faults().isEmpty() && inside ? 0 : 2;
    }

    private static byte[] tampered(byte[] original, Random dice) {
        byte[] bytes = original.clone();
        int at = dice.nextInt(bytes.length - 90);
        switch (dice.nextInt(4)) {
            case 0 -> {
                for (int i = 0; i <= dice.nextInt(20); i++) {
                    bytes[dice.nextInt(bytes.length - 80)] ^= (byte) (1 << dice.nextInt(8));
                }
                bytes[at] ^= 1;
            }
            case 1 -> Arrays.fill(bytes, at, Math.min(bytes.length - 80, at + 200), (byte) ' ');
            case 2 -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(bytes, 0, at);
                out.write(bytes, at / 2, 50);
                out.write(bytes, at, bytes.length - at);
                return out.toByteArray();
            }
            default -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(bytes, 0, at);
                out.write(bytes, at + 10, bytes.length - at - 10);
                return out.toByteArray();
            }
        }
        return bytes;
    }

    /// As somebody would who knows how the hash is made.
    private static byte[] sealed(byte[] tampered) throws Exception {
        int body = tampered.length - SEAL.length() - 65;
        byte[] pdf = Arrays.copyOf(tampered, Math.max(0, body));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        out.writeBytes((SEAL + hash + "\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
