package org.menshen.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.menshen.centre.store.Verify;
import org.menshen.desktop.log.LogLines;
import org.menshen.desktop.report.ReportPaper;
import org.menshen.desktop.shift.SheetPaper;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.theme.Fonts;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Change;
import org.menshen.domain.port.Paper;
import org.menshen.domain.fact.DrillIds;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.wire.WireException;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.paper.PdfCheck;
import org.menshen.workstation.paper.PdfPaper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen verify`: whether the change log, and what was exported from it, is as it was written. Every alteration is named; nothing is changed.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final String LOG = "menshen-log ";
    private static final int ALTERED = 2;
    /// so many altered items are named one by one
    private static final int MOST_ITEMS = 20;

    @ParentCommand
    private MenshenCommand menshen;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "verify.file")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "verify.data")
    private Path data;

    private int faults;

    @Override
    public Integer call() throws IOException {
        List<Change> exported = file == null ? List.of() : document();
        if (file == null || data != null) {
            Path folder = data == null ? Home.userData() : data;
            Optional<Path> centre = centre(folder, exported);
            if (centre.isEmpty()) {
                say("repair.nothing", folder);
                return 1;
            }
            try (DataFolder held = DataFolder.take(centre.get(), menshen.texts)) {
                log(held.path(), exported);
            }
        }
        return faults > 0 ? ALTERED : 0;
    }

    /// Where a folder holds a live centre and a drill's, what was exported tells which of them it is from.
    private static Optional<Path> centre(Path folder, List<Change> exported) {
        boolean drill = exported.stream().anyMatch(change -> DrillIds.drill(change.subject().id()));
        List<Path> begun = DataPlaces.centres(folder);
        Path wanted = new DataPlaces(folder, drill).centre();
        return begun.contains(wanted) ? Optional.of(wanted) : begun.stream().findFirst();
    }

    private void fault(String key, Object... values) {
        faults++;
        say(key, values);
    }

    private void log(Path centre, List<Change> exported) {
        Verify.Report report = Verify.run(centre, exported.stream().map(Change::seq).toList());
        report.fault().ifPresent(wrong -> fault("verify.log.broken", centre, wrong.seq(), wrong.reason(), report.changes()));
        for (Change change : exported) {
            String there = report.wanted().get(change.seq());
            if (there == null) {
                if (report.fault().isEmpty()) {
                    fault("verify.not-in-log", change.seq(), centre);
                }
            } else if (!there.equals(change.hash())) {
                fault("verify.other-in-log", change.seq(), centre);
            }
        }
        if (report.fault().isEmpty()) {
            say("verify.log.whole", centre, report.changes(), report.hash());
        }
        report.altered().stream().limit(MOST_ITEMS).forEach(id -> fault("verify.item.altered", id));
        if (report.altered().size() > MOST_ITEMS) {
            fault("verify.items.altered", report.altered().size());
        } else if (report.altered().isEmpty() && report.items() >= 0) {
            say("verify.items.whole", report.items());
        } else if (report.fault().isEmpty() && report.items() < 0) {
            say("verify.items.behind");
        }
    }

    /// Verifies the document; answers the changes of the log inside it.
    private List<Change> document() throws IOException {
        PdfCheck.Report report = PdfCheck.of(Files.readAllBytes(file));
        for (PdfCheck.Fault wrong : report.faults()) {
            fault("verify.file." + wrong.kind(), file, wrong.page());
        }
        String inside = report.attachment().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        boolean sheet = inside.startsWith(SheetPaper.HEAD);
        boolean situation = inside.startsWith(ReportPaper.HEAD);
        List<Change> changes = inside.startsWith(LOG) ? inside(inside, report) : sheet ? sheet(inside, report)
                : situation ? situation(inside, report) : List.of();
        if (faults == 0) {
            String what = sheet ? "verify.file.whole.sheet" : situation ? "verify.file.whole.report"
                    : inside.startsWith(LOG) ? "verify.file.whole.log" : "verify.file.whole";
            say(what, file, report.pages().size(), changes.size());
        }
        return changes;
    }

    /// All changes of one shift, from its first one on, and nothing on the paper but what follows from them.
    private List<Change> sheet(String inside, PdfCheck.Report report) {
        List<String> lines = inside.lines().toList();
        List<Change> changes = follows(lines.subList(1, lines.size()));
        try {
            SheetPaper.of(lines.getFirst(), VerifyCommand::names).lines(changes).ifPresentOrElse(wanted -> words(wanted, report),
                    () -> fault("verify.inside.unreadable", 0));
        } catch (IllegalArgumentException | DateTimeException e) {
            // the head names no language or no zone: somebody wrote it anew
            fault("verify.inside.unreadable", 0);
        }
        return changes;
    }

    /// All changes of one situation report, and on every page what follows from them and nothing else.
    private List<Change> situation(String inside, PdfCheck.Report report) {
        List<String> lines = inside.lines().toList();
        List<String> maps = lines.subList(1, lines.size()).stream().takeWhile(ReportPaper::names).toList();
        List<Change> changes = follows(lines.subList(1 + maps.size(), lines.size()));
        try {
            String[] head = lines.getFirst().split(" ");
            CodeBook codes = CodeFolder.read(Home.find().config().resolve("codes"));
            Optional<Paper.Leaf> again = new ReportPaper(Lang.parse(head[1]), codes, ZoneId.of(head[2])).again(maps, changes);
            List<String> wanted = again.map(leaf -> paper().texts(leaf)).orElse(List.of());
            for (int page = 0; page < Math.max(wanted.size(), report.pages().size()); page++) {
                boolean same = page < wanted.size() && page < report.pages().size() && wanted.get(page).equals(report.pages().get(page));
                if (!same) {
                    fault(again.isEmpty() ? "verify.inside.unreadable" : "verify.report.page", file, page + 1);
                    break;
                }
            }
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            // the head names no language or no zone: somebody wrote it anew
            fault("verify.inside.unreadable", 0);
        }
        return changes;
    }

    /// Changes of one subject from its first one on, each as it stands in the log.
    private List<Change> follows(List<String> lines) {
        DomainJson json = new DomainJson();
        List<Change> changes = new ArrayList<>();
        for (String line : lines) {
            try {
                Change change = json.read(line, Change.class);
                Change before = changes.isEmpty() ? null : changes.getLast();
                boolean follows = before == null ? change.version() == 1 : change.subject().equals(before.subject())
                        && change.version() == before.version() + 1 && change.seq() > before.seq();
                if (!HashChain.holds(line)) {
                    fault("verify.inside.altered", change.seq());
                } else if (!follows) {
                    fault("verify.inside.order", change.seq());
                }
                changes.add(change);
            } catch (WireException e) {
                fault("verify.inside.unreadable", changes.size() + 1);
            }
        }
        return changes;
    }

    private static Names names(Lang lang) {
        CodeBook codes = CodeFolder.read(Home.find().config().resolve("codes"));
        return (list, code) -> codes.name(list, code, lang.code());
    }

    private static PdfPaper paper() {
        return new PdfPaper(() -> Fonts.regular().orElseThrow());
    }

    private void words(List<String> wanted, PdfCheck.Report report) {
        String all = String.join("", report.pages());
        int at = 0;
        List<String> written = paper().written(wanted);
        for (int i = 0; i < written.size(); i++) {
            String plain = PdfCheck.plain(written.get(i));
            if (!all.startsWith(plain, at)) {
                fault("verify.sheet.line", wanted.get(i));
                return;
            }
            at += plain.length();
        }
        if (at < all.length()) {
            fault("verify.sheet.more");
        }
    }

    private List<Change> inside(String inside, PdfCheck.Report report) {
        List<String> lines = inside.lines().toList();
        String[] head = lines.getFirst().split(" ");
        DomainJson json = new DomainJson();
        List<Change> changes = new ArrayList<>();
        Map<Long, Change> printed = new TreeMap<>();
        String before = null;
        for (String line : lines.subList(1, lines.size())) {
            String text = line.isEmpty() ? "" : line.substring(1);
            Change change;
            try {
                change = json.read(text, Change.class);
            } catch (WireException e) {
                fault("verify.inside.unreadable", changes.size() + 1);
                continue;
            }
            boolean follows = before == null || change.previousHash().equals(before) && change.seq() == changes.getLast().seq() + 1;
            if (!HashChain.holds(text)) {
                fault("verify.inside.altered", change.seq());
            } else if (!follows) {
                fault("verify.inside.order", change.seq());
            }
            before = change.hash();
            changes.add(change);
            if (line.charAt(0) == '+') {
                printed.put(change.seq(), change);
            }
        }
        try {
            rows(printed, report, Lang.parse(head[1]), ZoneId.of(head[2]));
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            // the head names no language or no zone: somebody wrote it anew
            fault("verify.inside.unreadable", 0);
        }
        return changes;
    }

    /// Every change that is printed stands on the paper as it follows from the log, and nothing stands between or behind them.
    private void rows(Map<Long, Change> printed, PdfCheck.Report report, Lang lang, ZoneId zone) {
        LogLines words = new LogLines(lang, names(lang), zone);
        List<String> wanted = paper().written(printed.values().stream().map(words::line).toList());
        String all = String.join("", report.pages());
        List<Long> numbers = List.copyOf(printed.keySet());
        int at = 0;
        boolean follows = false;
        for (int i = 0; i < wanted.size(); i++) {
            String line = PdfCheck.plain(wanted.get(i));
            int found = all.indexOf(line, at);
            if (found < 0) {
                fault("verify.row", numbers.get(i));
            } else {
                if (follows && found > at) {
                    fault("verify.more", numbers.get(i - 1));
                }
                at = found + line.length();
            }
            follows = found >= 0;
        }
        if (follows && at < all.length()) {
            fault("verify.more", numbers.getLast());
        }
    }

    private void say(String key, Object... values) {
        System.out.println(MessageFormat.format(menshen.texts.getString(key), values));
    }
}
