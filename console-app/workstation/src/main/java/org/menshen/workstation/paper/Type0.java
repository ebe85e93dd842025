package org.menshen.workstation.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The font of a document. Signs that share a picture, such as 日 and the radical ⽇, are written as one of them, so that what is read back from the
/// paper is what was written.
final class Type0 implements Pages.Type, AutoCloseable {

    private static final String MISSING = "□";
    private static final float UNITS = 1000;

    private final TrueTypeFont font;
    private final PDType0Font embedded;
    private final CmapLookup cmap;
    private final Map<Integer, String> known = new HashMap<>();

    Type0(PDDocument document, InputStream in) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        embedded = PDType0Font.load(document, font, true);
        cmap = font.getUnicodeCmapLookup();
    }

    PDType0Font font() {
        return embedded;
    }

    @Override
    public float width(String text, float size) throws IOException {
        return embedded.getStringWidth(text) / UNITS * size;
    }

    @Override
    public String writable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> out.append(known.computeIfAbsent(sign, this::sign)));
        return out.toString();
    }

    /// The outlines of a text, one sign beside the other from the origin on, at a size.
    GeneralPath outlines(String text, float size) throws IOException {
        GeneralPath all = new GeneralPath();
        float x = 0;
        float scale = size / font.getUnitsPerEm();
        for (int sign : text.codePoints().toArray()) {
            int glyph = cmap.getGlyphId(sign);
            GlyphData data = font.getGlyph().getGlyph(glyph);
            if (data != null) {
                GeneralPath path = data.getPath();
                path.transform(new AffineTransform(scale, 0, 0, scale, x, 0));
                all.append(path, false);
            }
            x += font.getAdvanceWidth(glyph) * scale;
        }
        return all;
    }

    private String sign(int sign) {
        if (Character.isISOControl(sign)) {
            return " ";
        }
        int glyph = cmap.getGlyphId(sign);
        if (glyph == 0) {
            return cmap.getGlyphId(MISSING.codePointAt(0)) == 0 ? "?" : MISSING;
        }
        List<Integer> same = cmap.getCharCodes(glyph);
        return new String(Character.toChars(same == null || same.isEmpty() ? sign : same.getFirst()));
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
