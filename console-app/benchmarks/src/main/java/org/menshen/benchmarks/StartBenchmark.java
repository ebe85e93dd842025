package org.menshen.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/// From the start of the program to the live picture: with nothing on the disk, then with the cache that the first run left.
final class StartBenchmark implements Benchmark {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "cold start to the live picture, from nothing and from a filled cache";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-bench");
        try {
            for (String figure : new String[] {"start.nothing", "start.cache", "start.cache.again"}) {
                Process console = Program.start("console", "--headless", "--for", "90s", "--port", "0", "--data", data.toString());
                double millis = Program.live(console);
                // closed as by a user, so that the cache is whole
                console.destroy();
                console.waitFor();
                figures.print(figure, millis / 1000, "s");
            }
        } finally {
            Program.delete(data);
        }
    }
}
