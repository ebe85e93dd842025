package org.menshen.domain.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.menshen.domain.code.CodeBook;
import org.menshen.domain.intake.ItemColumns.Heads;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.FlowFlag;
import org.menshen.domain.work.FlowState;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.map.core.geo.Datum;

/// Writes items of a register into the rows of a table, as they are on record: personal fields masked. [ItemRowReader] reads them again. Not for
/// several threads.
public final class ItemTable {

    private final WorkflowContent flow;
    private final ItemColumns columns;
    private final CodeWords words;
    private final ZoneId zone;
    private final Heads heads;
    private final List<ItemColumn> all;

    /// @param role who looks: fields that the role does not see are left out
    public ItemTable(WorkflowContent flow, CodeBook codes, String role, ZoneId zone, Heads heads) {
        this.flow = flow;
        this.columns = new ItemColumns(flow, codes, role);
        this.words = new CodeWords(codes);
        this.zone = zone;
        this.heads = heads;
        this.all = columns.all();
    }

    /// The headings.
    public List<String> headings() {
        return all.stream().map(column -> columns.heading(column, heads)).toList();
    }

    /// An item, under the headings.
    public List<String> row(WorkItem item) {
        Map<String, Instant> done = new HashMap<>();
        for (WorkStep step : item.steps()) {
            done.merge(step.act(), step.by().at(), (one, other) -> one.isAfter(other) ? one : other);
        }
        List<String> row = new ArrayList<>();
        for (ItemColumn column : all) {
            row.add(switch (column.what()) {
                case ID -> item.id();
                case FIELD -> flow.field(column.id()).map(field -> value(field, item.field(field.id()))).orElse("");
                case OPENED -> UsualTime.written(item.opened(), zone);
                case ACT -> done.containsKey(column.id()) ? UsualTime.written(done.get(column.id()), zone) : "";
                case STATE -> flow.state(item.at()).map(this::state).orElse(item.at());
                case FLAGS -> item.flags().stream().map(this::flag).collect(Collectors.joining(","));
                case LON -> item.location() == null ? raw(item, ItemRowReader.RAW_X) : String.valueOf(item.location().lon());
                case LAT -> item.location() == null ? raw(item, ItemRowReader.RAW_Y) : String.valueOf(item.location().lat());
                case DATUM -> item.location() == null ? raw(item, ItemRowReader.RAW_DATUM) : Datum.WGS84.name();
                case NOTHING -> "";
            });
        }
        return row;
    }

    /// Coordinates that nobody could turn into a position, as they came.
    private static String raw(WorkItem item, String part) {
        boolean whole = List.of(ItemRowReader.RAW_X, ItemRowReader.RAW_Y, ItemRowReader.RAW_DATUM).stream().noneMatch(id -> item.field(id).isEmpty());
        return whole ? item.field(part) : "";
    }

    private String value(FlowField field, String written) {
        if (written.isEmpty()) {
            return "";
        }
        String language = heads == Heads.EN ? "en" : "zh";
        return switch (field.kind()) {
            case CODE -> heads == Heads.ALIAS ? written : words.title(field, written, language);
            case CODES -> heads == Heads.ALIAS ? written : words.titles(field, written, language);
            case TIME -> UsualTime.written(Instant.parse(written), zone);
            case YES -> heads == Heads.ALIAS ? written : "true".equals(written) == (heads == Heads.ZH) ? heads == Heads.ZH ? "是" : "no"
                : heads == Heads.ZH ? "否" : "yes";
            default -> written;
        };
    }

    private String state(FlowState state) {
        return named(state.id(), heads == Heads.EN ? state.name().en() : state.name().zh(),
            flow.states().stream().map(each -> heads == Heads.EN ? each.name().en() : each.name().zh()).toList());
    }

    private String flag(String id) {
        return flow.flag(id).map((FlowFlag flag) -> named(id, heads == Heads.EN ? flag.name().en() : flag.name().zh(),
            flow.flags().stream().map(each -> heads == Heads.EN ? each.name().en() : each.name().zh()).toList())).orElse(id);
    }

    /// A title that two have, or that holds what stands between several, gives way to the id.
    private String named(String id, String title, List<String> titles) {
        return heads == Heads.ALIAS || titles.stream().filter(title::equalsIgnoreCase).count() > 1 || title.matches(".*[,，、;；].*") ? id : title;
    }
}
