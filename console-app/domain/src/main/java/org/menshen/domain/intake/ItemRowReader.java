package org.menshen.domain.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.intake.ItemColumn.What;
import org.menshen.domain.text.PlainText;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.FlowField;
import org.menshen.domain.work.FlowKey;
import org.menshen.domain.work.ImportOrigin;
import org.menshen.domain.work.ImportedStage;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkflowRef;
import org.menshen.map.core.geo.Datum;
import org.menshen.map.core.geo.LatLon;

/// Makes commands of the rows of one table. What it cannot make sense of it leaves as it stands, and the rules of the register say what is wrong with
/// it; it refuses itself what no field holds: times of acts, positions, ids. Not for several threads.
public final class ItemRowReader {

    /// A field of this id holds the number that an item has elsewhere: by it a table that is read twice finds what is here.
    public static final String OUTSIDE = "outside";
    /// Fields of these ids keep coordinates as they are written.
    static final String RAW_X = "cityEast";
    static final String RAW_Y = "cityNorth";
    static final String RAW_DATUM = "cityDatum";
    private static final Pattern ID = Pattern.compile("(?=.{1,80}$)[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*");
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d+)\\.0+");
    private static final Set<String> YES = Set.of("是", "有", "yes", "y", "true", "1", "√", "✓");
    private static final Set<String> NO = Set.of("否", "无", "no", "n", "false", "0", "×", "✗");
    private static final int LONGEST_FILE = 80;
    private static final int SHOWN = 60;

    private final Table table;
    private final ItemMapping mapping;
    private final ItemColumns columns;
    private final CodeWords words;
    private final ZoneId zone;
    private final boolean drill;
    private final BiFunction<String, String, Optional<String>> subjects;
    private final Set<String> read = new HashSet<>();

    /// The table, and where its rows go.
    ///
    /// @param ref the edition that they are entered on
    /// @param flow what it says
    /// @param file name of the file, without its folder
    /// @param role who enters them
    public record Table(WorkflowRef ref, WorkflowContent flow, String file, String role) {

        /// Makes the name fit for the record.
        public Table {
            file = PlainText.cut(PlainText.line(file), LONGEST_FILE);
        }
    }

    /// @param zone zone of times that name none
    /// @param drill whether they are entered into a drill
    /// @param subjects finds the id of something in the house by its kind and its name
    public ItemRowReader(Table table, ItemMapping mapping, CodeBook codes, ZoneId zone, boolean drill,
                         BiFunction<String, String, Optional<String>> subjects) {
        this.table = table;
        this.mapping = mapping;
        this.columns = new ItemColumns(table.flow(), codes, table.role());
        this.words = new CodeWords(codes);
        this.zone = zone;
        this.drill = drill;
        this.subjects = subjects;
    }

    /// The name of the column that tells of a field; empty when none does.
    public String heading(String field) {
        return mapping.columns().entrySet().stream().filter(each -> each.getValue().equals(ItemColumn.field(field))).map(Map.Entry::getKey)
            .findFirst().orElse("");
    }

    /// Understands a row.
    ///
    /// @param line its line in the file
    /// @param cells what stands under each heading
    public ReadItem read(long line, Map<String, String> cells) {
        Row row = new Row(cells);
        mapping.columns().forEach(row::take);
        row.place();
        row.name();
        return row.done(line);
    }

    /// One row while it is read.
    private final class Row {

        private final Map<String, String> cells;
        private final List<WorkValue> values = new ArrayList<>();
        private final List<ImportedStage> history = new ArrayList<>();
        private final List<String> flags = new ArrayList<>();
        private final List<CellFault> faults = new ArrayList<>();
        private String id = "";
        private String at = "";
        private @Nullable Instant opened;
        private @Nullable LatLon location;

        Row(Map<String, String> cells) {
            this.cells = cells;
        }

        void take(String heading, ItemColumn column) {
            String cell = cells.getOrDefault(heading, "").strip();
            if (cell.isEmpty()) {
                return;
            }
            switch (column.what()) {
                case ID -> {
                    if (ID.matcher(cell).matches()) {
                        id = cell;
                    } else {
                        faults.add(new CellFault(heading, shown(cell), Refusal.of("work.import-bad-id", "value", shown(cell))));
                    }
                }
                case FIELD -> table.flow().field(column.id()).ifPresent(field -> field(field, cell));
                case OPENED -> time(heading, cell).ifPresent(time -> history.add(new ImportedStage(FlowAct.OPEN, time)));
                case ACT -> time(heading, cell).ifPresent(time -> history.add(new ImportedStage(column.id(), time)));
                case STATE -> at = state(cell);
                case FLAGS -> {
                    for (String flag : cell.split("[,，、;；]")) {
                        flags.add(flag(flag.strip()));
                    }
                }
                case NOTHING, LON, LAT, DATUM -> { }
            }
        }

        private void field(FlowField field, String cell) {
            String text = switch (field.kind()) {
                case CODE -> words.code(field, cell);
                case CODES -> words.codes(field, cell);
                case YES -> yes(cell);
                case WHOLE -> WHOLE.matcher(cell).matches() ? cell.substring(0, cell.indexOf('.')) : cell;
                case DATE -> UsualTime.day(cell).map(String::valueOf).orElse(cell);
                case TIME -> UsualTime.instant(cell, zone).map(String::valueOf).orElse(cell);
                case SUBJECT -> subject(field, cell);
                default -> cell;
            };
            if (field.id().equals(columns.opening())) {
                opened = UsualTime.instant(cell, zone).orElse(null);
            }
            values.add(new WorkValue(field.id(), text));
        }

        private String yes(String cell) {
            String low = cell.toLowerCase(Locale.ROOT);
            return YES.contains(low) ? "true" : NO.contains(low) ? "false" : cell;
        }

        private String subject(FlowField field, String cell) {
            if (cell.contains("/")) {
                return cell;
            }
            String kind = field.subject();
            return subjects.apply(kind, cell).map(found -> kind + "/" + found).orElse(kind.isEmpty() ? cell : kind + "/" + cell);
        }

        private Optional<Instant> time(String heading, String cell) {
            Optional<Instant> time = UsualTime.instant(cell, zone);
            if (time.isEmpty()) {
                faults.add(new CellFault(heading, shown(cell), Refusal.of("work.import-bad-time", "value", shown(cell))));
            }
            return time;
        }

        private String state(String cell) {
            return table.flow().states().stream().filter(state -> state.id().equals(cell) || state.name().zh().equals(cell)
                || state.name().en().equalsIgnoreCase(cell)).findFirst().map(state -> state.id()).orElse(cell);
        }

        private String flag(String cell) {
            return table.flow().flags().stream().filter(flag -> flag.id().equals(cell) || flag.name().zh().equals(cell)
                || flag.name().en().equalsIgnoreCase(cell)).findFirst().map(flag -> flag.id()).orElse(cell);
        }

        private String cell(What what) {
            return mapping.columns().entrySet().stream().filter(each -> each.getValue().what() == what).findFirst()
                .map(each -> cells.getOrDefault(each.getKey(), "").strip()).orElse("");
        }

        /// The position, when the row has one. Coordinates in the city's own metres are kept as they are.
        void place() {
            String lon = cell(What.LON);
            String lat = cell(What.LAT);
            if (lon.isEmpty() && lat.isEmpty()) {
                return;
            }
            String datum = cell(What.DATUM).isEmpty() ? mapping.datum() : cell(What.DATUM);
            String both = shown(lon + " " + lat);
            String heading = mapping.columns().entrySet().stream().filter(each -> each.getValue().what() == What.LON).map(Map.Entry::getKey)
                .findFirst().orElse("");
            if (datum.isEmpty()) {
                faults.add(new CellFault(heading, both, Refusal.of("work.import-no-datum", "value", both)));
            } else if (ItemMapping.CITY.equalsIgnoreCase(datum)) {
                raw(RAW_X, lon);
                raw(RAW_Y, lat);
                raw(RAW_DATUM, ItemMapping.CITY);
            } else {
                try {
                    location = Datum.declared(datum).toWgs84(new LatLon(Double.parseDouble(lat), Double.parseDouble(lon)));
                } catch (IllegalArgumentException noPlace) {
                    faults.add(new CellFault(heading, both, Refusal.of("work.import-bad-position", "value", both, "datum", shown(datum))));
                }
            }
        }

        private void raw(String field, String text) {
            if (table.flow().field(field).isPresent() && !text.isEmpty()) {
                values.add(new WorkValue(field, text));
            }
        }

        /// Its id: its own, else what follows from the key of its register, else made of the number that it has elsewhere, else of all that it says.
        /// The same row is the same item.
        void name() {
            FlowKey key = table.flow().key();
            if (id.isEmpty() && key != null) {
                Map<String, String> told = new HashMap<>();
                values.forEach(value -> told.put(value.field(), value.text()));
                id = key.id(table.flow().id(), told, 0, drill);
            } else if (id.isEmpty()) {
                String outside = values.stream().filter(value -> value.field().equals(OUTSIDE)).map(WorkValue::text).findFirst()
                    .orElseGet(() -> "row " + mapping.columns().keySet().stream().map(head -> cells.getOrDefault(head, "")).toList());
                String made = table.flow().id() + "\n" + outside;
                id = DrillIds.prefix(drill) + "WOR-" + UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
            }
            if (!read.add(id)) {
                faults.add(new CellFault("", shown(id), Refusal.of("work.import-twice", "id", shown(id))));
            }
        }

        ReadItem done(long line) {
            List<String> written = mapping.columns().keySet().stream().map(head -> cells.getOrDefault(head, "")).toList();
            if (!faults.isEmpty()) {
                return new ReadItem(line, written, null, null, faults);
            }
            if (opened != null && history.stream().noneMatch(stage -> FlowAct.OPEN.equals(stage.act()))) {
                history.add(new ImportedStage(FlowAct.OPEN, opened));
            }
            return new ReadItem(line, written, new Subject(SubjectKind.WORK, id), new WorkCommand.Import(table.ref(), values, location, history, at,
                flags, new ImportOrigin(table.file(), line)), List.of());
        }
    }

    private static String shown(String cell) {
        return PlainText.cut(PlainText.line(cell), SHOWN);
    }
}
