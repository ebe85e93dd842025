package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.store.StoreException;
import org.menshen.centre.store.WholeLog;
import org.menshen.desktop.text.Numbers;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.drill.ActBook;
import org.menshen.domain.drill.DrillScore;
import org.menshen.domain.drill.DrillScorer;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.drill.ActOutcome;
import org.menshen.domain.drill.Misstep;
import org.menshen.domain.drill.PartScore;
import org.menshen.domain.drill.ScoreRules;
import org.menshen.domain.fact.Change;
import org.menshen.domain.port.Exercises;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen drill score`: the score of a drill from what a centre has recorded, the same as the console shows. Nothing is changed.
@Command(name = "score", mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    @ParentCommand
    private DrillCommand drill;

    @Parameters(arity = "0..*", paramLabel = "NAME|FILE", descriptionKey = "score.drill")
    private List<String> names = List.of(Home.DEMONSTRATION_DRILL);

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "score.data")
    private Path data;

    @Option(names = "--site", paramLabel = "DIR", descriptionKey = "site", defaultValue = Home.DEMONSTRATION_SITE)
    private String site;

    private Instant last = Instant.EPOCH;

    @Override
    public Integer call() throws IOException {
        Path folder = data == null ? Home.userData() : data;
        // a drill's own store stands last
        Optional<Path> centre = DataPlaces.centres(folder).reversed().stream().findFirst();
        if (centre.isEmpty()) {
            System.err.println(MessageFormat.format(texts().getString("repair.nothing"), folder));
            return ExitCode.SOFTWARE;
        }
        try (DataFolder held = DataFolder.take(centre.get(), texts())) {
            return score(held.path());
        } catch (CodeException | StoreException wrong) {
            System.err.println(wrong.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private int score(Path centre) throws IOException {
        Home home = Home.find();
        CodeBook codes = CodeFolder.read(home.config().resolve("codes"));
        Path siteDir = home.site(site);
        Exercises.Played played = new DrillSheets(home, siteDir, codes).read(names);
        ScoreRules rules = ScoreRules.of(codes);
        ActBook book = new ActBook(rules, played.cast());
        WholeLog.read(centre, new DomainJson(), change -> {
            book.add(change);
            last = change.stamp().centreTime().isAfter(last) ? change.stamp().centreTime() : last;
        });
        DrillScorer scorer = new DrillScorer(rules);
        ZoneId zone = ZoneId.of(SiteLoader.describe(siteDir).zone());
        List<ExerciseRun> runs = played.runs().stream().filter(run -> !run.start().isAfter(last)).toList();
        if (runs.isEmpty()) {
            System.err.println(MessageFormat.format(texts().getString("score.none"), String.join("+", names), centre));
            return ExitCode.SOFTWARE;
        }
        runs.forEach(run -> print(scorer.score(run, book, last, true), codes, zone));
        return ExitCode.OK;
    }

    private void print(DrillScore score, CodeBook codes, ZoneId zone) {
        ExerciseRun run = score.run();
        String lang = drill.menshen().language.name();
        say("score.run", run.exercise().id(), run.exercise().name().in(lang), Numbers.day(run.start(), zone), points(score.points()),
                texts().getString(!score.begun() ? "score.nothing" : score.passed() ? "score.passed" : "score.failed"), score.criticalMissed(),
                score.criticalWrong());
        for (PartScore part : score.parts()) {
            say("score.part", codes.name("drill-scoring", part.part().name(), lang), points(part.points()), points(part.weight()), part.counted(),
                    part.all());
        }
        for (Misstep misstep : score.missteps()) {
            say("score.misstep", misstep.critical() ? "✱" : " ", misstep.name().in(lang), texts().getString(misstep.early() ? "score.state.EARLY"
                    : "score.state.WRONG"), from(misstep.change()));
        }
        for (ActOutcome outcome : score.outcomes()) {
            say("score.act", outcome.expected().critical() ? "✱" : " ", outcome.expected().name().in(lang),
                    texts().getString("score.state." + outcome.state()), outcome.used() == null ? "–" : String.valueOf(outcome.used().toSeconds()),
                    String.valueOf(outcome.expected().limit().toSeconds()), from(outcome.change()));
        }
    }

    private String from(@Nullable Change change) {
        return change == null ? texts().getString("score.no-change") : MessageFormat.format(texts().getString("score.change"),
                String.valueOf(change.seq()), change.subject(), change.stamp().actor().name());
    }

    private static String points(double points) {
        return String.valueOf(Math.round(points * 10) / 10.0);
    }

    private ResourceBundle texts() {
        return drill.menshen().texts;
    }

    private void say(String key, Object... values) {
        System.out.println(MessageFormat.format(texts().getString(key), values));
    }
}
