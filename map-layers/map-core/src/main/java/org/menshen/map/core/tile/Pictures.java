package org.menshen.map.core.tile;

import java.nio.charset.StandardCharsets;

/// Tells pictures from everything else a server may send in their place, by their first bytes.
final class Pictures {

    private Pictures() {
    }

    static boolean isPicture(byte[] bytes) {
        return starts(bytes, "\u0089PNG\r\n\u001a\n") || starts(bytes, "\u00ff\u00d8\u00ff") || starts(bytes, "GIF8") || isWebP(bytes);
    }

    /// RFC 9649: "RIFF", the length, "WEBP".
    private static boolean isWebP(byte[] bytes) {
        return starts(bytes, "RIFF") && bytes.length > 12
            && new String(bytes, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP");
    }

    private static boolean starts(byte[] bytes, String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
