package org.menshen.desktop.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.menshen.desktop.act.Act;
import org.menshen.desktop.act.Acts;
import org.menshen.desktop.act.ActDesk;
import org.menshen.desktop.act.WorkActs;
import org.menshen.desktop.act.Workbench;
import org.menshen.desktop.act.Case;
import org.menshen.desktop.act.ActOffer;
import org.menshen.desktop.act.ActWords;
import org.menshen.desktop.act.Arguments;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.Navigator;
import org.menshen.desktop.shell.Tool;
import org.menshen.desktop.text.Texts;

/// Reads the command line while it is typed: acts by their words on what is selected, behind a word the answers to its first question, the tools
/// of all windows by their words, `dw` and a name, any name, a time of the recorded day.
/// Says of each what Enter would do. Meant for a background thread.
final class Completion {

    private static final int ACTS = 7;
    private static final int NAMES = 5;
    private static final int TOOLS = 6;
    private static final int REGISTERS = 3;
    private static final int ARGUMENTS = 9;

    private final FeatureContext context;
    private final ConsolePorts ports;
    private final Texts texts;
    private final ActDesk desk;
    private final Finder finder;
    private final ActWords words;
    private final Set<String> go;

    Completion(FeatureContext context, Texts texts, ActDesk desk, Finder finder) {
        this.context = context;
        this.ports = context.ports();
        this.texts = texts;
        this.desk = desk;
        this.finder = finder;
        this.words = new ActWords(ports.lang());
        this.go = Set.of(texts.get("command.go").toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /// What a line may mean.
    ///
    /// @param suggestions what Enter may do, the first one by itself
    /// @param unknown whether the line means nothing; what is written almost like it is suggested then
    record Answer(List<Suggestion> suggestions, boolean unknown) {
    }

    /// What a line means for what is selected.
    Answer read(String line, Case selected) {
        String text = line.strip();
        Optional<Instant> time = ReviewTime.read(text, ports.present().clock().instant(), ports.zone());
        if (time.isPresent()) {
            return new Answer(List.of(new Suggestion(text, texts.get("tool.review"), "", texts.get("command.review", text), true,
                    Suggestion.What.review(time.get()))), false);
        }
        String[] parts = text.split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        if (go.contains(parts[0].toLowerCase(Locale.ROOT))) {
            List<Suggestion> places = names(parts[0] + " ", rest);
            return new Answer(places, !rest.isBlank() && places.isEmpty());
        }
        List<Suggestion> found = new ArrayList<>(acts(parts[0], rest, selected));
        if (parts.length == 1 && !text.isEmpty()) {
            List<Suggestion> tools = tools(text);
            boolean meant = !tools.isEmpty() && tools.getFirst().completed().equalsIgnoreCase(text)
                    && (found.isEmpty() || !found.getFirst().able() || !found.getFirst().completed().equalsIgnoreCase(text));
            found.addAll(meant ? 0 : found.size(), tools);
        }
        if (!text.isEmpty()) {
            found.addAll(registers(text));
            found.addAll(names("", text));
        }
        return found.isEmpty() && !text.isEmpty() ? new Answer(near(parts[0]), true) : new Answer(found, false);
    }

    private List<Suggestion> acts(String typed, String rest, Case selected) {
        Workbench bench = desk.bench();
        List<Act> meant = words.beginningWith(typed);
        List<Suggestion> suggestions = new ArrayList<>();
        List<ActOffer> offers = new ArrayList<>();
        for (Case each : bench.around(selected)) {
            Acts.offered(each).stream().filter(act -> meant.contains(act) && !"situation".equals(act.jump()))
                    .forEach(act -> offers.add(bench.offer(act, each)));
        }
        boolean exactly = offers.stream().anyMatch(offer -> words.of(offer.act()).contains(typed.toLowerCase(Locale.ROOT)));
        offers.sort(Comparator.comparing((ActOffer offer) -> exactly && !words.of(offer.act()).contains(typed.toLowerCase(Locale.ROOT)))
                .thenComparing(offer -> !offer.able()));
        offers.stream().limit(ACTS).forEach(offer -> suggestions.add(act(offer, typed, rest, bench)));
        if (exactly && !rest.isBlank()) {
            suggestions.addAll(0, arguments(offers.getFirst(), typed, rest, bench));
        }
        if (offers.isEmpty() && !typed.isEmpty()) {
            meant.stream().filter(act -> words.of(act).contains(typed.toLowerCase(Locale.ROOT))).limit(1)
                    .forEach(act -> suggestions.add(impossible(act, bench, selected)));
        }
        return suggestions;
    }

    /// The answers to the first question of an act that what stands behind its word begins, spelled in characters, pinyin or by what they are called
    /// inside; the likeliest first.
    private List<Suggestion> arguments(ActOffer offer, String typed, String rest, Workbench bench) {
        if (!offer.able() || offer.act().asks().isEmpty() || offer.act().various()) {
            return List.of();
        }
        Case about = offer.about().saying(rest);
        return Arguments.of(offer.act().asks().getFirst(), about, rest).stream().limit(ARGUMENTS).map(answer -> {
            ActOffer answered = bench.offer(offer.act(), about.with(answer.value()));
            return new Suggestion(words.completed(offer.act(), typed) + " " + answer.words(), bench.name(offer.act()), answer.words(),
                    bench.preview(answered), answered.able(), Suggestion.What.act(answered, ""));
        }).toList();
    }

    /// The tools of all windows that a word begins, those that are meant exactly first.
    private List<Suggestion> tools(String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        return context.navigator().tools().stream().filter(tool -> tool.words().stream().anyMatch(word -> word.startsWith(text)))
                .sorted(Comparator.comparing((Tool tool) -> !tool.words().contains(text))).limit(TOOLS)
                .map(tool -> new Suggestion(completed(tool, text), tool.name(), window(tool), texts.get(tool.opens() && !tool.window().isEmpty()
                        ? "command.opens" : "command.tool", tool.shown()), true, Suggestion.What.tool(tool))).toList();
    }

    private String window(Tool tool) {
        return context.navigator().windows().stream().filter(entry -> entry.id().equals(tool.window())).map(Navigator.Entry::title).findFirst()
                .orElse(texts.get("command.anywhere"));
    }

    private static String completed(Tool tool, String text) {
        return tool.words().stream().filter(word -> word.startsWith(text)).findFirst().orElse(tool.words().getFirst());
    }

    private Suggestion act(ActOffer offer, String typed, String rest, Workbench bench) {
        String completed = words.completed(offer.act(), typed) + (rest.isEmpty() ? "" : " " + rest);
        return new Suggestion(completed, bench.name(offer.act()), offer.about().title(), bench.preview(offer), offer.able(),
                Suggestion.What.act(offer, rest));
    }

    /// A word that is known, for something that makes no sense with what is selected.
    private Suggestion impossible(Act act, Workbench bench, Case selected) {
        String why = selected.state() == null ? texts.get("told.nothing-selected")
                : texts.get("command.not-with", selected.title());
        return new Suggestion(words.of(act).getFirst(), bench.name(act), selected.title(), why, false, Suggestion.What.type());
    }

    private List<Suggestion> names(String before, String wanted) {
        return finder.find(wanted).stream().limit(NAMES).map(found -> new Suggestion(before + found.name(), texts.get("command.goes"),
                found.title(), texts.get("command.selects"), true, Suggestion.What.go(found.subject()))).toList();
    }

    /// Registers by their names: what Enter opens is a new item.
    private List<Suggestion> registers(String typed) {
        Act open = Acts.of(WorkActs.OPEN);
        Case nothing = desk.bench().at(null);
        return !open.when().test(nothing) ? List.of() : Arguments.of(open.asks().getFirst(), nothing, typed).stream().limit(REGISTERS).map(answer -> {
            ActOffer offer = desk.bench().offer(open, nothing.with(answer.value()));
            return new Suggestion(answer.words(), desk.bench().name(open), answer.words(), desk.bench().preview(offer), offer.able(),
                    Suggestion.What.act(offer, ""));
        }).toList();
    }

    private List<Suggestion> near(String typed) {
        return words.near(typed).stream().map(word -> new Suggestion(word, word, "", texts.get("command.near", names(word)), true,
                Suggestion.What.type())).toList();
    }

    private String names(String word) {
        return words.beginningWith(word).stream().filter(act -> words.of(act).contains(word)).map(desk.bench()::name).distinct()
                .reduce((a, b) -> a + " / " + b).orElse("");
    }
}
