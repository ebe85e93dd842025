package org.menshen.launcher;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.menshen.wire.code.CodeFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `menshen centre`: runs a centre that consoles join.
@Command(name = "centre", mixinStandardHelpOptions = true)
final class CentreCommand implements Callable<Integer> {

    @ParentCommand
    private MenshenCommand menshen;

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "centre.host", defaultValue = "127.0.0.1")
    private String host;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "centre.port", defaultValue = "7474")
    private int port;

    @Option(names = "--site", paramLabel = "DIR", descriptionKey = "site", defaultValue = Home.DEMONSTRATION_SITE)
    private String site;

    @Option(names = "--drill", paramLabel = "NAME|FILE", descriptionKey = "centre.drill", split = ",")
    private List<String> drill = List.of();

    @Option(names = "--speed", paramLabel = "N", descriptionKey = "speed", defaultValue = "1")
    private double speed;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data;

    @Option(names = "--for", paramLabel = "60s", descriptionKey = "for")
    private Duration duration;

    @Override
    public Integer call() throws Exception {
        ConsoleOptions.checkSpeed(speed, menshen.texts);
        Home home = Home.find();
        List<String> drills = ConsoleOptions.named(drill);
        Path folder = data == null ? new DataPlaces(Home.userData(), !drills.isEmpty()).centre() : data;
        try (Threads threads = new Threads("menshen-centre"); Closing closing = new Closing(threads)) {
            closing.add(DataFolder.take(folder, menshen.texts));
            LocalCentre centre = closing.add(LocalCentre.start(new LocalCentre.Plan(home, folder, home.site(site), drills, speed, host, port,
                    menshen.language.locale(), CompletableFuture.completedFuture(CodeFolder.read(home.config().resolve("codes"))), false),
                    threads, CompletableFuture.completedFuture(null)));
            MendedWords words = new MendedWords(menshen.texts);
            centre.mended().forEach(mended -> System.out.println(words.of(mended)));
            System.out.println(MessageFormat.format(menshen.texts.getString("centre.running"), centre.address(), centre.siteName(), folder));
            CountDownLatch end = new CountDownLatch(1);
            closing.endOnSignal(end);
            centre.furnished().whenComplete((whole, failure) -> {
                if (failure != null) {
                    end.countDown();
                }
            });
            if (duration == null) {
                end.await();
            } else {
                end.await(duration.toMillis(), TimeUnit.MILLISECONDS);
            }
            centre.failure();
        }
        return 0;
    }
}
