package org.menshen.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.menshen.centre.store.Deciding;
import org.menshen.centre.store.Repair;
import org.menshen.desktop.shell.ConsoleShell;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.port.Notices;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.link.SignIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `menshen repair`: makes the files of a data folder usable again, whatever state they are in.
@Command(name = "repair", mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {

    /// Nobody is asked.
    private static final URI NOBODY = URI.create("http://localhost:1");

    @ParentCommand
    private MenshenCommand menshen;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "repair.data")
    private Path data;

    @Override
    public Integer call() throws IOException {
        Path folder = data == null ? Home.userData() : data;
        List<Path> centres = DataPlaces.centres(folder);
        List<Path> consoles = DataPlaces.consoles(folder);
        if (centres.isEmpty() && consoles.isEmpty()) {
            say("repair.nothing", folder);
            return 1;
        }
        CodeBook codes = CodeFolder.read(Home.find().config().resolve("codes"));
        for (Path centre : centres) {
            try (DataFolder held = DataFolder.take(centre, menshen.texts)) {
                centre(held.path(), codes);
            }
        }
        for (Path console : consoles) {
            try (DataFolder held = DataFolder.take(console, menshen.texts)) {
                console(held.path(), codes);
            }
        }
        return 0;
    }

    private void centre(Path folder, CodeBook codes) {
        Repair.Report report = Repair.run(folder, new Deciding(new Rulebook(), codes, new Permissions(codes), false), Clock.systemUTC());
        MendedWords words = new MendedWords(menshen.texts);
        report.mended().forEach(mended -> System.out.println(words.of(mended)));
        say(report.mended().isEmpty() ? "repair.whole" : "repair.done", folder, report.changes());
    }

    /// What a console's files hold comes from its centre again, but for the acts that wait in the outbox.
    private void console(Path folder, CodeBook codes) {
        Texts texts = Texts.load(Lang.parse(menshen.language.name()), ConsoleShell.class);
        try (Threads threads = new Threads("menshen-repair")) {
            Workstation station = ConsoleRun.workstation(folder, NOBODY, new SignIn.Demonstration("", null), codes, threads);
            List<Notices.Notice> found = station.repair();
            found.forEach(notice -> System.out.println(texts.named("notice." + notice.code(), notice.details())));
            say(found.isEmpty() ? "repair.console.whole" : "repair.console.done", folder, station.link().status().outbox());
        }
    }

    private void say(String key, Object... values) {
        System.out.println(MessageFormat.format(menshen.texts.getString(key), values));
    }
}
