package org.menshen.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.menshen.centre.ingest.AlertIds;
import org.menshen.domain.work.WorkflowRef;

/// The store of one centre that is killed again and again, and all that it has ever answered.
final class KilledStore {

    private static final int BATCH = 500;
    private static final int SMALL = 20;
    private static final int ACT_EVERY_MS = 5;
    /// Longer than anybody may stop a series for.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String OFFICER = "officer";
    private static final String DISPATCHER = "dispatcher";

    private final Path folder;
    private final KilledCases cases;
    private final HttpClient http;
    private final Random dice;
    private final AlertIds ids = new AlertIds(false);
    private final List<String> alerts = Collections.synchronizedList(new ArrayList<>());
    /// Commands of an officer, with what they were answered; an empty answer for those that have none yet.
    private final Map<UUID, Act> acts = Collections.synchronizedMap(new LinkedHashMap<>());
    private int lives;
    private boolean damagedByHand;
    private int asideKnown;
    private List<Thread> feeds = List.of();
    private volatile boolean over;

    private record Act(String user, String body, String answer) {
    }

    KilledStore(Path folder, HttpClient http, Random dice, WorkflowRef flow) throws IOException {
        this.cases = new KilledCases(flow);
        this.folder = Files.createDirectories(folder);
        this.http = http;
        this.dice = dice;
    }

    Path folder() {
        return folder;
    }

    /// Ids of the feed that were answered.
    List<String> alerts() {
        return List.copyOf(alerts);
    }

    /// Commands that were answered with changes.
    List<UUID> acts() {
        synchronized (acts) {
            return acts.entrySet().stream().filter(act -> act.getValue().answer.startsWith("200 ")).map(Map.Entry::getKey).toList();
        }
    }

    /// Damages the database in a way that a disk may, so that the next start has to make it again.
    void damage() throws IOException {
        Path file = folder.resolve("centre.mv.db");
        if (!Files.exists(file)) {
            return;
        }
        switch (dice.nextInt(3)) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, new byte[0]);
            default -> {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }
        damagedByHand = true;
    }

    /// Files that the program has put aside since the last call although nobody had damaged them.
    ///
    /// @param up whether it runs: then what a hand did is over
    int aside(boolean up) throws IOException {
        int now;
        try (Stream<Path> files = Files.list(folder)) {
            now = (int) files.filter(file -> file.getFileName().toString().contains(".damaged-")).count();
        }
        int fresh = damagedByHand ? 0 : now - asideKnown;
        asideKnown = now;
        damagedByHand &= !up;
        return fresh;
    }

    /// How large the database is.
    long size() throws IOException {
        Path file = folder.resolve("centre.mv.db");
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// Sends the newest commands again: what was answered is answered the same, and what was not is done now.
    ///
    /// @return how many were answered otherwise
    int again(URI address) throws Exception {
        Map<String, String> tokens = new HashMap<>();
        int other = 0;
        List<Map.Entry<UUID, Act>> newest;
        synchronized (acts) {
            List<Map.Entry<UUID, Act>> all = new ArrayList<>(acts.entrySet());
            newest = List.copyOf(all.subList(Math.max(0, all.size() - 3), all.size()));
        }
        for (Map.Entry<UUID, Act> act : newest) {
            String user = act.getValue().user;
            if (!tokens.containsKey(user)) {
                tokens.put(user, AlertFeed.token(http, address, user));
            }
            String answer = asked(address, tokens.get(user), act.getValue().body);
            if (!act.getValue().answer.isEmpty() && !act.getValue().answer.equals(answer)) {
                System.err.println(act.getKey() + " was answered " + act.getValue().answer + "\nand now " + answer);
                other++;
            }
            acts.put(act.getKey(), new Act(user, act.getValue().body, answer));
        }
        return other;
    }

    /// A line that the centre had closed for its age when it was used says nothing of the centre: what is asked is asked once more.
    private String asked(URI address, String token, String body) throws IOException, InterruptedException {
        try {
            return give(address, token, body);
        } catch (IOException closed) {
            return give(address, token, body);
        }
    }

    private String give(URI address, String token, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address.resolve("/v1/commands")).timeout(PATIENCE)
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 500) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode() + " " + answer.body();
    }

    /// A feed floods, an officer acknowledges and a dispatcher opens cases and leads them on, until the centre is gone or [#join].
    ///
    /// @param time the centre's time
    /// @param answers opens when so many batches were answered, or nothing is answered any more
    void flood(URI address, InstantSource time, int batches, CountDownLatch answers) {
        String prefix = "k" + lives++;
        long seed = dice.nextLong();
        AtomicInteger answered = new AtomicInteger();
        over = false;
        feeds = List.of(Thread.ofVirtual().start(() -> {
            try {
                feed(new AlertFeed(http, address, time), prefix, new Random(seed), () -> {
                    if (answered.incrementAndGet() == batches) {
                        answers.countDown();
                    }
                });
            } catch (Exception gone) {
                over = true;
            } finally {
                if (answered.getAndSet(batches) < batches) {
                    answers.countDown();
                }
            }
        }), Thread.ofVirtual().start(() -> {
            try {
                act(address, time, new Random(seed));
            } catch (Exception gone) {
                over = true;
            }
        }), Thread.ofVirtual().start(() -> {
            try {
                cases(address, time, new Random(seed + 1));
            } catch (Exception gone) {
                over = true;
            }
        }));
    }

    private void feed(AlertFeed feed, String prefix, Random sizes, Runnable answered) throws Exception {
        for (int from = 0; !over;) {
            int count = sizes.nextInt(6) == 0 ? BATCH : 1 + sizes.nextInt(SMALL);
            feed.post(prefix, from, count);
            for (int i = from; i < from + count; i++) {
                alerts.add(prefix + "-" + i);
            }
            answered.run();
            from += count;
        }
    }

    private void act(URI address, InstantSource time, Random choice) throws Exception {
        String token = AlertFeed.token(http, address, OFFICER);
        while (!over) {
            TimeUnit.MILLISECONDS.sleep(ACT_EVERY_MS);
            if (alerts.isEmpty()) {
                continue;
            }
            UUID id = new UUID(choice.nextLong(), choice.nextLong());
            String body = "{\"id\":\"" + id + "\",\"subject\":{\"kind\":\"alert\",\"id\":\""
                    + ids.alert(AlertFeed.SOURCE, alerts.get(choice.nextInt(alerts.size()))).id()
                    + "\"},\"expectedVersion\":1,\"command\":{\"type\":\"alert.acknowledge\"},\"operatorTime\":\"" + time.instant() + "\"}";
            told(id, OFFICER, body, address, token);
        }
    }

    private void cases(URI address, InstantSource time, Random choice) throws Exception {
        String token = AlertFeed.token(http, address, DISPATCHER);
        while (!over) {
            TimeUnit.MILLISECONDS.sleep(ACT_EVERY_MS);
            KilledCases.Step step = cases.next(time.instant(), choice);
            cases.answered(step, told(step.id(), DISPATCHER, step.body(), address, token).startsWith("200 "));
        }
    }

    private String told(UUID id, String user, String body, URI address, String token) throws IOException, InterruptedException {
        acts.put(id, new Act(user, body, ""));
        String answer = give(address, token, body);
        acts.put(id, new Act(user, body, answer));
        return answer;
    }

    /// Stops the flood, whatever the centre does.
    void join() throws InterruptedException {
        over = true;
        for (Thread feed : feeds) {
            feed.join();
        }
    }
}
