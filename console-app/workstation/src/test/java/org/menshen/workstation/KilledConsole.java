package org.menshen.workstation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.port.Workspace.Submission;

/// A console in a process of its own that acknowledges alert after alert and says which it was allowed to, until it is killed.
public final class KilledConsole {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private KilledConsole() {
    }

    /// @param args data directory, address of the centre, first alert, last alert
    public static void main(String[] args) throws IOException {
        try (Desk desk = Desk.at(Path.of(args[0]), URI.create(args[1]))) {
            for (int i = Integer.parseInt(args[2]); i <= Integer.parseInt(args[3]); i++) {
                int alert = i;
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> acknowledge(desk, alert));
            }
            // until it is killed, or its parent has gone
            System.in.read();
        }
    }

    /// Whether it is done; it is not while nobody is signed in or the picture is not there yet.
    private static boolean acknowledge(Desk desk, int alert) {
        return switch (desk.submit(House.alert(alert), new AlertCommand.Acknowledge())) {
            case Submission.Pending pending -> {
                System.out.println("given " + alert);
                System.out.flush();
                yield true;
            }
            case Submission.Refused refused -> refused.refusal().code().equals("alert.already-acknowledged");
        };
    }
}
