package org.menshen.desktop.shift;

import java.util.ArrayList;
import java.util.List;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Paper;
import org.menshen.domain.shift.Shift;

/// Puts a hand-over sheet on paper: who, from when to when, every point with its tick, the figures, both signatures. Pure.
final class SheetPaper {

    private SheetPaper() {
    }

    /// @param pane the sheet in words
    /// @param mark what stands at the foot of every page
    static Paper.Leaf of(Shift shift, ShiftPage.Selected pane, Texts texts, String mark) {
        List<Paper.Part> parts = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(pane.title()));
        for (int i = 0; i + 1 < pane.facts().size(); i += 2) {
            head.add(texts.get("paper.line", pane.facts().get(i), pane.facts().get(i + 1)));
        }
        head.add(texts.get("paper.line", texts.get("line.id"), shift.id()));
        parts.add(new Paper.Part("", head));
        for (PointRow point : pane.points()) {
            List<String> lines = new ArrayList<>(point.items());
            lines.add(point.ticked().isEmpty() ? texts.get("paper.unread") : texts.get("paper.read", point.ticked()));
            parts.add(new Paper.Part(texts.get("paper.point", point.number(), point.title()), lines));
        }
        parts.add(new Paper.Part(texts.get("section.figures"), pane.figures().lines().toList()));
        return new Paper.Leaf(texts.get("paper.title"), mark, parts, null);
    }
}
