package org.menshen.centre.ingest.cap;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out how a document is encoded: by its mark, by what its bytes can be, by what it says of itself. What is not written as it says is
/// taken with a mark, for many a gateway changes the one and forgets the other.
final class CapText {

    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int HEAD = 300;
    private static final int PIECE = 8_192;

    private CapText() {
    }

    /// The characters of a document.
    static Reader reader(byte[] bytes, Marks marks) {
        int skip = 0;
        Charset charset;
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            skip = 3;
            charset = fits(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : guess(bytes, marks);
        } else if (begins(bytes, 0, 0, 0xfe, 0xff) || begins(bytes, 0xff, 0xfe, 0, 0) || begins(bytes, 0, 0, 0) || nothing(bytes, 1, 2, 3)) {
            skip = bytes[0] == 0 && bytes[2] == 0 || nothing(bytes, 1, 2, 3) ? 0 : 4;
            charset = Charset.forName(bytes[0] == 0 ? "UTF-32BE" : "UTF-32LE");
        } else if (begins(bytes, 0xfe, 0xff)) {
            skip = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (begins(bytes, 0xff, 0xfe)) {
            skip = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (nothing(bytes, 0)) {
            charset = StandardCharsets.UTF_16BE;
        } else if (nothing(bytes, 1)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            charset = eightBit(bytes, marks);
        }
        return new InputStreamReader(new ByteArrayInputStream(bytes, skip, bytes.length - skip), charset);
    }

    /// Whether there is nothing in these places of the first character, which is always a plain one.
    private static boolean nothing(byte[] bytes, int... places) {
        for (int place : places) {
            if (bytes.length <= place || bytes[place] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset eightBit(byte[] bytes, Marks marks) {
        Optional<Charset> declared = declared(bytes, marks);
        if (fits(bytes, StandardCharsets.UTF_8)) {
            if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8) && !plain(bytes)) {
                marks.add("encoding", declared.get().name());
            }
            return StandardCharsets.UTF_8;
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8) && fits(bytes, wider(declared.get()))) {
            return wider(declared.get());
        }
        return guess(bytes, marks);
    }

    /// GB 18030 holds all that GB 2312 and GBK hold, and what people write under their names.
    private static Charset wider(Charset charset) {
        return charset.name().startsWith("GB") ? CHINESE : charset;
    }

    private static Charset guess(byte[] bytes, Marks marks) {
        Charset guess = fits(bytes, CHINESE) ? CHINESE : StandardCharsets.ISO_8859_1;
        marks.add("encoding", guess.name());
        return guess;
    }

    private static Optional<Charset> declared(byte[] bytes, Marks marks) {
        Matcher matcher = DECLARED.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? Optional.empty() : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            marks.add("encoding", matcher.group(1));
            return Optional.empty();
        }
    }

    private static boolean plain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether the bytes can be of an encoding, looked at piece by piece.
    private static boolean fits(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(PIECE);
        for (CoderResult result = CoderResult.OVERFLOW; result.isOverflow();) {
            result = decoder.decode(in, out.clear(), true);
            if (result.isError()) {
                return false;
            }
        }
        return true;
    }
}
