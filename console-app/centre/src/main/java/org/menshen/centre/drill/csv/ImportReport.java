package org.menshen.centre.drill.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The account of an import: every row is either imported or listed with line and reason.
///
/// @param drill the drill file that was written
/// @param charset charset the file was read in
/// @param rows rows of the CSV, the header not counted
/// @param imported rows that are in the drill
/// @param rejected rows that are not, in the order of lines
/// @param remarks rows that are in the drill though something about them had to be mended, in the order of lines
/// @param subjects how many calls or zones the rows make up
/// @param units how many units take part; 0 for counts
/// @param records lines of the drill file after the header
public record ImportReport(Path drill, String charset, long rows, long imported, List<Line> rejected, List<Line> remarks, long subjects,
                           long units, long records) {

    private static final String BUNDLE = "org.menshen.centre.drill.csv.import";

    /// Copies the lists.
    public ImportReport {
        rejected = List.copyOf(rejected);
        remarks = List.copyOf(remarks);
    }

    /// A row and what is the matter with it.
    ///
    /// @param line line of the file on which the row ends, from 1
    /// @param code key of the reason
    /// @param details what fills the reason
    public record Line(long line, String code, List<String> details) {

        /// A row and a reason.
        public static Line of(long line, String code, String... details) {
            return new Line(line, code, List.of(details));
        }
    }

    /// The account in words: a summary, then a line for every row that was refused or mended.
    public List<String> words(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> out = new ArrayList<>();
        out.add(fill(texts.getString("summary"), List.of(String.valueOf(rows), String.valueOf(imported), String.valueOf(rejected.size()),
                String.valueOf(remarks.size()), String.valueOf(subjects), String.valueOf(units), String.valueOf(records), charset,
                drill.toString())));
        rejected.forEach(line -> out.add(words(texts, "rejected", line)));
        remarks.forEach(line -> out.add(words(texts, "remark", line)));
        return out;
    }

    /// The first line of the account.
    public String summary(Locale locale) {
        return words(locale).getFirst();
    }

    /// Writes the account beside the drill.
    ///
    /// @return the file
    /// @throws IOException when it cannot be written
    public Path write(Locale locale) throws IOException {
        Path file = drill.resolveSibling(drill.getFileName().toString().replaceFirst("\\.ndjson\\.gz$", "") + ".report.txt");
        Files.write(file, words(locale));
        return file;
    }

    private static String words(ResourceBundle texts, String head, Line line) {
        return fill(texts.getString(head), List.of(String.valueOf(line.line()), fill(texts.getString(line.code()), line.details())));
    }

    private static String fill(String text, List<String> details) {
        String out = text;
        for (int i = 0; i < details.size(); i++) {
            out = out.replace("{" + i + "}", details.get(i));
        }
        return out;
    }
}
