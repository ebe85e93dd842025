package org.menshen.workstation.paper;

import java.awt.Color;
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
import java.util.Optional;
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
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.menshen.domain.port.Paper;

/// Documents as PDF: every page with its number, the hash of what it says and what lies across it, the whole with a hash behind its end.
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
        return pdf(leaf, (done, all) -> { });
    }

    @Override
    public byte[] pdf(Leaf leaf, Press press) {
        try (PDDocument document = new PDDocument(); InputStream in = font.get(); Type0 type = new Type0(document, in)) {
            List<Pages.Page> pages = Pages.of(leaf, type);
            Optional<Watermark> across = leaf.watermark().isBlank() ? Optional.empty()
                    : Optional.of(new Watermark(document, type, leaf.watermark()));
            for (int i = 0; i < pages.size(); i++) {
                press.at(i, pages.size());
                page(document, type, pages.get(i), across, foot(leaf, type, pages.get(i), i + 1, pages.size()));
            }
            press.at(pages.size(), pages.size());
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

    /// What stands on each page of a document, without its foot, as [PdfCheck] reads it.
    public List<String> texts(Leaf leaf) {
        try (PDDocument document = new PDDocument(); InputStream in = font.get(); Type0 type = new Type0(document, in)) {
            return Pages.of(leaf, type).stream().map(page -> Pages.plain(String.join("", page.words()))).toList();
        } catch (IOException e) {
            throw new IllegalStateException("the font cannot be read: " + e.getMessage(), e);
        }
    }

    private static String foot(Leaf leaf, Type0 type, Pages.Page page, int number, int count) {
        return type.writable(leaf.mark() + "  ·  " + number + " / " + count + "  ·  " + PAGE + Pages.hash(page.words()));
    }

    private static void page(PDDocument document, Type0 type, Pages.Page laid, Optional<Watermark> across, String foot) throws IOException {
        PDPage page = new PDPage(new PDRectangle(Pages.WIDTH, Pages.HEIGHT));
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            for (Pages.Box box : laid.boxes()) {
                out.setNonStrokingColor(new Color(box.rgb()));
                out.addRect(box.x(), box.y(), box.width(), box.height());
                out.fill();
            }
            for (Pages.Image image : laid.images()) {
                PDImageXObject picture = PDImageXObject.createFromByteArray(document, image.png(), "picture");
                out.drawImage(picture, image.x(), image.y(), image.width(), image.height());
            }
            if (across.isPresent()) {
                across.get().lay(out);
            }
            out.setNonStrokingColor(Color.BLACK);
            for (Pages.Row row : laid.rows()) {
                write(out, type, row);
            }
            write(out, type, new Pages.Row(foot, FOOT_SIZE, Pages.MARGIN, Pages.MARGIN / 2));
        }
    }

    private static void write(PDPageContentStream out, Type0 type, Pages.Row row) throws IOException {
        if (row.text().isEmpty()) {
            return;
        }
        out.beginText();
        out.setFont(type.font(), row.size());
        out.newLineAtOffset(row.x(), row.y());
        out.showText(row.text());
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
