package org.menshen.workstation.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;

/// Looks at a document that this program made, and says what was altered since. Pure but for what it is given.
public final class PdfCheck {

    private static final Pattern SEAL = Pattern.compile("\n" + PdfPaper.SEAL + "([0-9a-f]{64})\n$");
    private static final Pattern FOOT = Pattern.compile("(\\d+)/(\\d+)·" + PdfPaper.PAGE.strip() + "([0-9a-f]{16})$");
    private static final int SEAL_LENGTH = PdfPaper.SEAL.length() + 66;

    private PdfCheck() {
    }

    /// What a document holds.
    ///
    /// @param faults what was altered, in order; empty when nothing was
    /// @param pages the plain signs of each page, without its foot
    /// @param attachment the file inside; empty when there is none
    public record Report(List<Fault> faults, List<String> pages, Optional<byte[]> attachment) {
    }

    /// Something that was altered.
    ///
    /// @param kind what: `bytes`, `no-seal`, `page`, `pages`, `unreadable`
    /// @param page the page; 0 when it is not about one
    public record Fault(String kind, int page) {
    }

    /// Looks at a document.
    public static Report of(byte[] file) {
        List<Fault> faults = new ArrayList<>();
        byte[] body = body(file, faults);
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(body)) {
            int count = document.getNumberOfPages();
            for (int number = 1; number <= count; number++) {
                pages.add(page(document, number, count, faults));
            }
            return new Report(List.copyOf(faults), List.copyOf(pages), attachment(document));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // what is left of a document that was damaged trips its reader in every way
            faults.add(new Fault("unreadable", 0));
            return new Report(List.copyOf(faults), List.copyOf(pages), Optional.empty());
        }
    }

    private static byte[] body(byte[] file, List<Fault> faults) {
        int from = Math.max(0, file.length - SEAL_LENGTH);
        Matcher seal = SEAL.matcher(new String(file, from, file.length - from, StandardCharsets.ISO_8859_1));
        if (!seal.find()) {
            faults.add(new Fault("no-seal", 0));
            return file;
        }
        byte[] body = Arrays.copyOf(file, from + seal.start());
        if (!PdfPaper.sha256(body).equals(seal.group(1))) {
            faults.add(new Fault("bytes", 0));
        }
        return body;
    }

    private static String page(PDDocument document, int number, int count, List<Fault> faults) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        List<String> lines = stripper.getText(document).lines().filter(line -> !line.isBlank()).toList();
        Matcher foot = FOOT.matcher(lines.isEmpty() ? "" : Pages.plain(lines.getLast()));
        List<String> said = lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1);
        if (!foot.find() || !Pages.hash(said).equals(foot.group(3))) {
            faults.add(new Fault("page", number));
        } else if (Integer.parseInt(foot.group(1)) != number || Integer.parseInt(foot.group(2)) != count) {
            faults.add(new Fault("pages", number));
        }
        return Pages.plain(String.join("", said));
    }

    private static Optional<byte[]> attachment(PDDocument document) throws IOException {
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> files = names == null ? null : names.getNames();
        if (files == null || files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(files.values().iterator().next().getEmbeddedFile().toByteArray());
    }

    /// A text as it is compared with a page.
    public static String plain(String text) {
        return Pages.plain(text);
    }
}
