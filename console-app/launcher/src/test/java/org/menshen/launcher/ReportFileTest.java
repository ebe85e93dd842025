package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
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

import javax.imageio.ImageIO;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.desktop.report.ReportPaper;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.theme.Fonts;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Paper;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.report.Report;
import org.menshen.domain.report.ReportFact;
import org.menshen.domain.report.ReportFigures;
import org.menshen.domain.report.ReportFigures.Count;
import org.menshen.domain.report.ReportFigures.Share;
import org.menshen.domain.report.ReportFigures.Tally;
import org.menshen.domain.report.ReportIncident;
import org.menshen.domain.report.ReportPeriod;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.wire.WrittenChange;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.paper.PdfPaper;
import org.menshen.workstation.paper.WordPaper;
import picocli.CommandLine;

/// A situation report as files: its words are read back, its font is inside, `menshen verify` knows it, and Word's own library opens it.
class ReportFileTest {

    private static final Actor AUTHOR = new Actor("o", "演练-王＊", "DUTY_OFFICER", "duty-01");
    private static final Actor LEADER = new Actor("l", "演练-李＊", "LEADER", "leader-01");
    private static final Instant NOON = Instant.parse("2026-09-30T04:00:00Z");
    private static final CodeBook CODES = CodeFolder.read(Path.of(System.getProperty("menshen.root")).resolve("config/codes"));
    private static final ReportPaper PAPER = new ReportPaper(Lang.ZH, CODES, ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path dir;

    private static ReportFigures figures() {
        List<Count> slots = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            slots.add(new Count(NOON.plusSeconds(3_600L * hour).toString(), hour % 7));
        }
        return new ReportFigures(NOON.plusSeconds(7_200), List.of(new Share("alerts.in-time", 57, 69, 0), new Share("alerts.false", 3, 9, 20),
                new Share("incidents.ended", 0, 0, 0)), List.of(new Tally("alerts.by-time", slots), new Tally("alerts.by-severity",
                List.of(new Count("1", 2), new Count("2", 7), new Count("3", 60), new Count("4", 0), new Count("5", 0))),
                new Tally("alerts.answer", List.of(new Count("0-30", 50), new Count("30-", 7), new Count("NONE", 12)))));
    }

    private static List<WatchLog.Entry> log() {
        ReportPeriod period = new ReportPeriod("DAY", "2026-09-30", NOON, NOON.plusSeconds(86_400), null);
        List<ReportIncident> incidents = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            incidents.add(new ReportIncident("DR-I-" + i, 2, null, "FIRE", "RESPONDING", "火警 " + i + " 号楼楼道内堆放的电动自行车起火并有浓烟",
                    "临沂路演练弄", NOON.plusSeconds(60L * i), null));
        }
        List<Fact> facts = List.of(new ReportFact.Drafted(period, "今日平稳。", List.of("DR-I-0"), null),
                new ReportFact.Submitted(new Report.Frozen(figures(), incidents, null)), new ReportFact.Approved(12, "同意"));
        HashChain chain = new HashChain(new DomainJson());
        List<WatchLog.Entry> log = new ArrayList<>();
        String previous = HashChain.ORIGIN;
        for (int i = 1; i <= facts.size(); i++) {
            Instant at = NOON.plusSeconds(60L * i);
            WrittenChange change = chain.write(7L * i, Report.subject("DR-RP-1"), i, facts.get(i - 1), new Stamp(i == 3 ? LEADER : AUTHOR, at, at),
                    new UUID(0, i), previous);
            previous = change.change().hash();
            log.add(new WatchLog.Entry(change.change(), change.text()));
        }
        return log;
    }

    private static List<Exhibit.Picture> maps() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(500, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        return List.of(new Exhibit.Picture("态势图（09-30 14:00）", png.toByteArray(), 0.6));
    }

    private static Paper.Leaf leaf() throws IOException {
        return PAPER.of(log(), null, maps(), new ReportPaper.Press("经办 演练-王＊ 演练", "演练-王＊ duty-01 09-30 14:05 演练"));
    }

    private static byte[] pdf(Paper.Leaf leaf) {
        return new PdfPaper(() -> Fonts.regular().orElseThrow()).pdf(leaf);
    }

    private String verify(byte[] pdf, int code) throws IOException {
        Path file = Files.write(dir.resolve("report.pdf"), pdf);
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
    void theWordsOfThePaperAreReadBackItsFontIsInsideAndItIsProvedByItsChanges() throws IOException {
        byte[] pdf = pdf(leaf());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document);
            assertThat(text).contains("【演练】每日情况报告 日报〔2026〕12号").contains("今日平稳").contains("57（限时内签收）").contains("69（应签收预警）")
                    .contains("82.6%").contains("样本不足（不足 20）").contains("预警按级别（共 69）").contains("签发").contains("演练-李＊");
            assertThat(text).as("what lies across the pages is no text").doesNotContain("09-30 14:05");
            document.getPages().forEach(page -> page.getResources().getFontNames().forEach(name -> {
                try {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(verify(pdf, 0)).contains("内含本报告日志 3 条");
    }

    @Test
    void wordsThatAreNotOfTheReportAreNamed() throws IOException {
        Paper.Leaf leaf = leaf();
        List<Paper.Part> parts = new ArrayList<>(leaf.parts());
        parts.set(1, new Paper.Part(parts.get(1).heading(), List.of("全部办结。")));
        assertThat(verify(pdf(new Paper.Leaf(leaf.title(), leaf.mark(), parts, leaf.attachment(), leaf.watermark())), 2)).contains("第 1 页");
        String inside = new String(leaf.attachment().content(), StandardCharsets.UTF_8).replace("今日平稳", "全部办结");
        assertThat(verify(pdf(new Paper.Leaf(leaf.title(), leaf.mark(), leaf.parts(), new Paper.Attachment("changes.ndjson",
                inside.getBytes(StandardCharsets.UTF_8)), leaf.watermark())), 2)).contains("日志被改动");
    }

    @Test
    void theWordFileIsOpenedAgainWithItsWordsItsPictureAndItsFont() throws Exception {
        byte[] docx = new WordPaper(() -> Fonts.regular().orElseThrow()).docx(leaf(), (done, all) -> { });
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx)); XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("日报〔2026〕12号").contains("样本不足").contains("火警 29 号楼").contains("████");
            assertThat(document.getAllPictures()).hasSize(1);
            PackagePart font = document.getPackage().getPartsByName(java.util.regex.Pattern.compile("/word/fonts/.*")).getFirst();
            String table = new String(document.getPackage().getPartsByName(java.util.regex.Pattern.compile("/word/fontTable.xml")).getFirst()
                    .getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String key = table.replaceAll("(?s).*fontKey=\"\\{([^}]*)}.*", "$1").replace("-", "");
            byte[] bytes = font.getInputStream().readAllBytes();
            for (int i = 0; i < 32; i++) {
                bytes[i] ^= (byte) Integer.parseInt(key.substring(30 - 2 * (i % 16), 32 - 2 * (i % 16)), 16);
            }
            assertThat(new TTFParser().parse(new RandomAccessReadBuffer(bytes)).getUnicodeCmapLookup().getGlyphId('报')).isPositive();
        }
    }
}
