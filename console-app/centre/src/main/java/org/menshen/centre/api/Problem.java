package org.menshen.centre.api;

import java.util.LinkedHashMap;
import java.util.Map;

/// An answer that is not a success, as RFC 9457 problem details. Thrown by a route, written by [Api].
final class Problem extends RuntimeException {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    /// @param status HTTP status
    /// @param code last part of the problem's type, such as `bad-json`
    /// @param detail what is wrong this time, for the log of a client
    Problem(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /// Adds a member beside the standard ones.
    Problem with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    /// Last part of the problem's type.
    String code() {
        return code;
    }

    /// HTTP status.
    int status() {
        return status;
    }

    /// The members in the order they are written.
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:menshen:problem:" + code);
        members.put("title", code);
        members.put("status", status);
        members.put("detail", getMessage());
        members.putAll(more);
        return members;
    }
}
