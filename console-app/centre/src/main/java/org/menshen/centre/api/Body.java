package org.menshen.centre.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.text.PlainText;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// Reads request bodies within a limit and says exactly what is wrong with a bad one.
final class Body {

    private static final int MOST_NAME = 100;
    private static final Pattern NAMED = Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9][A-Za-z0-9._:+-]{0,40})");

    private Body() {
    }

    /// The whole body, unpacked.
    ///
    /// @param limit bytes
    /// @throws Problem 413 when it is larger, 400 when it ends too early or is not packed as it says, 415 when nobody knows how it is packed
    static byte[] read(Context context, int limit) {
        String packed = String.valueOf(context.header("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
        byte[] bytes;
        try {
            bytes = switch (packed) {
                case "", "null", "identity" -> context.req().getInputStream().readNBytes(limit + 1);
                case "gzip", "x-gzip" -> new GZIPInputStream(context.req().getInputStream()).readNBytes(limit + 1);
                default -> throw new Problem(415, "content-encoding", "a body is sent as it is or packed with gzip, not with "
                        + PlainText.line(packed, MOST_NAME));
            };
        } catch (ZipException e) {
            throw new Problem(400, "bad-gzip", "Content-Encoding says gzip, the body is none: " + PlainText.line(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new Problem(400, "cut-off", "the body ended before it was whole: send it again; nothing of it was taken");
        }
        if (bytes.length > limit) {
            throw new Problem(413, "too-large", "the body is larger than " + limit + " bytes");
        }
        return bytes;
    }

    /// The text of a body of JSON, which is UTF-8, or UTF-16 or UTF-32 that says so by its first bytes.
    ///
    /// @throws Problem 400 that names the place of bytes that are no text
    static String text(byte[] body) {
        return text(body, body.length > 1 && (body[0] == 0 || body[1] == 0 || (body[0] & 0xFF) >= 0xFE && (body[1] & 0xFF) >= 0xFE)
                ? wide(body) : StandardCharsets.UTF_8);
    }

    /// The text of a body of JSON that is none in UTF-8, in the encoding that its sender names.
    ///
    /// @param type the header Content-Type; `null` when there is none
    /// @throws Problem 400 that names the place of bytes that are no text
    static String text(byte[] body, @Nullable String type) {
        try {
            return text(body);
        } catch (Problem notUtf) {
            Matcher named = NAMED.matcher(String.valueOf(type));
            if (!named.find() || !Charset.isSupported(named.group(1))) {
                throw notUtf;
            }
            return text(body, Charset.forName(named.group(1)));
        }
    }

    private static String text(byte[] body, Charset charset) {
        String quick = charset.equals(StandardCharsets.UTF_8) ? new String(body, charset) : "";
        // a text that holds no sign for what is none was sound: nearly all are
        return quick.isEmpty() || quick.indexOf(PlainText.BROKEN) >= 0 ? strict(body, charset) : bare(quick);
    }

    private static String bare(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String strict(byte[] body, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(body.length + 1);
        CoderResult end = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (end.isError()) {
            throw new Problem(400, "bad-encoding", "byte " + (in.position() + 1) + " is no text in " + charset + ": send JSON as UTF-8");
        }
        return bare(out.flip().toString());
    }

    private static Charset wide(byte[] body) {
        boolean four = body.length > 3 && (body[0] == 0 && body[1] == 0 || body[2] == 0 && body[3] == 0);
        boolean little = body[0] != 0 && (body[1] == 0 || (body[0] & 0xFF) == 0xFF);
        return Charset.forName((four ? "UTF-32" : "UTF-16") + (little ? "LE" : "BE"));
    }

    /// The body as a value, complete in all its parts.
    ///
    /// @throws Problem 400 that names the field and, where it is known, line and column
    static <T> T read(Context context, DomainJson json, int limit, Class<T> type) {
        byte[] bytes = read(context, limit);
        try {
            return json.read(text(bytes), type);
        } catch (WireException e) {
            throw bad(e);
        }
    }

    /// The problem behind a failure to read a value.
    static Problem bad(WireException e) {
        if (e.getCause() instanceof JacksonException cause) {
            return badJson(cause, e.getMessage());
        }
        return new Problem(400, "bad-json", e.getMessage());
    }

    /// The problem behind a failure to read JSON.
    static Problem badJson(JacksonException e, String detail) {
        Problem problem = new Problem(400, "bad-json", detail).with("field", path(e));
        TokenStreamLocation at = e.getLocation();
        if (at != null && at.getLineNr() > 0) {
            problem.with("line", at.getLineNr()).with("column", at.getColumnNr());
        }
        return problem;
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }
}
