package org.menshen.centre.api;

import java.io.IOException;

import io.javalin.http.Context;
import org.menshen.wire.DomainJson;
import org.menshen.wire.WireException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// Reads request bodies within a limit and says exactly what is wrong with a bad one.
final class Body {

    private Body() {
    }

    /// The whole body.
    ///
    /// @param limit bytes
    /// @throws Problem 413 when it is larger
    static byte[] read(Context context, int limit) throws IOException {
        byte[] bytes = context.req().getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new Problem(413, "too-large", "the body is larger than " + limit + " bytes");
        }
        return bytes;
    }

    /// The body as a value, complete in all its parts.
    ///
    /// @throws Problem 400 that names the field and, where it is known, line and column
    static <T> T read(Context context, DomainJson json, int limit, Class<T> type) throws IOException {
        byte[] bytes = read(context, limit);
        try {
            return json.read(bytes, type);
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
