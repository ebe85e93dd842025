package org.menshen.centre.ingest.cap;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Map;

/// Makes XML of what people send as XML, on the way to the parser: leaves out declarations, comments, instructions and document types (with them
/// every entity that could open a file or grow), reads the names that HTML gives to characters, takes a lone `&` or `<` as itself and
/// characters that XML forbids as blanks. Notes what was not XML.
final class PlainReader extends Reader {

    private static final int LONGEST_NAME = 24;
    private static final String DOCTYPE = "!DOCTYPE";
    private static final String CDATA = "![CDATA[";
    private static final Map<String, String> XML = Map.of("amp", "&amp;", "lt", "&lt;", "gt", "&gt;", "quot", "&quot;", "apos", "&apos;");
    private static final Map<String, String> HTML = Map.ofEntries(Map.entry("nbsp", "\u00a0"), Map.entry("deg", "°"), Map.entry("copy", "©"),
            Map.entry("reg", "®"), Map.entry("trade", "™"), Map.entry("sect", "§"), Map.entry("para", "¶"), Map.entry("micro", "µ"),
            Map.entry("middot", "·"), Map.entry("bull", "•"), Map.entry("hellip", "…"), Map.entry("ndash", "–"), Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"), Map.entry("ldquo", "“"), Map.entry("rdquo", "”"), Map.entry("laquo", "«"),
            Map.entry("raquo", "»"), Map.entry("times", "×"), Map.entry("divide", "÷"), Map.entry("plusmn", "±"), Map.entry("le", "≤"),
            Map.entry("ge", "≥"), Map.entry("ne", "≠"), Map.entry("prime", "′"), Map.entry("Prime", "″"), Map.entry("sup2", "²"),
            Map.entry("sup3", "³"), Map.entry("frac12", "½"), Map.entry("ensp", " "), Map.entry("emsp", " "), Map.entry("thinsp", " "),
            Map.entry("permil", "‰"), Map.entry("euro", "€"), Map.entry("pound", "£"), Map.entry("yen", "¥"), Map.entry("rarr", "→"),
            Map.entry("larr", "←"), Map.entry("uarr", "↑"), Map.entry("darr", "↓"), Map.entry("auml", "ä"), Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"), Map.entry("eacute", "é"), Map.entry("egrave", "è"), Map.entry("agrave", "à"), Map.entry("ccedil", "ç"),
            Map.entry("ntilde", "ñ"), Map.entry("oacute", "ó"), Map.entry("aacute", "á"), Map.entry("iacute", "í"), Map.entry("uacute", "ú"),
            Map.entry("br", " "));

    private final PushbackReader in;
    private final Marks marks;
    private final StringBuilder ready = new StringBuilder();
    private int taken;
    private boolean inData;
    private boolean inTag;

    /// @param in characters of a document
    /// @param marks told what was not XML
    PlainReader(Reader in, Marks marks) {
        this.in = new PushbackReader(in, LONGEST_NAME + 8);
        this.marks = marks;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            if (taken == ready.length()) {
                ready.setLength(0);
                taken = 0;
                if (!more()) {
                    break;
                }
                continue;
            }
            into[offset + count++] = ready.charAt(taken++);
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    /// Makes the next characters ready, perhaps none; answers whether there is more to come.
    private boolean more() throws IOException {
        int c = in.read();
        if (c < 0) {
            return false;
        }
        if (inData) {
            data((char) c);
        } else if (c == '<' && !inTag) {
            tag();
        } else if (c == '&') {
            entity();
        } else {
            inTag = inTag && c != '>';
            ready.append(legal((char) c));
        }
        return true;
    }

    private char legal(char c) {
        boolean good = c >= ' ' && c != '\ufffe' && c != '\uffff' || c == '\n' || c == '\t' || c == '\r';
        if (!good) {
            marks.add("character");
        }
        return good ? c : ' ';
    }

    private void data(char c) throws IOException {
        ready.append(legal(c));
        if (c == ']' && ahead("]>")) {
            ready.append("]>");
            inData = false;
        }
    }

    private void tag() throws IOException {
        if (ahead("!--")) {
            skipTo("-->");
        } else if (ahead("?")) {
            skipTo("?>");
        } else if (ahead(CDATA)) {
            inData = true;
            ready.append('<').append(CDATA);
        } else if (ahead(DOCTYPE) || ahead("!doctype")) {
            marks.add("doctype");
            skipType();
        } else {
            int next = in.read();
            if (next >= 0) {
                in.unread(next);
            }
            if (next == '/' || next == '_' || next == ':' || next >= 0 && Character.isLetter(next)) {
                inTag = true;
                ready.append('<');
            } else {
                marks.add("entity");
                ready.append("&lt;");
            }
        }
    }

    /// Takes a text if it comes next; otherwise leaves everything as it is.
    private boolean ahead(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            int c = in.read();
            if (c != text.charAt(i)) {
                if (c >= 0) {
                    in.unread(c);
                }
                in.unread(text.toCharArray(), 0, i);
                return false;
            }
        }
        return true;
    }

    private void skipTo(String end) throws IOException {
        while (!ahead(end)) {
            if (in.read() < 0) {
                return;
            }
        }
    }

    private void skipType() throws IOException {
        int depth = 0;
        int quote = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '<' && ahead("!--")) {
                skipTo("-->");
            } else if (c == '<' && ahead("?")) {
                skipTo("?>");
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return;
            }
        }
    }

    private void entity() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = in.read();
        while (c >= 0 && name.length() < LONGEST_NAME && (Character.isLetterOrDigit(c) || c == '#' && name.isEmpty())) {
            name.append((char) c);
            c = in.read();
        }
        if (c != ';' || name.isEmpty()) {
            if (c >= 0) {
                in.unread(c);
            }
            marks.add("entity");
            ready.append("&amp;").append(name);
            return;
        }
        String word = name.toString();
        if (word.startsWith("#")) {
            number(word);
        } else if (XML.containsKey(word)) {
            ready.append(XML.get(word));
        } else {
            marks.add("entity");
            ready.append(HTML.getOrDefault(word, "&amp;" + word + ";"));
        }
    }

    private void number(String word) {
        try {
            boolean hex = word.length() > 2 && (word.charAt(1) == 'x' || word.charAt(1) == 'X');
            int code = hex ? Integer.parseInt(word.substring(2), 16) : Integer.parseInt(word.substring(1));
            boolean good = code == '\n' || code == '\t' || code == '\r' || code >= ' ' && code < 0xd800 || code > 0xdfff && code < 0xfffe
                    || code > 0xffff && code <= Character.MAX_CODE_POINT;
            if (good) {
                ready.append("&#").append(code).append(';');
                return;
            }
        } catch (NumberFormatException e) {
            // no number of a character: a blank as well
        }
        marks.add("character");
        ready.append(' ');
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
