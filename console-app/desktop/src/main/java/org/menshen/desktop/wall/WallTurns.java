package org.menshen.desktop.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.domain.incident.Incident;

/// Turns the pages of the wall: its incidents, and beside them what the duty level shows, page by page. Both turn at their own time, and an incident
/// that is graver than all before brings the first page back at the next turn. One thread at a time.
final class WallTurns {

    private final ConsolePorts ports;
    private final int ahead;
    private final WallCycle<Integer> incidents;
    private final WallCycle<Part> parts;
    private Set<String> known = Set.of();
    private int before = -1;
    private Part shown = new Part(WallPart.CROWD, 0);

    /// A page of a part.
    private record Part(WallPart part, int page) {
    }

    /// Which pages stand.
    ///
    /// @param incidents the page of the incidents
    /// @param part what stands at the right
    /// @param parts its page
    record Stand(WallPage.Turn incidents, WallPart part, WallPage.Turn parts) {

        int incidentsFrom() {
            return (incidents.page() - 1) * WallViewModel.INCIDENTS;
        }

        int zonesFrom() {
            return part == WallPart.CROWD ? (parts.page() - 1) * WallViewModel.ZONES : 0;
        }

        int postsFrom() {
            return part == WallPart.POSTS ? (parts.page() - 1) * WallViewModel.ZONES : 0;
        }
    }

    /// @param ahead how many pages it is ahead of another wall that begins with the first
    WallTurns(ConsolePorts ports, int ahead) {
        this.ports = ports;
        this.ahead = ahead;
        Duration stands = Duration.ofSeconds((long) ports.codes().figure("wall.page-s"));
        this.incidents = new WallCycle<>(stands);
        this.parts = new WallCycle<>(stands);
    }

    /// @param open open incidents, the worst first
    /// @param zones how many crowd zones there are
    /// @param posts the posts of the running event by committee; empty while none runs
    /// @param desk the desk's own time
    Stand next(List<Incident> open, int zones, List<WallPage.PostLine> posts, Instant desk) {
        boolean graver = !open.isEmpty() && !known.contains(open.getFirst().id()) && !known.isEmpty();
        known = new HashSet<>(open.stream().map(Incident::id).collect(Collectors.toSet()));
        if (graver) {
            incidents.worse();
        }
        int pages = pages(open.size(), WallViewModel.INCIDENTS);
        int page = incidents.next(turned(IntStream.range(0, pages).boxed().toList()), desk);
        if (page != before) {
            if (before >= 0) {
                WallMoves.tell("incidents", WallMoves.Why.TURN, page + 1);
            }
            before = page;
        }
        List<Part> wanted = wanted(zones, posts);
        Part part = parts.next(turned(wanted), desk);
        if (!part.equals(shown)) {
            WallMoves.tell("right", WallMoves.Why.TURN, part);
            shown = part;
        }
        int of = part.part == WallPart.CROWD ? pages(zones, WallViewModel.ZONES) : pages(posts.size(), WallViewModel.ZONES);
        // a page that lost its incidents stands for its time all the same
        return new Stand(new WallPage.Turn(page + 1, Math.max(page + 1, pages)), part.part, new WallPage.Turn(Math.min(part.page + 1, of), of));
    }

    private <T> List<T> turned(List<T> all) {
        List<T> turned = new ArrayList<>(all);
        Collections.rotate(turned, -ahead);
        return turned;
    }

    /// Posts stand there only while an event runs.
    private List<Part> wanted(int zones, List<WallPage.PostLine> posts) {
        List<Part> wanted = new ArrayList<>();
        for (WallPart part : WallPart.of(ports.dutyLevel(), ports.codes())) {
            int all = part == WallPart.CROWD ? Math.max(1, zones) : posts.size();
            for (int page = 0; page * WallViewModel.ZONES < all; page++) {
                wanted.add(new Part(part, page));
            }
        }
        return wanted.isEmpty() ? List.of(new Part(WallPart.CROWD, 0)) : wanted;
    }

    private static int pages(int all, int room) {
        return Math.max(1, Math.ceilDiv(all, room));
    }
}
