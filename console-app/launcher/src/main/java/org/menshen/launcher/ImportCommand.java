package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.menshen.centre.drill.csv.CsvImport;
import org.menshen.centre.drill.csv.ImportReport;
import org.menshen.centre.site.AreaImporter;
import org.menshen.centre.site.CameraList;
import org.menshen.centre.site.OsmImporter;
import org.menshen.centre.site.SiteLoader;
import org.menshen.wire.DomainJson;
import org.menshen.map.core.base.FeatureKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen import`: real data for a site directory.
@Command(name = "import", mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.Osm.class, ImportCommand.Drill.class, ImportCommand.Cameras.class, ImportCommand.Areas.class})
final class ImportCommand implements Runnable {

    @ParentCommand
    private MenshenCommand menshen;

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /// One kind of import, into a site directory.
    private abstract static class Into implements Callable<Integer> {
        @ParentCommand
        private ImportCommand parent;
        @Option(names = "--site", paramLabel = "DIR", descriptionKey = "import.site", required = true)
        private Path site;

        /// Imports.
        ///
        /// @throws IOException in the user's words when a file cannot be read or written
        abstract void run(Path into) throws IOException;

        @Override
        public Integer call() throws IOException {
            run(site);
            return 0;
        }

        final void say(String key, Object... values) {
            System.out.println(MessageFormat.format(parent.menshen.texts.getString(key), values));
        }

        final Locale locale() {
            return parent.menshen.language.locale();
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
            say("imported.osm", result.map(), result.report().nodes(), result.report().ways(), result.report().total());
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
            ImportReport report = CsvImport.run(mapping, file, into, SiteLoader.load(into), new DomainJson());
            System.out.println(report.summary(locale()));
            Path list = report.write(locale());
            say("rejected", report.rejected().size(), list);
        }
    }

    /// `import cameras FILE --site DIR`.
    @Command(name = "cameras", mixinStandardHelpOptions = true)
    static final class Cameras extends Into {
        @Parameters(paramLabel = "FILE.csv", descriptionKey = "import.file")
        private Path file;

        @Override
        void run(Path into) throws IOException {
            CameraList.Read read = CameraList.read(file);
            read.rejected().forEach(row -> System.err.println(file + " " + row));
            if (read.registrations().isEmpty()) {
                throw new IOException(file + " holds no camera that can be read");
            }
            Files.createDirectories(into);
            Files.copy(file, into.resolve(CameraList.FILE), StandardCopyOption.REPLACE_EXISTING);
            say("imported.cameras", read.registrations().size(), into, read.rejected().size());
        }
    }

    /// `import areas KIND FILE --site DIR`.
    @Command(name = "areas", mixinStandardHelpOptions = true)
    static final class Areas extends Into {
        @Parameters(index = "0", paramLabel = "WATER|PARK|BUILDING|LANDUSE", descriptionKey = "import.kind")
        private FeatureKind kind;
        @Parameters(index = "1", paramLabel = "FILE.geojson", descriptionKey = "import.file")
        private Path file;

        @Override
        void run(Path into) throws IOException {
            AreaImporter.Result result = AreaImporter.run(file, kind, into);
            result.warnings().forEach(finding -> System.err.println(file + ":" + finding.line() + ": " + finding.message()));
            say("imported.areas", result.added(), into);
        }
    }
}
