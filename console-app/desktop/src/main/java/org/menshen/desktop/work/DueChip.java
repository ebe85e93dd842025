package org.menshen.desktop.work;

import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.menshen.domain.work.WorkDue;

/// How much time there is, in words; what is near or late has a colour and a sign before the words, too. FX thread.
final class DueChip extends Label {

    private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final String NEAR_SIGN = "\u25c6 ";
    private static final String LATE_SIGN = "\u25b2 ";

    DueChip() {
        getStyleClass().add("due-chip");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    void show(WorkDue due, String words) {
        setText((due == WorkDue.LATE ? LATE_SIGN : due == WorkDue.NEAR ? NEAR_SIGN : "") + words);
        pseudoClassStateChanged(NEAR, due == WorkDue.NEAR);
        pseudoClassStateChanged(LATE, due == WorkDue.LATE);
        setVisible(!words.isEmpty());
        setAccessibleText(due.name().toLowerCase(Locale.ROOT) + " " + words);
    }
}
