package org.menshen.desktop.widget;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;

/// Lets a person pick one thing among many: a few are offered at once, of many those whose words hold what is written. FX thread.
public final class PickSheet {

    private static final int MOST_CHOICES = 9;
    /// nobody reads through more, and to lay thousands of rows would hold up the window
    private static final int MOST_LISTED = 120;

    private final Sheet sheet;
    private final Texts texts;

    /// @param sheet asks
    /// @param lang the language of its hints
    public PickSheet(Sheet sheet, Lang lang) {
        this.sheet = sheet;
        this.texts = Texts.load(lang, Sheet.class);
    }

    /// Something to pick by a part of its words.
    ///
    /// @param code what it is in files and commands
    /// @param words what a person calls it
    public record Pick(String code, String words) {
    }

    /// Lets the person pick one.
    ///
    /// @param onCode gets its code
    public void pick(String question, List<Pick> picks, Consumer<String> onCode) {
        if (picks.size() <= MOST_CHOICES && !picks.isEmpty()) {
            offer(question, picks, onCode);
            return;
        }
        sheet.write(texts.get("pick.part", question), "", text -> !found(picks, text).isEmpty(), text -> {
            List<Pick> found = found(picks, text);
            if (found.size() == 1) {
                onCode.accept(found.getFirst().code());
            } else {
                offer(question, found, onCode);
            }
        });
    }

    private static List<Pick> found(List<Pick> picks, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<Pick> found = picks.stream().filter(pick -> pick.words().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        List<Pick> exact = found.stream().filter(pick -> pick.code().equalsIgnoreCase(text) || pick.words().startsWith(text + " ")).toList();
        return exact.size() == 1 ? exact : found;
    }

    private void offer(String question, List<Pick> picks, Consumer<String> onCode) {
        String title = picks.size() > MOST_LISTED ? texts.get("pick.first", question, MOST_LISTED, picks.size()) : question;
        sheet.offer(title, picks.stream().limit(MOST_LISTED).map(PickSheet::choice).toList(), index -> onCode.accept(picks.get(index).code()));
    }

    /// What a person calls it, and apart from it the code, where the words end with it.
    private static Sheet.Choice choice(Pick pick) {
        String code = " " + pick.code();
        return pick.words().endsWith(code) ? new Sheet.Choice(0, pick.words().substring(0, pick.words().length() - code.length()), pick.code())
                : new Sheet.Choice(0, pick.words(), "");
    }
}
