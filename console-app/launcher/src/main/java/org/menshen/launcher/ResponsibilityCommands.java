package org.menshen.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.matrix.Answerable;
import org.menshen.domain.matrix.DutyArea;
import org.menshen.domain.matrix.MatrixCell;
import org.menshen.domain.matrix.MatrixCommand;
import org.menshen.domain.matrix.MatrixContent;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.matrix.MatrixFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen responsibility`: files of the responsibility matrix checked and asked.
@Command(name = "responsibility", mixinStandardHelpOptions = true,
        subcommands = {ResponsibilityCommands.Check.class, ResponsibilityCommands.Who.class})
final class ResponsibilityCommands extends CommandGroup {

    /// What both need.
    private abstract static class OnMatrices implements Callable<Integer> {

        @ParentCommand
        private ResponsibilityCommands parent;

        abstract int work(Path folder, CodeBook codes);

        @Override
        public Integer call() {
            try {
                Home home = Home.find();
                return work(home.config().resolve("responsibility"), CodeFolder.read(home.config().resolve("codes")));
            } catch (CodeException fault) {
                System.err.println(fault.getMessage());
                return ExitCode.SOFTWARE;
            }
        }

        final String language() {
            return parent.language().name();
        }

        final String said(String key, Object... values) {
            return parent.said(key, values);
        }

        final List<MatrixContent> read(Path place, CodeBook codes) {
            if (!Files.exists(place)) {
                throw new CodeException(said("workflow.none", place));
            }
            return Files.isDirectory(place) ? MatrixFolder.read(place, codes, new DomainJson()).values().stream().map(MatrixCommand.Enter::content)
                    .toList() : List.of(MatrixFolder.file(place, codes));
        }
    }

    /// `responsibility check [DIR|FILE]`.
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check extends OnMatrices {

        @Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "responsibility.check.where")
        private @Nullable Path where;

        @Override
        int work(Path folder, CodeBook codes) {
            List<MatrixContent> editions = read(where == null ? folder : where, codes);
            editions.forEach(edition -> System.out.println(said("responsibility.one", edition.name().in(language()), edition.version(),
                    edition.from(), edition.grids().size(), edition.cells().size())));
            System.out.println(said("responsibility.hold", editions.size()));
            return ExitCode.OK;
        }
    }

    /// `responsibility who CATEGORY [--committee CODE] [--site ID] [--on DAY]`.
    @Command(name = "who", mixinStandardHelpOptions = true)
    static final class Who extends OnMatrices {

        @Parameters(paramLabel = "CATEGORY", descriptionKey = "responsibility.who.category")
        private String category;

        @Option(names = "--committee", paramLabel = "CODE", descriptionKey = "responsibility.who.committee")
        private String committee = "";

        @Option(names = "--site", paramLabel = "ID", descriptionKey = "responsibility.who.site")
        private String site = "";

        @Option(names = "--on", paramLabel = "DAY", descriptionKey = "responsibility.who.on")
        private @Nullable LocalDate day;

        @Override
        int work(Path folder, CodeBook codes) {
            String on = (day == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : day).toString();
            MatrixContent edition = read(folder, codes).stream().filter(each -> each.from().compareTo(on) <= 0).reduce((one, other) -> other)
                    .orElseThrow(() -> new CodeException(said("responsibility.none", on)));
            List<MatrixCell> cells = Answerable.of(codes).cells(edition, category, new DutyArea(site, committee), on);
            cells.forEach(cell -> System.out.println(said("responsibility.lead", unit(codes, cell.lead()),
                    String.join(", ", cell.assists().stream().map(unit -> unit(codes, unit)).toList()), cell.category(), cell.area())));
            if (cells.size() != 1) {
                System.err.println(said("responsibility.not-one", cells.size()));
            }
            return cells.size() == 1 ? ExitCode.OK : ExitCode.SOFTWARE;
        }

        private String unit(CodeBook codes, String unit) {
            return codes.name("unit-types", unit, language());
        }
    }
}
