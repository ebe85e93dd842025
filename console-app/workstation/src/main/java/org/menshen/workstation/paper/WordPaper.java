package org.menshen.workstation.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import javax.xml.namespace.QName;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.menshen.domain.port.Exhibit;
import org.menshen.domain.port.Manuscript;
import org.menshen.domain.port.Paper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;

/// Documents as Word files: the same words, tables, charts and pictures as on paper, to be written on. Its library is loaded with the first one.
public final class WordPaper implements Manuscript {

    private static final QName SHAPE = new QName("urn:schemas-microsoft-com:vml", "shape");
    private static final QName FILL = new QName("fillcolor");
    private static final QName STYLE = new QName("style");
    private static final String PALE = "#D9DBDF";
    private static final int TITLE = 18;
    private static final int HEADING = 13;
    private static final int LINE = 10;
    private static final int SMALL = 8;
    private static final int A4_WIDE = 11_906;
    private static final int A4_TALL = 16_838;
    private static final int TWIPS = 9_900;
    private static final int BLOCKS = 30;
    private static final double PICTURE = 470;
    private static final List<Integer> BAR = List.of(28, 62, 10);

    private final Supplier<InputStream> font;

    /// @param font opens a TrueType font that has the signs of all texts
    public WordPaper(Supplier<InputStream> font) {
        this.font = font;
    }

    @Override
    public byte[] docx(Paper.Leaf leaf, Paper.Press press) {
        try (InputStream in = font.get(); XWPFDocument document = new XWPFDocument()) {
            return new Writing(document, new EmbeddedFont(in)).of(leaf, press);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("the document cannot be made: " + e.getMessage(), e);
        }
    }

    /// One document.
    private static final class Writing {

        private final XWPFDocument document;
        private final EmbeddedFont font;
        private final Set<Integer> signs = new TreeSet<>();

        Writing(XWPFDocument document, EmbeddedFont font) {
            this.document = document;
            this.font = font;
        }

        byte[] of(Paper.Leaf leaf, Paper.Press press) throws IOException, InvalidFormatException {
            CTSectPr section = document.getDocument().getBody().addNewSectPr();
            section.addNewPgSz().setW(BigInteger.valueOf(A4_WIDE));
            section.getPgSz().setH(BigInteger.valueOf(A4_TALL));
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            words(title, leaf.title(), TITLE, true);
            int all = leaf.parts().size() + 1;
            for (int i = 0; i < leaf.parts().size(); i++) {
                press.at(i, all);
                part(leaf.parts().get(i));
            }
            press.at(leaf.parts().size(), all);
            XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
            words(foot, leaf.mark() + "  ·  ", SMALL, false);
            foot.getCTP().addNewFldSimple().setInstr("PAGE");
            if (!leaf.watermark().isBlank()) {
                watermark(leaf.watermark());
            }
            document.getProperties().getCoreProperties().setTitle(leaf.title());
            font.into(document.getPackage(), document.getPackagePart(), signs);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            press.at(all, all);
            return out.toByteArray();
        }

        /// The library's own watermark is black and high: what lies below must be read.
        private void watermark(String words) {
            words.codePoints().forEach(signs::add);
            XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document);
            policy.createWatermark(words);
            for (STHdrFtr.Enum kind : List.of(XWPFHeaderFooterPolicy.DEFAULT, XWPFHeaderFooterPolicy.FIRST, XWPFHeaderFooterPolicy.EVEN)) {
                for (XmlObject shape : policy.getHeader(kind).getParagraphs().getFirst().getCTP().getRArray(0).getPictArray(0)
                        .selectChildren(SHAPE)) {
                    try (XmlCursor cursor = shape.newCursor()) {
                        cursor.setAttributeText(FILL, PALE);
                        cursor.setAttributeText(STYLE, cursor.getAttributeText(STYLE).replaceAll("width:[^;]*;height:[^;]*;",
                                "width:430pt;height:30pt;rotation:332;"));
                    }
                }
            }
        }

