package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Texts;

/// The command words of all acts: Chinese, pinyin initials, whole pinyin, English. Pure; any thread.
public final class ActWords {

    private final Map<Act, List<String>> words = new LinkedHashMap<>();

    /// The words in the order of one language, which has all of them.
    public ActWords(Lang lang) {
        Texts texts = Texts.load(lang, ActWords.class);
        for (Act act : Acts.all()) {
            words.put(act, List.of(texts.get("word." + act.id()).toLowerCase(Locale.ROOT).split("\\s+")));
        }
    }

    /// The words of an act, the first being the one that is shown.
    public List<String> of(Act act) {
        return words.get(act);
    }

    /// The acts whose words begin with something, those that are meant exactly first.
    public List<Act> beginningWith(String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        Comparator<Map.Entry<Act, List<String>>> exact = Comparator.comparing(entry -> !entry.getValue().contains(text));
        return words.entrySet().stream().filter(entry -> entry.getValue().stream().anyMatch(word -> word.startsWith(text)))
                .sorted(exact).map(Map.Entry::getKey).toList();
    }

    /// The word of an act that something typed begins; the shown one when it begins none.
    public String completed(Act act, String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        return of(act).stream().filter(word -> word.startsWith(text)).findFirst().orElse(of(act).getFirst());
    }

    /// ActWords that are written almost like something, the nearest first.
    public List<String> near(String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        int most = text.length() < 3 ? 1 : text.length() < 6 ? 2 : 3;
        Map<String, Integer> near = new LinkedHashMap<>();
        words.values().forEach(all -> all.forEach(word -> near.put(word, distance(text, word))));
        Set<String> found = new LinkedHashSet<>();
        near.entrySet().stream().filter(entry -> entry.getValue() <= most && entry.getValue() < Math.max(text.length(), entry.getKey().length()))
                .sorted(Map.Entry.comparingByValue()).limit(4).forEach(entry -> found.add(entry.getKey()));
        return new ArrayList<>(found);
    }

    /// How many letters have to be changed, put in or left out.
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
