package org.menshen.workstation.paper;

import java.awt.Color;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/// What lies across every page, again and again: who had it made, and when (SEC-21). Drawn as outlines and not as text: it is no part of what the
/// page says, and cannot be taken out of it by whoever edits its words.
final class Watermark {

    private static final Color PALE = new Color(0xE3E5E8);
    private static final float SIZE = 15;
    private static final double SLOPE = Math.toRadians(28);
    private static final float ACROSS = 300;
    private static final float DOWN = 165;
    private static final int CONTROLS = 6;

    private final PDFormXObject form;

    Watermark(PDDocument document, Type0 type, String words) throws IOException {
        form = new PDFormXObject(document);
        form.setResources(new PDResources());
        GeneralPath path = type.outlines(type.writable(words), SIZE);
        double wide = path.getBounds2D().getMaxX() + SIZE;
        form.setBBox(new PDRectangle(0, -SIZE, (float) wide, 3 * SIZE));
        try (PDFormContentStream out = new PDFormContentStream(form)) {
            out.setNonStrokingColor(PALE);
            draw(path, out);
        }
    }

    private static void draw(GeneralPath path, PDFormContentStream out) throws IOException {
        float[] to = new float[CONTROLS];
        float x = 0;
        float y = 0;
        boolean any = false;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            any = true;
            switch (i.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(to[0], to[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(to[0], to[1]);
                case PathIterator.SEG_QUADTO -> out.curveTo(x + (to[0] - x) * 2 / 3, y + (to[1] - y) * 2 / 3, to[2] + (to[0] - to[2]) * 2 / 3,
                        to[3] + (to[1] - to[3]) * 2 / 3, to[2], to[3]);
                case PathIterator.SEG_CUBICTO -> out.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                default -> out.closePath();
            }
            int last = switch (i.currentSegment(to)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                default -> 0;
            };
            x = to[last];
            y = to[last + 1];
        }
        if (any) {
            out.fill();
        }
    }

    /// Lays it over a page, below what is written on it next.
    void lay(PDPageContentStream out) throws IOException {
        for (float y = 0; y < Pages.HEIGHT; y += DOWN) {
            for (float x = -ACROSS / 3; x < Pages.WIDTH; x += ACROSS) {
                out.saveGraphicsState();
                out.transform(Matrix.getRotateInstance(SLOPE, x, y));
                out.drawForm(form);
                out.restoreGraphicsState();
            }
        }
    }
}
