package org.menshen.workstation.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.menshen.domain.port.Paper;

/// Documents as PDF: every page with its number and the hash of what it says, the whole with a hash behind its end.
public final class PdfPaper implements Paper {

    static final String SEAL = "%menshen-sha256 ";
    static final String PAGE = "sha256 ";
    private static final float FOOT_SIZE = 7.5f;

    private final Supplier<InputStream> font;

    /// @param font opens a TrueType font that has the signs of all texts
    public PdfPaper(Supplier<InputStream> font) {
        this.font = font;
    }

    @Override
    public byte[] pdf(Leaf leaf) {
        try (PDDocument document = new PDDocument(); InputStream in = font.get(); Type0 type = new Type0(document, in)) {
            List<List<Pages.Row>> pages = Pages.of(leaf, type);
            for (int i = 0; i < pages.size(); i++) {
                page(document, type, pages.get(i), leaf.mark(), i + 1, pages.size());
            }
            document.getDocumentInformation().setTitle(leaf.title());
            if (leaf.attachment() != null) {
                attach(document, leaf.attachment());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return sealed(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("the document cannot be made: " + e.getMessage(), e);
        }
    }

    /// Lines as they stand on paper: in the signs that the font has.
    public List<String> written(List<String> lines) {
        try (PDDocument document = new PDDocument(); InputStream in = font.get(); Type0 type = new Type0(document, in)) {
            return lines.stream().map(type::writable).toList();
        } catch (IOException e) {
            throw new IllegalStateException("the font cannot be read: " + e.getMessage(), e);
        }
    }

    private static void page(PDDocument document, Type0 type, List<Pages.Row> rows, String mark, int number, int count) throws IOException {
        PDPage page = new PDPage(new PDRectangle(Pages.WIDTH, Pages.HEIGHT));
        document.addPage(page);
        String hash = Pages.hash(rows.stream().map(Pages.Row::text).toList());
        String foot = type.writable(mark + "  ·  " + number + " / " + count + "  ·  " + PAGE + hash);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            for (Pages.Row row : rows) {
                write(out, type, row.text(), row.size(), row.y());
            }
            write(out, type, foot, FOOT_SIZE, Pages.MARGIN / 2);
        }
    }

    private static void write(PDPageContentStream out, Type0 type, String text, float size, float y) throws IOException {
        out.beginText();
        out.setFont(type.font(), size);
        out.newLineAtOffset(Pages.MARGIN, y);
        out.showText(text);
        out.endText();
    }

    private static void attach(PDDocument document, Attachment attachment) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
        file.setSize(attachment.content().length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(attachment.name());
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(attachment.name(), specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] sealed(byte[] pdf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 100);
        out.writeBytes(pdf);
        out.writeBytes(("\n" + SEAL + sha256(pdf) + "\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
