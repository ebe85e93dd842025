package org.menshen.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.menshen.centre.drill.play.DrillPlayer;
import org.menshen.centre.drill.play.Progress;
import org.menshen.centre.drill.run.Drills;
import org.menshen.centre.site.SiteLoader;
import org.menshen.centre.site.SiteModel;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.wire.DomainJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `menshen drill`: plays drill files to a centre that runs that drill, by the centre's own drill clock.
@Command(name = "drill", mixinStandardHelpOptions = true)
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

    @Option(names = "--for", paramLabel = "60s", descriptionKey = "for")
    private Duration duration;

    @Override
    public Integer call() throws Exception {
        Home home = Home.find();
        DomainJson json = new DomainJson();
        Path siteDir = home.site(site);
        SiteModel model = SiteLoader.load(siteDir);
        Drills.Opened drill = Drills.open(names, home.config().resolve("drills"), siteDir, model, json);
        var header = drill.source().header();
        System.out.println(MessageFormat.format(menshen.texts.getString("drill.playing"), header.name(), header.start(), header.end(), centre));
        try (Threads threads = new Threads("menshen-drill");
                HttpClient http = HttpClient.newBuilder().executor(threads.background()).build();
                Closing closing = new Closing()) {
            DrillPlayer player = closing.add(Drills.player(drill, http, centre, model, CodeBook.load(home.config().resolve("codes")), json,
                    threads.background()));
            CountDownLatch end = new CountDownLatch(1);
            closing.endOnSignal(end);
            threads.timer().scheduleAtFixedRate(() -> tell(player.progress(), end), 1, TELL_EVERY.toSeconds(), TimeUnit.SECONDS);
            Thread playing = threads.newThread(() -> play(player, end));
            playing.start();
            boolean ended = duration == null ? endless(end) : end.await(duration.toMillis(), TimeUnit.MILLISECONDS);
            return ended && player.progress().at() == null ? 1 : 0;
        }
    }

    private static boolean endless(CountDownLatch end) throws InterruptedException {
        end.await();
        return true;
    }

    private void tell(Progress progress, CountDownLatch end) {
        System.out.println(MessageFormat.format(menshen.texts.getString("drill.at"), String.valueOf(progress.at()), progress.alerts(),
                progress.readings(), progress.commands(), progress.rejected(), progress.lateness().toMillis()));
        if (progress.finished()) {
            System.out.println(menshen.texts.getString("drill.done"));
            end.countDown();
        }
    }

    private static void play(DrillPlayer player, CountDownLatch end) {
        try {
            player.run();
        } catch (java.io.IOException unreadable) {
            System.err.println(unreadable.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            end.countDown();
        }
    }
}
