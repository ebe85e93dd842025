package org.menshen.workstation.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever pieces a stream comes in, its events come out whole and in order.
class EventLinesProperties {

    private record Sent(String name, List<String> data) {

        private String shown() {
            return name + " " + String.join("\n", data);
        }
    }

    @Provide
    Arbitrary<List<Sent>> events() {
        // one in some is longer than what is read at once
        Arbitrary<String> line = Combinators.combine(Arbitraries.strings().ofMaxLength(30), Arbitraries.of(1, 1, 1, 1, 3_000))
                .as(String::repeat).map(text -> text.replace("\r", " ").replace("\n", " ").replaceAll("\\p{Cs}", "·"));
        return Combinators.combine(Arbitraries.of("change", "reset", "message"), line.list().ofMinSize(1).ofMaxSize(3)).as(Sent::new)
                .list().ofMaxSize(6);
    }

    @Property(tries = 100)
    void comeOutWholeAndInOrder(@ForAll("events") List<Sent> sent, @ForAll @IntRange(min = 1, max = 5_000) int piece, @ForAll boolean returns)
            throws IOException {
        String end = returns ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(": beat" + end + end);
        for (Sent event : sent) {
            text.append("id: 7").append(end);
            if (!event.name.equals("message")) {
                text.append("event: ").append(event.name).append(end);
            }
            event.data.forEach(line -> text.append("data: ").append(line).append(end));
            text.append(end);
        }
        EventLines lines = new EventLines(new Pieces(text.toString().getBytes(StandardCharsets.UTF_8), piece));
        assertThat(lines.next()).isEqualTo(EventReader.Event.HEARTBEAT);
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            EventReader.Event event = lines.next();
            shown.add(event.name() + " " + event.data());
        }
        assertThat(shown).isEqualTo(sent.stream().map(Sent::shown).toList());
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
    }

    @Example
    void anEventThatIsCutShortIsNone() {
        EventLines lines = new EventLines(new ByteArrayInputStream("event: change\ndata: {}\n".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
    }

    @Example
    void aLineThatNeverEndsIsGivenUpAndCommentsThatNeverEndAreNot() throws IOException {
        EventLines endless = new EventLines(new Endless("x"));
        assertThatThrownBy(endless::next).isInstanceOf(IOException.class).hasMessageContaining("more than");
        EventLines beats = new EventLines(new Endless(": 23456789 123456789 123456789 123456789 123456789 123456789 \n"));
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(beats.next()).isSameAs(EventReader.Event.HEARTBEAT);
        }
    }

    /// A line over which the same comes for ever.
    private static final class Endless extends InputStream {

        private final byte[] again;
        private int at;

        Endless(String again) {
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            at = (at + 1) % again.length;
            return again[at];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
                into[from + i] = again[at];
                at = (at + 1) % again.length;
            }
            return length;
        }
    }

    /// A line that gives so many bytes at a time at most.
    private static final class Pieces extends InputStream {

        private final ByteArrayInputStream all;
        private final int most;

        Pieces(byte[] bytes, int most) {
            this.all = new ByteArrayInputStream(bytes);
            this.most = most;
        }

        @Override
        public int read() {
            return all.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return all.read(into, from, Math.min(length, most));
        }
    }
}
