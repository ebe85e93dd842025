package org.menshen.launcher;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.menshen.centre.drill.play.DrillHand;
import org.menshen.centre.drill.play.DrillPlayer;
import org.menshen.centre.drill.play.Progress;
import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.Lang;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.port.Denied;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen drill`: plays drill files to a centre that runs that drill, by the centre's own drill clock, which is steered by words on the
/// standard input.
@Command(name = "drill", mixinStandardHelpOptions = true, subcommands = {ScoreCommand.class, CheckDrillCommand.class})
final class DrillCommand implements Callable<Integer> {

    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    @ParentCommand
    private MenshenCommand menshen;

    @Parameters(arity = "0..*", paramLabel = "NAME|FILE", descriptionKey = "drill")
    private List<String> names = List.of(Home.DEMONSTRATION_DRILL);

    @Option(names = "--centre", paramLabel = "URL", descriptionKey = "drill.centre", defaultValue = "http://127.0.0.1:7474")
    private URI centre;

    @Option(names = "--site", paramLabel = "DIR", descriptionKey = "site", defaultValue = Home.DEMONSTRATION_SITE)
    private String site;

    @Option(names = "--speed", paramLabel = "N", descriptionKey = "drill.speed")
    private @Nullable Double speed;

    @Option(names = "--for", paramLabel = "60s", descriptionKey = "for")
    private Duration duration;

    private volatile boolean unreadable;

    /// The program.
    MenshenCommand menshen() {
        return menshen;
    }

    @Override
    public Integer call() throws Exception {
        if (speed != null) {
            ConsoleOptions.checkSpeed(speed, menshen.texts);
        }
        Home home = Home.find();
        DomainJson json = new DomainJson();
        Path siteDir = home.site(site);
        CodeBook codes = CodeFolder.read(home.config().resolve("codes"));
        List<String> runs = new DrillSheets(home, siteDir, codes).read(names).runs().stream().map(run -> run.subject().id()).toList();
        SiteModel model = SiteLoader.load(siteDir);
        Drills.Opened drill = Drills.open(names, home.config().resolve("drills"), siteDir, model, json);
        try (Threads threads = new Threads("menshen-drill");
                HttpClient http = HttpClient.newBuilder().executor(threads.background()).build();
                Closing closing = new Closing(threads)) {
            DrillPlayer player = closing.add(Drills.player(drill, http, centre, model, codes, json, threads.background()));
            DrillHand hand = Drills.hand(http, centre, json);
            DrillPrompt prompt = new DrillPrompt(hand, model.zone(), menshen.texts, System.out::println,
                    new FaultWords(Lang.parse(menshen.language.name())));
            var header = drill.source().header();
            say("drill.playing", header.name(), prompt.local(header.start()), prompt.local(header.end()), centre);
            say("drill.words");
            CountDownLatch end = new CountDownLatch(1);
            closing.endOnSignal(end);
            threads.newThread(() -> begin(hand, runs, end)).start();
            threads.timer().scheduleAtFixedRate(() -> tell(player.progress(), prompt, end), 1, TELL_EVERY.toSeconds(), TimeUnit.SECONDS);
            threads.newThread(() -> play(player, end)).start();
            threads.newThread(() -> listen(prompt, end)).start();
            if (duration == null) {
                end.await();
            } else {
                end.await(duration.toMillis(), TimeUnit.MILLISECONDS);
            }
            return unreadable ? 1 : 0;
        }
    }

    private void tell(Progress progress, DrillPrompt prompt, CountDownLatch end) {
        if (!progress.connected()) {
            say("drill.waiting", centre);
            return;
        }
        String stands = progress.status() == null ? menshen.texts.getString("drill.history") : prompt.describe(progress.status());
        say("drill.at", stands, progress.alerts(), progress.readings(), progress.commands(), progress.rejected(),
                progress.lateness().toMillis());
        if (progress.finished()) {
            say("drill.done");
            end.countDown();
        }
    }

    /// Tells the centre what is played and sets the speed that the command line asks for, as soon as the centre is there.
    private void begin(DrillHand hand, List<String> runs, CountDownLatch end) {
        try {
            do {
                try {
                    hand.status();
                    stage(hand, runs);
                    if (speed != null) {
                        hand.speed(speed);
                    }
                    return;
                } catch (IOException away) {
                    LoggerFactory.getLogger(DrillCommand.class).debug("what is played waits for the centre", away);
                }
            } while (!end.await(TELL_EVERY.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// A centre that has no such exercise plays on, without remarks.
    private void stage(DrillHand hand, List<String> runs) throws IOException, InterruptedException {
        try {
            hand.stage(runs);
        } catch (IOException refused) {
            if (!(refused instanceof Denied)) {
                throw refused;
            }
            say("drill.not-staged", new FaultWords(Lang.parse(menshen.language.name())).words(refused));
        }
    }

    private void play(DrillPlayer player, CountDownLatch end) {
        try {
            player.run();
        } catch (IOException fault) {
            unreadable = true;
            System.err.println(fault.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            end.countDown();
        }
    }

    /// Without an open input the drill simply plays on.
    private static void listen(DrillPrompt prompt, CountDownLatch end) {
        String encoding = System.getProperty("stdin.encoding", Charset.defaultCharset().name());
        try {
            if (prompt.follow(new InputStreamReader(System.in, encoding))) {
                end.countDown();
            }
        } catch (IOException closed) {
            LoggerFactory.getLogger(DrillCommand.class).debug("no more words", closed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String key, Object... values) {
        System.out.println(MessageFormat.format(menshen.texts.getString(key), values));
    }
}
