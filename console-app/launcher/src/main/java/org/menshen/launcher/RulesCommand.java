package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.DrillSource;
import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.centre.store.StoreException;
import org.menshen.centre.trial.FoundOut;
import org.menshen.centre.trial.PastDay;
import org.menshen.centre.trial.RuleTrial;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.code.CodeException;
import org.menshen.domain.correlation.RuleContent;
import org.menshen.domain.correlation.RuleWords;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.plan.PlanCommand;
import org.menshen.domain.plan.PlanContent;
import org.menshen.domain.register.ModelCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.plan.PlanFolder;
import org.menshen.wire.rule.RuleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen rules`: correlation rules checked, and tried on days that are over.
@Command(name = "rules", mixinStandardHelpOptions = true, subcommands = {RulesCommand.Check.class, RulesCommand.Try.class})
final class RulesCommand extends CommandGroup {

    /// What both need: the code lists and the plans that rules name.
    private abstract static class OnRules implements Callable<Integer> {

        @ParentCommand
        private RulesCommand parent;
        // not in the fields' own lines: the command line makes every command at every start, and reading the lists takes longer than all else in it
        DomainJson json;
        Home home;
        CodeBook codes;

        /// Does it.
        ///
        /// @throws IOException when a recording cannot be read
        abstract void work() throws IOException;

        @Override
        public Integer call() {
            try {
                json = new DomainJson();
                home = Home.find();
                codes = CodeFolder.read(home.config().resolve("codes"));
                work();
                return ExitCode.OK;
            } catch (CodeException | StoreException | IOException fault) {
                System.err.println(fault.getMessage());
                return ExitCode.SOFTWARE;
            }
        }

        final List<PlanContent> plans() {
            return PlanFolder.read(home.config().resolve("plans"), codes, json).stream().map(PlanCommand.Publish::content).toList();
        }

        final void say(String key, Object... values) {
            System.out.println(parent.said(key, values));
        }

        final String text(String key) {
            return parent.text(key);
        }

        final String in(Bilingual words) {
            return words.in(parent.language().name());
        }
    }

    /// `rules check [DIR|FILE]`.
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check extends OnRules {

        @Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "rules.check.where")
        private @Nullable Path where;

        @Override
        void work() {
            Path place = where == null ? home.config().resolve("rules") : where;
            if (!Files.exists(place)) {
                throw new CodeException(MessageFormat.format(text("rules.none"), place));
            }
            List<ModelCommand.Publish> rules = Files.isDirectory(place) ? RuleFolder.read(place, codes, plans(), json)
                    : List.of(RuleFolder.one(place, codes, plans(), json));
            RuleWords words = new RuleWords(codes);
            for (ModelCommand.Publish rule : rules) {
                RuleContent content = rule.content();
                say("rules.one", rule.ref().key(), in(content.name()), text("rules.begins." + content.begins()), in(words.says(content)));
            }
            say("rules.hold", rules.size());
        }
    }

    /// `rules try --rule FILE --day RECORDING`.
    @Command(name = "try", mixinStandardHelpOptions = true)
    static final class Try extends OnRules {

        @Option(names = "--rule", paramLabel = "FILE", descriptionKey = "rules.rule", required = true)
        private Path rule;

        @Option(names = "--day", paramLabel = "NAME|FILE|DIR", split = ",", descriptionKey = "rules.day",
                defaultValue = Home.DEMONSTRATION_DRILL)
        private List<String> days;

        @Option(names = "--site", paramLabel = "DIR", descriptionKey = "site", defaultValue = Home.DEMONSTRATION_SITE)
        private String site;

        @Override
        void work() throws IOException {
            RuleContent content = RuleFolder.one(rule, codes, plans(), json).content();
            PastDay day = day(content.id());
            RuleTrial trial = RuleTrial.run(content, day, codes);
            DateTimeFormatter clock = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(day.zone());
            say("rules.trial", in(content.name()), in(new RuleWords(codes).says(content)), day.name(), day.signals().size());
            for (RuleTrial.Found found : trial.hits()) {
                say("rules.found", time(clock, found.hit().at()), text("rules.finding." + found.finding()), in(found.words()),
                        String.join(" ", found.hit().alertIds()));
            }
            say("rules.would", trial.hits().size(), trial.count(FoundOut.TRUE), trial.count(FoundOut.FALSE), trial.count(FoundOut.UNKNOWN));
        }

        private static String time(DateTimeFormatter clock, Instant at) {
            return clock.format(at);
        }

        /// A centre's data when the one name is a folder of it, else drills.
        private PastDay day(String tried) throws IOException {
            Path siteDir = home.site(site);
            Path folder = Path.of(days.getFirst());
            Optional<Path> centre = days.size() > 1 ? Optional.empty() : DataPlaces.centres(folder).stream().findFirst();
            if (centre.isPresent()) {
                return PastDay.of(centre.get(), ZoneId.of(SiteLoader.describe(siteDir).zone()), json);
            }
            SiteModel model = SiteLoader.load(siteDir);
            try (DrillSource drill = Drills.open(days, home.config().resolve("drills"), siteDir, model, json).source()) {
                List<ModelCommand.Publish> others = RuleFolder.read(home.config().resolve("rules"), codes, plans(), json).stream()
                        .filter(other -> !other.content().id().equals(tried)).toList();
                return PastDay.of(drill, model, codes, others);
            }
        }
    }
}
