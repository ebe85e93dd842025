package org.menshen.workstation.video;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.menshen.domain.port.Video.Reason;

/// A checked address of a stream. FFmpeg knows dozens of protocols, some of which read local files or run over many hosts; an
/// address may use only those that its own kind needs.
///
/// @param url what the library opens
/// @param protocols protocols it may use, comma-separated
/// @param kind what it is
record StreamAddress(String url, String protocols, Kind kind) {

    /// Kinds of streams.
    enum Kind { FILE, RTSP, HTTP }

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+)://.*");
    private static final Map<String, Kind> KINDS = Map.of("file", Kind.FILE, "rtsp", Kind.RTSP, "rtsps", Kind.RTSP,
            "http", Kind.HTTP, "https", Kind.HTTP);

    /// Reads an address.
    ///
    /// @throws StreamFault when its kind is not supported
    static StreamAddress of(String text) throws StreamFault {
        Matcher matcher = SCHEME.matcher(text);
        if (!matcher.matches()) {
            return new StreamAddress("file:" + text, "file", Kind.FILE);
        }
        String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        Kind kind = KINDS.get(scheme);
        if (kind == null) {
            throw new StreamFault(Reason.UNSUPPORTED, scheme);
        }
        return switch (kind) {
            case FILE -> new StreamAddress("file:" + text.substring("file://".length()), "file", kind);
            case RTSP -> new StreamAddress(text, "rtsp,rtsps,rtp,tcp,udp,tls", kind);
            case HTTP -> new StreamAddress(text, "http,https,tcp,tls,httpproxy", kind);
        };
    }
}
