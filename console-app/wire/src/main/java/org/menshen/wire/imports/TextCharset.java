package org.menshen.wire.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the charset of a text file: by its mark, else the first that the whole file is sound in.
final class TextCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 4096;
    private static final int PIECE = 1 << 16;

    private TextCharset() {
    }

    /// Where a file is not in a charset.
    private record Break(long at, long line) {
    }

    /// The charset of a file.
    ///
    /// @throws ImportFault when it is none that can be told, or no text at all
    static Charset find(Path file) throws IOException {
        byte[] head = head(file);
        Optional<Charset> marked = marked(head).or(() -> wide(head));
        if (marked.isPresent()) {
            return sound(file, marked.get());
        }
        if (check(file, StandardCharsets.UTF_8).isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        if (check(file, GB18030).isEmpty()) {
            return GB18030;
        }
        throw ImportFault.of(null, "charset.none", file);
    }

    /// The charset that somebody names, once the file is found to be in it. A byte order mark is stronger.
    ///
    /// @throws ImportFault when it is unknown or the file is in another, saying where and in which
    static Charset named(Path file, String name) throws IOException {
        Charset charset;
        try {
            charset = Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw ImportFault.of(e, "charset.unknown", file, name);
        }
        return sound(file, marked(head(file)).orElse(charset));
    }

    private static Charset sound(Path file, Charset charset) throws IOException {
        Optional<Break> fault = check(file, charset);
        if (fault.isPresent()) {
            String better = check(file, Charset.forName("GBK")).isEmpty() ? "GBK" : "GB18030";
            throw ImportFault.of(null, "charset.other", file, charset, fault.get().at, fault.get().line, better);
        }
        return charset;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            boolean zip = starts(head, 'P', 'K', 3, 4);
            if (zip || starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
                throw ImportFault.of(null, "workbook", file);
            }
            return head;
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> marked(byte[] head) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(head, 0xff, 0xfe, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (starts(head, 0, 0, 0xfe, 0xff)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (starts(head, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(head, 0xfe, 0xff) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /// UTF-16 without a mark: every other byte of digits, commas and line ends is zero.
    private static Optional<Charset> wide(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (head.length < 4 || Math.max(zeros[0], zeros[1]) * 5 < head.length) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static Optional<Break> check(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer chars = CharBuffer.allocate(PIECE);
        long before = 0;
        long lines = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean more = true;
            while (more) {
                int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
                more = got >= 0;
                bytes.limit(bytes.position() + Math.max(0, got)).position(0);
                CoderResult result = decoder.decode(bytes, chars, !more);
                lines += chars.flip().chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    return Optional.of(new Break(before + bytes.position(), lines));
                }
                chars.clear();
                before += bytes.position();
                bytes.compact();
            }
        }
        return Optional.empty();
    }
}
