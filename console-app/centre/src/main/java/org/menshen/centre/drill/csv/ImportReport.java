package org.menshen.centre.drill.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.RowNote;
import org.menshen.wire.imports.WholeFile;

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
public record ImportReport(Path drill, String charset, long rows, long imported, List<RowNote> rejected, List<RowNote> remarks, long subjects,
                           long units, long records) {

    /// Copies the lists.
    public ImportReport {
        rejected = List.copyOf(rejected);
        remarks = List.copyOf(remarks);
    }

    /// The account in words: a summary, then a line for every row that was refused or mended.
    public List<String> words(Locale locale) {
        List<String> out = new ArrayList<>();
        out.add(summary(locale));
        rejected.forEach(note -> out.add(ImportFault.phrase("rejected", note.line(), note.words()).in(locale)));
        remarks.forEach(note -> out.add(ImportFault.phrase("remark", note.line(), note.words()).in(locale)));
        return out;
    }

    /// The first line of the account.
    public String summary(Locale locale) {
        return ImportFault.phrase("summary", rows, imported, rejected.size(), remarks.size(), subjects, units, records, charset, drill).in(locale);
    }

    /// Writes the account beside the drill.
    ///
    /// @return the file
    /// @throws IOException when it cannot be written
    public Path write(Locale locale) throws IOException {
        Path file = drill.resolveSibling(drill.getFileName().toString().replaceFirst("\\.ndjson\\.gz$", "") + ".report.txt");
        WholeFile.write(file, out -> out.write(String.join("\n", words(locale)).concat("\n").getBytes(StandardCharsets.UTF_8)));
        return file;
    }
}
