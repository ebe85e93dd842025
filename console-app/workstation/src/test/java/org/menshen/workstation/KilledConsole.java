package org.menshen.workstation;

import java.net.URI;
import java.nio.file.Path;

import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.port.Workspace.Submission;

/// A console in a process of its own that acknowledges alert after alert and says which it was allowed to, until it is killed.
public final class KilledConsole {

    private KilledConsole() {
    }

    /// @param args data directory, address of the centre, first alert, last alert
    public static void main(String[] args) throws InterruptedException {
        try (Desk desk = Desk.at(Path.of(args[0]), URI.create(args[1]))) {
            for (int i = Integer.parseInt(args[2]); i <= Integer.parseInt(args[3]); i++) {
                acknowledge(desk, i);
            }
            Thread.sleep(60_000);
        }
    }

    private static void acknowledge(Desk desk, int alert) throws InterruptedException {
        while (true) {
            switch (desk.submit(House.alert(alert), new AlertCommand.Acknowledge())) {
                case Submission.Pending pending -> {
                    System.out.println("given " + alert);
                    System.out.flush();
                    return;
                }
                case Submission.Refused refused -> {
                    if (refused.refusal().code().equals("alert.already-acknowledged")) {
                        return;
                    }
                    // not signed in yet, or the picture is not there yet
                    Thread.sleep(20);
                }
            }
        }
    }
}
