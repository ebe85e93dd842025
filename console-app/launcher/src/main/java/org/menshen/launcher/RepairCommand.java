package org.menshen.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.menshen.centre.run.Centre;
import org.menshen.centre.store.Deciding;
import org.menshen.centre.store.Repair;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.code.CodeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `menshen repair`: makes the files of a data folder usable again, whatever state they are in.
@Command(name = "repair", mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {

    private static final String CENTRE = "centre";

    @ParentCommand
    private MenshenCommand menshen;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "repair.data")
    private Path data;

    @Override
    public Integer call() {
        Path folder = data == null ? Home.userData() : data;
        List<Path> centres = List.of(folder, folder.resolve(CENTRE)).stream().filter(Files::isDirectory).filter(Centre::begun).toList();
        if (centres.isEmpty()) {
            say("repair.nothing", folder);
            return 1;
        }
        CodeBook codes = CodeFolder.read(Home.find().config().resolve("codes"));
        centres.forEach(centre -> repair(centre, codes));
        return 0;
    }

    private void repair(Path folder, CodeBook codes) {
        Repair.Report report = Repair.run(folder, new Deciding(new Rulebook(), codes, new Permissions(codes), false), Clock.systemUTC());
        MendedWords words = new MendedWords(menshen.texts);
        report.mended().forEach(mended -> System.out.println(words.of(mended)));
        say(report.mended().isEmpty() ? "repair.whole" : "repair.done", folder, report.changes());
    }

    private void say(String key, Object... values) {
        System.out.println(MessageFormat.format(menshen.texts.getString(key), values));
    }
}
