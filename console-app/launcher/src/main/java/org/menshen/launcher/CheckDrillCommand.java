package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

import org.menshen.domain.draft.DrillDraft;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.draft.DraftFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen drill check`: whether scenario files can be played and scored, with line and remedy of everything that is wrong. Nothing is changed.
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckDrillCommand implements Callable<Integer> {

    @ParentCommand
    private DrillCommand drill;

    @Parameters(arity = "1..*", paramLabel = "NAME|FILE", descriptionKey = "check.drill")
    private List<String> names = List.of();

    @Option(names = "--site", paramLabel = "DIR", descriptionKey = "site", defaultValue = Home.DEMONSTRATION_SITE)
    private String site;

    @Override
    public Integer call() throws IOException {
        Home home = Home.find();
        DraftFolder folder = new DraftFolder(home, home.site(site), CodeFolder.read(home.config().resolve("codes")));
        int wrong = 0;
        for (String name : names) {
            Path file = home.drill(name);
            if (!Files.isRegularFile(file)) {
                throw new IOException(MessageFormat.format(texts().getString("check.no-file"), file));
            }
            List<String> faults = new ArrayList<>(folder.faults(file));
            faults.forEach(System.err::println);
            if (faults.isEmpty()) {
                DrillDraft draft = DraftFile.read(file);
                System.out.println(MessageFormat.format(texts().getString("check.good"), file, draft.injects(),
                        draft.entries().size() - draft.injects()));
            }
            wrong += faults.size();
        }
        return wrong == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private ResourceBundle texts() {
        return drill.menshen().texts;
    }
}
