package org.menshen.desktop.draft;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.menshen.desktop.act.PlanSight;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.InjectWords;
import org.menshen.desktop.text.Names;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.draft.DraftEntry;
import org.menshen.domain.draft.DraftSection;
import org.menshen.domain.draft.DrillDraft;
import org.menshen.domain.draft.DrillOffset;
import org.menshen.domain.drill.DrillPart;
import org.menshen.domain.drill.Inject;
import org.menshen.domain.drill.InjectKind;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.port.DrillDrafts;

/// Entries of a draft in words. Any thread.
final class DraftWords {

    /// the source of calls
    static final String CALLS = "calls";
    private static final String BETWEEN = " ";

    private final Texts texts;
    private final Names names;
    private final InjectWords injects;

    DraftWords(ConsolePorts ports, Texts texts) {
        this.texts = texts;
        this.names = ports.names();
        this.injects = new InjectWords(ports.lang(), names, new PlanSight(ports.workspace()));
    }

    DraftRow row(DrillDraft draft, int index, List<DrillDrafts.Fault> faults) {
        DraftEntry entry = draft.entries().get(index);
        String fault = faults.stream().filter(wrong -> wrong.entry() != null && wrong.entry() == index)
                .map(wrong -> texts.get("fault.line", String.valueOf(wrong.line()), wrong.what())).collect(Collectors.joining("; "));
        boolean scored = entry.section().scored();
        String time = entry.at().map(DrillOffset::written).orElse(entry.section() == DraftSection.ORDER ? "" : "?");
        if (scored) {
            return new DraftRow(String.valueOf(index), time, true, texts.get("kind." + entry.section().written()), entry.critical(),
                    scored(draft, entry), before(draft, entry), limited(entry), fault);
        }
        Inject inject = new Inject(index + 1, InjectKind.valueOf(entry.section().name()), entry.at().orElse(Duration.ZERO),
                entry.told(draft.entries()));
        return new DraftRow(String.valueOf(index), time, false, injects.kind(inject), false, injects.what(inject), place(inject), "", fault);
    }

    /// Where it is; of a work item or round, what the drill calls it too: expected acts name it so.
    private String place(Inject inject) {
        return Stream.of(inject.word(inject.kind() == InjectKind.ROUNDS ? "round" : "item"), injects.where(inject))
                .filter(text -> !text.isBlank()).collect(Collectors.joining(BETWEEN));
    }

    private String scored(DrillDraft draft, DraftEntry entry) {
        String part = act(entry) + BETWEEN + texts.get("words.part", part(entry.words("part")));
        return entry.section() != DraftSection.ORDER ? part : part + BETWEEN + Stream.of(entry.words("sequence").split(", "))
                .map(id -> named(draft, id)).collect(Collectors.joining(" → "));
    }

    /// An expected act by its name.
    private String named(DrillDraft draft, String id) {
        return draft.entries().stream().filter(entry -> entry.section() == DraftSection.EXPECT && entry.words("id").equals(id)).findFirst()
                .map(this::act).orElse(id);
    }

    /// What is to be done, or not.
    String act(DraftEntry entry) {
        return names.in(new Bilingual(entry.words("zh"), entry.words("en")));
    }

    /// As long as what is not done it is wrong: a name, for which the column of limits is too narrow.
    private String before(DrillDraft draft, DraftEntry entry) {
        return entry.words("before").isEmpty() ? "" : texts.get("words.before", named(draft, entry.words("before")));
    }

    /// How long there is, or until when it is wrong.
    private String limited(DraftEntry entry) {
        return switch (entry.section()) {
            case EXPECT -> limit(entry.words("limit"));
            case WRONG -> entry.words("until");
            default -> "";
        };
    }

    private String part(String written) {
        return DrillPart.named(written).map(part -> names.of("drill-scoring", part.name())).orElse(written);
    }

    /// A limit as minutes and seconds.
    static String limit(String written) {
        return length(written).map(DrillOffset::written).orElse(written);
    }

    /// Reads a limit, as the file writes it.
    static Optional<Duration> length(String written) {
        try {
            return Optional.of(Duration.parse(written));
        } catch (DateTimeParseException no) {
            return Optional.empty();
        }
    }

    String field(String name) {
        return texts.has("field." + name) ? texts.get("field." + name) : name;
    }
}
