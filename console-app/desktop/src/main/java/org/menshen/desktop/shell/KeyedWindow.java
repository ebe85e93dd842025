package org.menshen.desktop.shell;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.input.KeyCombination;

import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;

/// A window in which keys do things, as nearly all windows are: its texts, its sheet and its keys are found by the names that they have everywhere.
/// So a feature says only what is its own.
///
/// @param <K> what keys do in it
public abstract class KeyedWindow<K extends Enum<K> & KeyBound> implements WindowFeature {

    private static final String SIGNS = "key.";
    private static final String WORDS = "word.";

    private final String id;
    private final KeyCombination key;
    private final Class<K> does;

    /// @param id its short stable name
    /// @param key opens it from any other window
    /// @param does what keys do in it, the names of which end the keys of its texts
    protected KeyedWindow(String id, KeyCombination key, Class<K> does) {
        this.id = id;
        this.key = key;
        this.does = does;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final KeyCombination key() {
        return key;
    }

    /// Its own sheet alone, unless it shows what has one of its own.
    @Override
    public List<URL> styleSheets() {
        return List.of(sheet());
    }

    /// Its own sheet: called as its package, and beside it.
    protected final URL sheet() {
        String place = getClass().getPackageName();
        String name = place.substring(place.lastIndexOf('.') + 1) + ".css";
        return Objects.requireNonNull(getClass().getResource(name), name);
    }

    @Override
    public final List<KeyGroup> keys(Lang lang) {
        Texts texts = Texts.load(lang, getClass());
        List<KeyGroup> groups = new ArrayList<>();
        groups.add(KeyGroup.of(texts.get(keysTitle()), texts, SIGNS, all()).with(beside(texts)));
        groups.addAll(acts(texts, lang));
        return groups;
    }

    @Override
    public final List<Tool> tools(Lang lang) {
        return Tool.of(id, Texts.load(lang, getClass()), SIGNS, WORDS, all());
    }

    private Stream<K> all() {
        return Stream.of(does.getEnumConstants());
    }

    /// Key of the text over its keys.
    protected String keysTitle() {
        return titleKey();
    }

    /// What other keys do in it.
    protected List<KeyGroup.Row> beside(Texts texts) {
        return List.of();
    }

    /// The acts on what it shows.
    protected List<KeyGroup> acts(Texts texts, Lang lang) {
        return List.of();
    }
}
