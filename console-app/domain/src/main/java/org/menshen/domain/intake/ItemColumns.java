package org.menshen.domain.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.menshen.domain.code.Code;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.intake.ItemColumn.What;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.WorkflowContent;

/// The columns that tables of a register can have, and what they are called: in either language, by the names that the field itself uses
/// (domain.md §7.2) and by ids. Names beside those of the workflow stand in the code list `item-columns`. Immutable; any thread.
public final class ItemColumns {

    private static final String LIST = "item-columns";
    private static final String ACT_TIME = "ACT_TIME";
    /// from here on signs are Chinese ones, and so many of them name something
    private static final int WIDE = 0x2E80;
    private static final int SHORTEST = 2;
    private static final List<What> BEFORE = List.of(What.ID);
    private static final List<What> AFTER = List.of(What.STATE, What.FLAGS, What.LON, What.LAT, What.DATUM);

    private final WorkflowContent flow;
    private final CodeBook codes;
    private final String role;
    /// the field's own names, lower case, with what they stand for here
    private final Map<String, ItemColumn> own = new LinkedHashMap<>();
    private final Map<ItemColumn, String> aliases = new LinkedHashMap<>();
    private String opening = "";

    /// How headings are written.
    public enum Heads {
        /// By Chinese titles.
        ZH,
        /// By English titles.
        EN,
        /// By the names that others use for them, else by ids.
        ALIAS
    }

    /// @param flow the workflow of the register
    /// @param codes the code lists
    /// @param role who looks: fields that the role does not see are no columns
    public ItemColumns(WorkflowContent flow, CodeBook codes, String role) {
        this.flow = flow;
        this.codes = codes;
        this.role = role;
        for (Code code : codes.names().contains(LIST) ? codes.list(LIST).all() : List.<Code>of()) {
            if (code.attribute("workflow").filter(flow.id()::equals).isPresent()) {
                named(code);
            }
        }
    }

    private void named(Code code) {
        ItemColumn column = code.attribute("act").map(ItemColumn::act).or(() -> code.attribute("field").map(ItemColumn::field))
            .or(() -> code.attribute("what").flatMap(ItemColumn::read)).orElse(ItemColumn.NONE);
        own.put(key(code.code()), column);
        aliases.putIfAbsent(column, code.code());
        if (code.attribute("opens").filter("true"::equals).isPresent()) {
            opening = column.id();
        }
    }

    /// The field whose time is that of the opening when a table says nothing else; empty when the register has none.
    public String opening() {
        return opening;
    }

    /// All columns, in the order in which they are written.
    public List<ItemColumn> all() {
        List<ItemColumn> all = new ArrayList<>();
        BEFORE.forEach(what -> all.add(ItemColumn.of(what)));
        flow.fields().stream().filter(field -> field.seenBy(role)).forEach(field -> all.add(ItemColumn.field(field.id())));
        all.add(ItemColumn.of(What.OPENED));
        flow.acts().forEach(act -> all.add(ItemColumn.act(act.id())));
        AFTER.forEach(what -> all.add(ItemColumn.of(what)));
        return List.copyOf(all);
    }

    /// The heading of a column.
    public String heading(ItemColumn column, Heads heads) {
        Bilingual name = name(column);
        return switch (heads) {
            case ZH -> name.zh();
            case EN -> name.en();
            case ALIAS -> alias(column);
        };
    }

    /// What a column is called.
    public Bilingual name(ItemColumn column) {
        return switch (column.what()) {
            case FIELD -> flow.field(column.id()).map(FlowField::name).orElse(new Bilingual(column.id(), column.id()));
            case ACT -> flow.act(column.id()).map(FlowAct::name).map(act -> new Bilingual(timed("zh", act.zh()), timed("en", act.en())))
                .orElse(new Bilingual(column.id(), column.id()));
            default -> new Bilingual(codes.name(LIST, column.what().name(), "zh"), codes.name(LIST, column.what().name(), "en"));
        };
    }

    private String timed(String language, String act) {
        return codes.name(LIST, ACT_TIME, language).replace("%s", act);
    }

    private String alias(ItemColumn column) {
        String given = aliases.get(column);
        if (given != null) {
            return given;
        }
        return switch (column.what()) {
            case FIELD -> flow.field(column.id()).map(field -> field.alias().isEmpty() ? field.id() : field.alias()).orElse(column.id());
            case ACT -> "AT " + column.id();
            default -> column.what().name();
        };
    }

    /// What the columns of a table say, as far as their headings tell. Of two that say the same the first counts.
    public Map<String, ItemColumn> guess(List<String> headings) {
        Map<String, ItemColumn> known = new LinkedHashMap<>(own);
        for (ItemColumn column : all()) {
            for (Heads heads : Heads.values()) {
                known.putIfAbsent(key(heading(column, heads)), column);
            }
            if (column.what() == What.FIELD) {
                known.putIfAbsent(key(column.id()), column);
            }
        }
        Map<String, ItemColumn> guessed = new LinkedHashMap<>();
        Set<ItemColumn> taken = new HashSet<>();
        headings.stream().map(heading -> known.get(key(heading))).filter(column -> column != null).forEach(taken::add);
        Map<String, ItemColumn> shorter = new LinkedHashMap<>();
        headings.forEach(heading -> shortened(key(heading)).filter(taken::add).ifPresent(column -> shorter.put(heading, column)));
        taken.clear();
        for (String heading : headings) {
            ItemColumn column = Optional.ofNullable(known.get(key(heading))).or(() -> Optional.ofNullable(shorter.get(heading)))
                .orElse(ItemColumn.NONE);
            guessed.put(heading, column.what() == What.NOTHING || taken.add(column) ? column : ItemColumn.NONE);
        }
        return guessed;
    }

    /// The one field that a heading names by a part of its Chinese title, as 描述 does 问题描述; empty when several or none are.
    private Optional<ItemColumn> shortened(String heading) {
        if (heading.length() < SHORTEST || heading.charAt(0) < WIDE) {
            return Optional.empty();
        }
        List<ItemColumn> found = all().stream().filter(column -> column.what() == What.FIELD && name(column).zh().contains(heading)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String key(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }
}
