package org.menshen.centre.drill.csv;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.RowNote;
import org.menshen.wire.imports.SteadyFile;
import org.menshen.wire.imports.TableFile;
import org.menshen.wire.imports.Unfit;
import org.menshen.wire.imports.YamlFault;
import org.menshen.centre.drill.DrillFile;
import org.menshen.centre.drill.DrillHeader;
import org.menshen.centre.drill.DrillRecord;
import org.menshen.centre.site.SiteModel;
import org.menshen.wire.DomainJson;
import org.menshen.wire.RecordMakers;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Makes a drill file of a CSV by a mapping. Every row is imported or listed with line and reason; none is dropped in silence.
public final class CsvImport {

    private static final YAMLMapper YAML = YAMLMapper.builder().addModule(RecordMakers.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private CsvImport() {
    }

    /// Imports a CSV. The drill file is `NAME.ndjson.gz` in the site directory, NAME being that of the mapping.
    ///
    /// @param mappingFile how the columns are to be read
    /// @param csv the recording
    /// @param dir the site directory
    /// @param site the site: its extent is where positions are moved to, its streets are what units move along
    /// @param latest the latest time that a recording may tell
    /// @throws IOException when a file cannot be read or written, is in another charset, or no row at all can be read; naming file and fault
    public static ImportReport run(Path mappingFile, Path csv, Path dir, SiteModel site, DomainJson json, Instant latest)
            throws IOException {
        CsvMapping mapping = mapping(mappingFile);
        try (TableFile table = TableFile.open(csv, mapping.charset(), mapping.separator(), needed(mapping))) {
            RowReader reader = new RowReader(mapping, site.extent(), table.decimal(), latest);
            Path out = dir.resolve(mapping.name() + ".ndjson.gz");
            return "counts".equals(mapping.kind()) ? counts(mapping, table, reader, out, json) : calls(mapping, table, reader, site, out, json);
        } catch (Unfit e) {
            throw ImportFault.of(e, "mapping.wrong", mappingFile, e.words());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw ImportFault.of(e, "mapping.wrong", mappingFile, ImportFault.phrase("yaml.shape"));
        }
    }

    private static CsvMapping mapping(Path file) throws IOException {
        SteadyFile.of(file);
        try {
            CsvMapping mapping = YAML.readValue(Files.readString(file), CsvMapping.class);
            if (mapping != null) {
                return mapping;
            }
            throw ImportFault.of(null, "mapping.none", file, ImportFault.phrase("yaml.shape"));
        } catch (CharacterCodingException e) {
            throw ImportFault.of(e, "not-utf8", file);
        } catch (RuntimeException e) {
            // the reader of YAML has exceptions of its own besides those of the mapping
            throw YamlFault.of(file, "mapping.none", e);
        }
    }

    private static Set<String> needed(CsvMapping mapping) {
        Set<String> out = new LinkedHashSet<>();
        CsvMapping.Position p = mapping.position();
        List<String> more = new ArrayList<>(mapping.columns().values());
        more.add(p.column());
        more.add(p.lat());
        more.add(p.lon());
        if (mapping.calls() != null) {
            more.addAll(mapping.calls().stamps().values());
        }
        more.stream().filter(Objects::nonNull).forEach(out::add);
        return out;
    }

    private static ImportReport calls(CsvMapping mapping, TableFile table, RowReader reader, SiteModel site, Path out, DomainJson json)
            throws IOException {
        CallsReader rows = new CallsReader(mapping, reader);
        List<Response> responses = rows.read(table);
        some(responses.isEmpty(), table.file(), rows.rejected());
        table.steady();
        CallsImport calls = new CallsImport(mapping, new Journeys(site.map()));
        List<DrillRecord> records = calls.records(responses);
        DrillHeader header = new DrillHeader(mapping.name(), records.getFirst().at(), records.getLast().at(), reader.zone());
        write(header, records.stream(), out, json);
        List<RowNote> remarks = new ArrayList<>(rows.remarks());
        remarks.addAll(calls.remarks());
        remarks.addAll(reader.cleaned());
        remarks.sort(Comparator.comparingLong(RowNote::line));
        return new ImportReport(out, table.charset(), rows.rows(), responses.size(), rows.rejected(), remarks,
                responses.stream().map(Response::call).distinct().count(), responses.stream().map(Response::unit).distinct().count(),
                records.size());
    }

    private static ImportReport counts(CsvMapping mapping, TableFile table, RowReader reader, Path out, DomainJson json) throws IOException {
        CountsImport counts = new CountsImport(mapping, reader);
        counts.read(table);
        some(counts.zones() == 0, table.file(), counts.rejected());
        table.steady();
        long records = write(counts.header(mapping.name()), counts.records(), out, json);
        return new ImportReport(out, table.charset(), counts.rows(), counts.rows() - counts.rejected().size(), counts.rejected(), reader.cleaned(),
                counts.zones(), 0, records);
    }

    private static void some(boolean none, Path csv, List<RowNote> rejected) throws IOException {
        if (none) {
            throw new ImportFault(ImportFault.phrase(rejected.isEmpty() ? "rows.none" : "rows.bad", csv, rejected.size()), rejected, null);
        }
    }

    private static long write(DrillHeader header, Stream<DrillRecord> records, Path out, DomainJson json) throws IOException {
        long written = 0;
        try (DrillFile.Writer writer = DrillFile.create(out, header, json)) {
            for (Iterator<DrillRecord> each = records.iterator(); each.hasNext(); written++) {
                writer.write(each.next());
            }
            writer.finish();
        }
        return written;
    }
}
