package org.menshen.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Workspace.Submission;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;

/// The local side of a console in a process of its own, without windows: tells how far its picture goes, gives acts, and closes on SIGTERM, as the
/// program does.
final class FloodedConsole {

    private static final long TELL_MS = 50;

    private final Workstation station;
    private int next;

    private FloodedConsole(Workstation station, int next) {
        this.station = station;
        this.next = next;
    }

    /// @param args data folder, address of the centre, folder of the codes, first alert to acknowledge; -1 for none
    public static void main(String[] args) throws InterruptedException {
        CodeBook codes = CodeFolder.read(Path.of(args[2]));
        var threads = Thread.ofPlatform().daemon().factory();
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, threads);
        var rules = new WorkstationConfig.Rules(new Rulebook(), codes, new Permissions(codes), new DomainJson().mapper());
        Workstation station = new Workstation(new WorkstationConfig(Path.of(args[0]), URI.create(args[1]), new SignIn.Demonstration("officer", null),
                new FileKeySource(Path.of(args[0]).resolveSibling("key")), rules, new WorkstationConfig.Running(Clock.systemUTC(), threads, timer)));
        station.showKept();
        System.out.println("kept " + station.link().status().seq() + " aside " + station.notices().aside().count());
        station.follow();
        FloodedConsole console = new FloodedConsole(station, Integer.parseInt(args[3]));
        timer.scheduleWithFixedDelay(console::tell, TELL_MS, TELL_MS, TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            long begin = System.nanoTime();
            timer.shutdownNow();
            station.close();
            System.out.println("closed " + (System.nanoTime() - begin) / 1_000_000);
            System.out.flush();
        }));
        // ended by a signal only
        Thread.currentThread().join();
    }

    private void tell() {
        if (next >= 0) {
            switch (station.workspace().submit(FloodCentre.alert(next), new AlertCommand.Acknowledge())) {
                case Submission.Pending pending -> System.out.println("given " + next++);
                // done in an earlier life, or not signed in yet
                case Submission.Refused refused -> next += refused.refusal().code().startsWith("alert.") ? 1 : 0;
            }
        }
        var status = station.link().status();
        System.out.println("at " + status.seq() + " " + status.outbox() + " " + FloodCentre.digest(station.workspace().all(SubjectKind.ALERT)));
        System.out.flush();
    }
}
