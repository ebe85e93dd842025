package org.menshen.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.indicator.IndicatorFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.FlowSvg;
import org.menshen.wire.workflow.WorkflowFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen workflow`: workflows of work items checked and drawn.
@Command(name = "workflow", mixinStandardHelpOptions = true, subcommands = {WorkflowCommands.Check.class, WorkflowCommands.Draw.class})
final class WorkflowCommands extends CommandGroup {

    /// What both need.
    private abstract static class OnWorkflows implements Callable<Integer> {

        @ParentCommand
        private WorkflowCommands parent;

        abstract void work(Home home, CodeBook codes, DomainJson json) throws IOException;

        @Override
        public Integer call() {
            try {
                Home home = Home.find();
                work(home, CodeFolder.read(home.config().resolve("codes")), new DomainJson());
                return ExitCode.OK;
            } catch (CodeException | IOException fault) {
                System.err.println(fault instanceof CodeException ? fault.getMessage() : fault.toString());
                return ExitCode.SOFTWARE;
            }
        }

        final String language() {
            return parent.language().name();
        }

        final String said(String key, Object... values) {
            return parent.said(key, values);
        }

        final void there(Path place) {
            if (!Files.exists(place)) {
                throw new CodeException(said("workflow.none", place));
            }
        }
    }

    /// `workflow check [DIR|FILE]`.
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check extends OnWorkflows {

        @Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "workflow.check.where")
        private @Nullable Path where;

        @Override
        void work(Home home, CodeBook codes, DomainJson json) {
            Path place = where == null ? home.config().resolve("workflows") : where;
            there(place);
            CelExpressions expressions = new CelExpressions();
            List<WorkflowContent> flows = Files.isDirectory(place)
                    ? WorkflowFolder.read(place, codes, json, expressions).stream().map(WorkflowCommand.Publish::content).toList()
                    : List.of(WorkflowFolder.file(place, codes, json, expressions));
            for (WorkflowContent flow : flows) {
                System.out.println(said("workflow.one", flow.id(), flow.version(), flow.name().in(language()), flow.fields().size(),
                        flow.states().size(), flow.acts().size(), flow.clocks().size()));
            }
            System.out.println(said("workflow.hold", flows.size()));
            if (where == null) {
                int indicators = IndicatorFolder.read(home.config().resolve("indicators"), codes,
                        id -> flows.stream().filter(flow -> flow.id().equals(id)).findFirst()).size();
                System.out.println(said("workflow.indicators", indicators));
            }
        }
    }

    /// `workflow draw FILE [--to SVG]`.
    @Command(name = "draw", mixinStandardHelpOptions = true)
    static final class Draw extends OnWorkflows {

        @Parameters(paramLabel = "FILE", descriptionKey = "workflow.draw.file")
        private Path file;

        @Option(names = "--to", paramLabel = "SVG", descriptionKey = "workflow.draw.to")
        private @Nullable Path to;

        @Override
        void work(Home home, CodeBook codes, DomainJson json) throws IOException {
            there(file);
            String svg = FlowSvg.draw(WorkflowFolder.file(file, codes, json, new CelExpressions()), language());
            if (to == null) {
                new PrintStream(System.out, true, StandardCharsets.UTF_8).print(svg);
            } else {
                Files.writeString(to, svg);
                System.out.println(said("workflow.drawn", to));
            }
        }
    }
}
