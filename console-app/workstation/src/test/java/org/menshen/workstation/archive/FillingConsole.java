package org.menshen.workstation.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import org.menshen.domain.port.Archive;
import org.menshen.workstation.Desk;

/// A console in a process of its own that fills its past and says so, until it is killed.
public final class FillingConsole {

    private FillingConsole() {
    }

    /// @param args data directory, address of the centre
    public static void main(String[] args) throws IOException {
        try (Desk desk = Desk.at(Path.of(args[0]), URI.create(args[1]))) {
            Archive archive = desk.station.archive();
            archive.observe(standing -> {
                if (standing.kept() > 2) {
                    System.out.println("kept " + standing.kept());
                    System.out.flush();
                }
            });
            // until it is killed, or its parent has gone
            System.in.read();
        }
    }
}
