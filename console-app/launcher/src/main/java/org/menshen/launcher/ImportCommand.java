package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

import org.menshen.centre.drill.csv.CsvImport;
import org.menshen.centre.drill.csv.ImportReport;
import org.menshen.centre.site.AreaImporter;
import org.menshen.centre.site.CameraList;
import org.menshen.centre.site.OsmImporter;
import org.menshen.centre.site.SiteLoader;
import org.menshen.domain.wire.DomainJson;
import org.menshen.map.core.base.FeatureKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    private void say(String key, Object... values) {
        ResourceBundle texts = menshen.texts;
        System.out.println(MessageFormat.format(texts.getString(key), values));
    }

    /// The site directory that is imported into.
    static final class Target {
        @Option(names = "--site", paramLabel = "DIR", descriptionKey = "import.site", required = true)
        private Path dir;
    }

    /// `import osm FILE --site DIR`.
    @Command(name = "osm", mixinStandardHelpOptions = true)
    static final class Osm implements Callable<Integer> {
        @ParentCommand
        private ImportCommand parent;
        @Mixin
        private Target target;
        @Parameters(paramLabel = "FILE", descriptionKey = "import.file")
        private Path file;

        @Override
        public Integer call() throws IOException {
            OsmImporter.Result result = OsmImporter.run(file, target.dir);
            parent.say("imported.osm", result.map(), result.report().nodes(), result.report().ways(), result.report().total());
            return 0;
        }
    }

    /// `import drill MAPPING FILE --site DIR`.
    @Command(name = "drill", mixinStandardHelpOptions = true)
    static final class Drill implements Callable<Integer> {
        @ParentCommand
        private ImportCommand parent;
        @Mixin
        private Target target;
        @Parameters(index = "0", paramLabel = "MAPPING.yaml", descriptionKey = "import.mapping")
        private Path mapping;
        @Parameters(index = "1", paramLabel = "FILE.csv", descriptionKey = "import.file")
        private Path file;

        @Override
        public Integer call() throws IOException {
            ImportReport report = CsvImport.run(mapping, file, target.dir, SiteLoader.load(target.dir), new DomainJson());
            var locale = parent.menshen.language.locale();
            System.out.println(report.summary(locale));
            Path list = report.write(locale);
            parent.say("rejected", report.rejected().size(), list);
            return 0;
        }
    }

    /// `import cameras FILE --site DIR`.
    @Command(name = "cameras", mixinStandardHelpOptions = true)
    static final class Cameras implements Callable<Integer> {
        @ParentCommand
        private ImportCommand parent;
        @Mixin
        private Target target;
        @Parameters(paramLabel = "FILE.csv", descriptionKey = "import.file")
        private Path file;

        @Override
        public Integer call() throws IOException {
            CameraList.Read read = CameraList.read(file);
            read.rejected().forEach(row -> System.err.println(file + " " + row));
            if (read.registrations().isEmpty()) {
                throw new IOException(file + " holds no camera that can be read");
            }
            Files.createDirectories(target.dir);
            Files.copy(file, target.dir.resolve(CameraList.FILE), StandardCopyOption.REPLACE_EXISTING);
            parent.say("imported.cameras", read.registrations().size(), target.dir, read.rejected().size());
            return 0;
        }
    }

    /// `import areas KIND FILE --site DIR`.
    @Command(name = "areas", mixinStandardHelpOptions = true)
    static final class Areas implements Callable<Integer> {
        @ParentCommand
        private ImportCommand parent;
        @Mixin
        private Target target;
        @Parameters(index = "0", paramLabel = "WATER|PARK|BUILDING|LANDUSE", descriptionKey = "import.kind")
        private FeatureKind kind;
        @Parameters(index = "1", paramLabel = "FILE.geojson", descriptionKey = "import.file")
        private Path file;

        @Override
        public Integer call() throws IOException {
            AreaImporter.Result result = AreaImporter.run(file, kind, target.dir);
            result.warnings().forEach(finding -> System.err.println(file + ":" + finding.line() + ": " + finding.message()));
            parent.say("imported.areas", result.added(), target.dir);
            return 0;
        }
    }
}
