package org.menshen.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.csv.CsvImport;
import org.menshen.centre.drill.csv.ImportReport;
import org.menshen.centre.event.EventFile;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.RowNote;
import org.menshen.wire.imports.SteadyFile;
import org.menshen.centre.site.AreaImporter;
import org.menshen.centre.site.CameraImporter;
import org.menshen.centre.site.CameraList;
import org.menshen.centre.site.EventImporter;
import org.menshen.centre.site.OsmImporter;
import org.menshen.centre.site.SiteLoader;
import org.menshen.domain.time.StampRule;
import org.menshen.map.core.base.FeatureKind;
import org.menshen.map.core.base.MapReadException;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.osm.OsmReport;
import org.menshen.map.core.text.Phrase;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen import`: real data for a site directory. What is left out is listed, and where nothing at all is imported the exit code is not 0.
@Command(name = "import", mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.Osm.class, ImportCommand.Drill.class, ImportCommand.Cameras.class, ImportCommand.Areas.class,
                ImportCommand.Event.class})
final class ImportCommand extends CommandGroup {

    /// lines of a list that are printed
    private static final int MOST = 20;

    /// One kind of import, into a site directory.
    private abstract static class Into implements Callable<Integer> {
        @ParentCommand
        private ImportCommand parent;
        @Option(names = "--site", paramLabel = "DIR", descriptionKey = "import.site", required = true)
        private Path site;

        /// Imports.
        ///
        /// @throws IOException when nothing can be imported
        abstract void run(Path into) throws IOException;

        @Override
        public Integer call() {
            try {
                run(site);
                return ExitCode.OK;
            } catch (ImportFault e) {
                return failed(e.words(), e.lines());
            } catch (MapReadException e) {
                return failed(e.words(), List.of());
            } catch (IOException e) {
                return failed(SteadyFile.fault(e, site).words(), List.of());
            } catch (OutOfMemoryError e) {
                return failed(ImportFault.phrase("memory", Runtime.getRuntime().maxMemory() >> 20), List.of());
            }
        }

        private int failed(Phrase words, List<RowNote> lines) {
            say(System.err, words.in(locale()));
            list(lines.stream().map(RowNote::sentence).toList(), lines.size());
            return ExitCode.SOFTWARE;
        }

        /// Prints the first of a list, and how many more there are.
        final void list(List<Phrase> lines, int all) {
            lines.stream().limit(MOST).forEach(line -> say(System.err, "  " + line.in(locale())));
            int rest = all - Math.min(MOST, lines.size());
            if (rest > 0) {
                say(System.err, "  " + ImportFault.phrase("more", rest).in(locale()));
            }
        }

        /// What stands in a file is not for the terminal to obey.
        private static void say(PrintStream out, String text) {
            out.println(text.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd"));
        }

        final void told(String key, Object... values) {
            say(System.out, parent.said(key, values));
        }

        final Locale locale() {
            return parent.language().locale();
        }
    }

    /// `import osm FILE --site DIR`.
    @Command(name = "osm", mixinStandardHelpOptions = true)
    static final class Osm extends Into {
        @Parameters(paramLabel = "FILE", descriptionKey = "import.file")
        private Path file;

        @Override
        void run(Path into) throws IOException {
            OsmImporter.Result result = OsmImporter.run(file, into);
            OsmReport report = result.report();
            told("imported.osm", result.map(), report.nodes(), report.ways(), report.total());
            list(report.remarks().stream().map(said -> ImportFault.phrase("osm.remark", said)).toList(), report.remarks().size());
            int listed = 0;
            for (OsmReport.Reason reason : OsmReport.Reason.values()) {
                if (report.left(reason) > 0) {
                    told("left.osm", ImportFault.phrase("osm." + reason).in(locale()), report.left(reason));
                    listed += reason == OsmReport.Reason.UNTAGGED ? 0 : report.left(reason);
                }
            }
            list(report.first().stream().map(left -> ImportFault.phrase("osm.left", ImportFault.phrase(left.kind()), String.valueOf(left.id()),
                    ImportFault.phrase("osm." + left.reason()))).toList(), listed);
        }
    }

    /// `import drill MAPPING FILE --site DIR`.
    @Command(name = "drill", mixinStandardHelpOptions = true)
    static final class Drill extends Into {
        @Parameters(index = "0", paramLabel = "MAPPING.yaml", descriptionKey = "import.mapping")
        private Path mapping;
        @Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "import.file")
        private Path file;

        @Override
        void run(Path into) throws IOException {
            ImportReport report = CsvImport.run(mapping, file, into, SiteLoader.load(into), new DomainJson(), latest());
            System.out.println(report.summary(locale()));
            list(report.rejected().stream().map(RowNote::sentence).toList(), report.rejected().size());
            told("rejected", report.rejected().size(), report.write(locale()));
        }

        /// A recording lies behind the clock, but for what clocks differ.
        private static Instant latest() {
            StampRule rule = StampRule.of(CodeFolder.read(Home.find().config().resolve("codes"))::figure);
            return Clock.systemUTC().instant().plus(rule.future());
        }
    }

    /// `import cameras FILE --site DIR`.
    @Command(name = "cameras", mixinStandardHelpOptions = true)
    static final class Cameras extends Into {
        @Parameters(paramLabel = "FILE.csv", descriptionKey = "import.file")
        private Path file;

        @Override
        void run(Path into) throws IOException {
            CameraList.Read read = CameraImporter.run(file, into);
            list(read.rejected().stream().map(RowNote::sentence).toList(), read.rejected().size());
            list(read.remarks().stream().map(RowNote::sentence).toList(), read.remarks().size());
            told("imported.cameras", read.registrations().size(), into, read.rejected().size());
        }
    }

    /// `import event FILE --site DIR`.
    @Command(name = "event", mixinStandardHelpOptions = true)
    static final class Event extends Into {
        @Parameters(paramLabel = "FILE.yaml", descriptionKey = "import.file")
        private Path file;

        @Override
        void run(Path into) throws IOException {
            EventFile.Read read = EventImporter.run(file, into, CodeFolder.read(Home.find().config().resolve("codes")));
            told("imported.event", read.plan().name(), into, read.plan().posts().size(), read.plan().items().size());
        }
    }

    /// `import areas KIND FILE --crs DATUM --site DIR`.
    @Command(name = "areas", mixinStandardHelpOptions = true)
    static final class Areas extends Into {
        @Parameters(index = "0", paramLabel = "WATER|PARK|BUILDING|LANDUSE", descriptionKey = "import.kind")
        private String kind;
        @Parameters(index = "1", paramLabel = "FILE.geojson", descriptionKey = "import.file")
        private Path file;
        @Option(names = "--crs", paramLabel = "WGS84|CGCS2000|GCJ02|BD09", descriptionKey = "import.crs")
        private @Nullable String crs;

        @Override
        void run(Path into) throws IOException {
            AreaImporter.Result result = AreaImporter.run(file, kind(), datum(), into);
            list(result.warnings().stream().map(AreaImporter::note).map(RowNote::sentence).toList(), result.warnings().size());
            result.remarks().forEach(remark -> list(List.of(remark), 1));
            list(result.leftOut().stream().map(RowNote::sentence).toList(), result.left());
            told("imported.areas", result.added(), into, result.datum(), result.left());
        }

        private FeatureKind kind() throws ImportFault {
            return AreaImporter.KINDS.stream().filter(known -> known.name().equalsIgnoreCase(kind)).findFirst()
                    .orElseThrow(() -> ImportFault.of(null, "areas.kind", kind, AreaImporter.KINDS));
        }

        private @Nullable Datum datum() throws ImportFault {
            try {
                return crs == null ? null : Datum.declared(crs);
            } catch (IllegalArgumentException e) {
                throw ImportFault.of(e, "crs.unknown", crs);
            }
        }
    }
}
