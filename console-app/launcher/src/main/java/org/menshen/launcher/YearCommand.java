package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.centre.year.YearGround;
import org.menshen.centre.year.YearMaker;
import org.menshen.centre.year.YearSpec;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `menshen registers year`: the tables of a made-up year, one a register; the same seed makes the same bytes.
@Command(name = "year", mixinStandardHelpOptions = true)
final class YearCommand implements Callable<Integer> {

    /// The seed of the demonstration.
    static final long SEED = 20_201_105;
    /// Days of the demonstration's year.
    static final int DAYS = 365;

    @ParentCommand
    private RegistersCommand parent;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "registers.year.seed")
    private long seed = SEED;

    @Option(names = "--days", paramLabel = "N", descriptionKey = "registers.year.days")
    private int days = DAYS;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "registers.year.to")
    private Path to = Path.of("year");

    @Option(names = "--site", paramLabel = "DIR", descriptionKey = "site", defaultValue = Home.DEMONSTRATION_SITE)
    private String site;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        CodeBook codes = CodeFolder.read(home.config().resolve("codes"));
        YearMaker maker = maker(home, codes, SiteLoader.load(home.site(site)), days, seed);
        List<WorkflowContent> flows = WorkflowFolder.read(home.config().resolve("workflows"), codes, new DomainJson(), new CelExpressions()).stream()
                .map(WorkflowCommand.Publish::content).toList();
        int all = 0;
        for (WorkflowContent flow : flows) {
            if (maker.registers().contains(flow.id())) {
                int rows = maker.table(flow).size() - 1;
                System.out.println(parent.said("registers.year.table", maker.write(flow, to), rows));
                all += rows;
            } else {
                System.out.println(parent.said("registers.year.without", flow.id()));
            }
        }
        System.out.println(parent.said("registers.year.done", all, days, String.valueOf(seed)));
        return ExitCode.OK;
    }

    /// What makes the year of a site.
    ///
    /// @throws IOException when its description cannot be read
    static YearMaker maker(Home home, CodeBook codes, SiteModel site, int days, long seed) throws IOException {
        return new YearMaker(YearSpec.read(home.config().resolve("demo").resolve("year.yaml")), YearGround.of(site), codes, site.zone(), days, seed);
    }
}