        private void part(Paper.Part part) throws IOException, InvalidFormatException {
            if (!part.heading().isEmpty()) {
                words(document.createParagraph(), part.heading(), HEADING, true);
            }
            for (String line : part.lines()) {
                words(document.createParagraph(), line, LINE, false);
            }
            for (Exhibit exhibit : part.exhibits()) {
                switch (exhibit) {
                    case Exhibit.Table table -> table(table);
                    case Exhibit.Chart chart -> chart(chart);
                    case Exhibit.Timeline line -> timeline(line);
                    case Exhibit.Picture picture -> picture(picture);
                }
            }
        }

        private void table(Exhibit.Table table) {
            XWPFTable made = made(table.rows().size() + 1, table.widths());
            for (int column = 0; column < table.head().size(); column++) {
                XWPFTableCell cell = made.getRow(0).getCell(column);
                cell.setColor("E9ECF0");
                words(cell.getParagraphs().getFirst(), table.head().get(column), LINE, true);
            }
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.head().size(); column++) {
                    words(made.getRow(row + 1).getCell(column).getParagraphs().getFirst(), table.rows().get(row).get(column), LINE, false);
                }
            }
            document.createParagraph();
        }

        private XWPFTable made(int rows, List<Integer> widths) {
            XWPFTable made = document.createTable(rows, widths.size());
            int all = widths.stream().mapToInt(Integer::intValue).sum();
            made.setWidth(TWIPS);
            made.getRows().forEach(row -> {
                for (int column = 0; column < widths.size(); column++) {
                    row.getCell(column).setWidth(String.valueOf(TWIPS * widths.get(column) / all));
                }
            });
            return made;
        }

        /// Bars of blocks, which are text: whoever gets the file can go on with it.
        private void chart(Exhibit.Chart chart) {
            words(document.createParagraph(), chart.title(), LINE, true);
            if (chart.bars().isEmpty()) {
                return;
            }
            XWPFTable made = made(chart.bars().size(), BAR);
            made.removeBorders();
            int most = Math.max(1, chart.most());
            for (int i = 0; i < chart.bars().size(); i++) {
                Exhibit.Bar bar = chart.bars().get(i);
                words(made.getRow(i).getCell(0).getParagraphs().getFirst(), bar.label(), SMALL, false);
                int blocks = bar.count() <= 0 ? 0 : Math.max(1, Math.round((float) BLOCKS * bar.count() / most));
                words(made.getRow(i).getCell(1).getParagraphs().getFirst(), "█".repeat(blocks), SMALL, false)
                        .setColor(String.format("%06X", bar.colour()));
                words(made.getRow(i).getCell(2).getParagraphs().getFirst(), bar.figure(), SMALL, false);
            }
            document.createParagraph();
        }

        private void timeline(Exhibit.Timeline line) {
            words(document.createParagraph(), line.title() + "  " + line.from() + " – " + line.to(), LINE, true);
            line.lanes().forEach(lane -> words(document.createParagraph(), lane.name() + "  " + lane.said(), SMALL, false));
        }

        private void picture(Exhibit.Picture picture) throws IOException, InvalidFormatException {
            words(document.createParagraph(), picture.title(), LINE, true);
            if (picture.png().length > 0) {
                document.createParagraph().createRun().addPicture(new ByteArrayInputStream(picture.png()), PictureType.PNG, "map.png",
                        Units.toEMU(PICTURE), Units.toEMU(PICTURE * picture.ratio()));
            }
        }

        private XWPFRun words(XWPFParagraph paragraph, String text, int size, boolean bold) {
            paragraph.setSpacingAfter(0);
            XWPFRun run = paragraph.createRun();
            run.setFontFamily(font.family());
            run.setFontFamily(font.family(), XWPFRun.FontCharRange.eastAsia);
            run.setFontSize(size);
            run.setBold(bold);
            run.setText(text);
            text.codePoints().forEach(signs::add);
            return run;
        }
    }
}
