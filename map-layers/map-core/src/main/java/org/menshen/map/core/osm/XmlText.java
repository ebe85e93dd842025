package org.menshen.map.core.osm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes XML before the parser sees it: the JDK's, given bytes, prints `[Fatal Error]` on the console for those that are no text, and no setting
/// keeps it from that.
final class XmlText {

    private static final int HEAD = 256;
    private static final Pattern DECLARED = Pattern.compile("^[^>]{0,100}encoding\\s{0,5}=\\s{0,5}[\"']([A-Za-z][A-Za-z0-9._-]{0,39})[\"']");

    private XmlText() {
    }

    /// The text of a document. Bytes that are none make it fail with a [java.nio.charset.CharacterCodingException].
    ///
    /// @throws UnsupportedEncodingException naming the encoding that the document declares and nobody knows
    /// @throws IOException when it cannot be read
    static Reader reader(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        Charset charset = charset(head);
        if (head.length > 2 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF) {
            bytes.skipNBytes(3);
        }
        return new InputStreamReader(bytes, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] head) throws UnsupportedEncodingException {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        if (first == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == '<' << 8) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset named = Charset.forName(declared.group(1));
            // what was read so far in single bytes cannot be in double ones
            return named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32") ? StandardCharsets.UTF_8 : named;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            UnsupportedEncodingException unknown = new UnsupportedEncodingException(declared.group(1));
            unknown.initCause(e);
            throw unknown;
        }
    }
}
