package org.menshen.desktop.figures;

import java.util.ArrayList;
import java.util.List;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.text.Titles;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.indicator.Indicator;
import org.menshen.domain.indicator.IndicatorBook;
import org.menshen.domain.indicator.IndicatorFigure;
import org.menshen.domain.order.Order;
import org.menshen.domain.work.FieldKind;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.domain.work.WorkItem;

/// The rows that a figure is made of: as many as it says, a page at a time.
final class BehindRows {

    private final FiguresRoom room;
    private final Texts texts;
    private final IndicatorWords words;

    BehindRows(FiguresRoom room, Texts texts) {
        this.room = room;
        this.texts = texts;
        this.words = new IndicatorWords(room, texts);
    }

    /// What they stand behind.
    ///
    /// @param tile the figure
    /// @param title what it is called
    /// @param lines what there is to say of it
    /// @param chart its chart
    /// @param indicator what is counted
    /// @param cut the part of it
    /// @param wanted which side, and from which row on
    /// @param part what part of it is meant, in words; empty for all of it
    record Asked(String tile, String title, List<String> lines, FiguresPage.Chart chart, Indicator indicator, IndicatorBook.Cut cut,
                 FiguresWanted wanted, String part) {
    }

    FiguresPage.Detail detail(Asked asked, IndicatorBook book) {
        FiguresWanted wanted = asked.wanted;
        long all = book.count(asked.indicator, asked.cut, wanted.side());
        List<FiguresRow> rows = new ArrayList<>();
        for (IndicatorBook.Row row : book.rows(asked.indicator, asked.cut, wanted.side(), wanted.from(), IndicatorSource.PAGE)) {
            rows.add(row(asked.indicator, row, wanted.from() + rows.size()));
        }
        String list = texts.get((asked.indicator.of() == Indicator.Matter.DEVICE ? "behind.device." : "behind.") + wanted.side(),
                words.count(all), asked.part.isEmpty() ? "" : " " + asked.part, rows.isEmpty() ? 0 : wanted.from() + 1,
                wanted.from() + rows.size());
        return new FiguresPage.Detail(asked.tile, asked.title, asked.lines, asked.chart, list, rows, texts.get("behind.none"), true);
    }

    private FiguresRow row(Indicator indicator, IndicatorBook.Row row, int number) {
        State state = room.ports().workspace().find(row.subject()).map(Versioned::state).orElse(null);
        String id = "row:" + number;
        if (state == null) {
            return new FiguresRow(id, row.subject().id(), "", "", "", -1, null, row.subject());
        }
        if (state instanceof WorkItem item) {
            return item(item, row, id);
        }
        if (state instanceof Device device) {
            return device(device, indicator, row, id);
        }
        String when = switch (state) {
            case Alert alert -> Numbers.day(alert.receivedAt(), room.zone()) + " · " + alert.place();
            case Order order -> Numbers.day(order.drafted().at(), room.zone()) + " · " + order.task().place();
            default -> "";
        };
        return new FiguresRow(id, new Titles(room.ports().names()).of(state), when, "", row.subject().id(), -1, null, row.subject());
    }

    private FiguresRow device(Device device, Indicator indicator, IndicatorBook.Row row, String id) {
        IndicatorFigure own = java.util.Objects.requireNonNullElse(row.own(), IndicatorFigure.NONE);
        String place = device.siteId() == null ? "" : room.ports().workspace().find(new Subject(SubjectKind.SITE, device.siteId()))
                .map(site -> " · " + new Titles(room.ports().names()).of(site.state())).orElse("");
        String since = texts.get("behind.device.since", Numbers.day(device.uptime().since(), room.zone()));
        String detail = own.rest() == 0 ? words.fraction(indicator, own) : texts.get("behind.device.lost", own.rest(), own.whole());
        return new FiguresRow(id, device.name() + "  " + device.id(), room.code("sensor-types", device.typeCode()) + place + " · " + since,
                words.value(indicator, own), detail, own.whole() == 0 ? -1 : (double) own.part() / own.whole(), null, row.subject());
    }

    private FiguresRow item(WorkItem item, IndicatorBook.Row row, String id) {
        WorkflowContent flow = room.ports().works().registers().flow(item.flow()).map(Workflow::content).orElse(null);
        String role = room.ports().workspace().actor().role();
        String title = flow == null ? "" : flow.field(flow.title()).filter(field -> field.mask() == null && field.seenBy(role))
                .filter(field -> field.kind() == FieldKind.TEXT || field.kind() == FieldKind.WORDS).map(field -> item.field(field.id())).orElse("");
        String state = flow == null ? item.at() : flow.state(item.at()).map(each -> room.in(each.name())).orElse(item.at());
        String field = row.field().isEmpty() || flow == null ? "" : flow.field(row.field()).map(each -> room.in(each.name())).orElse(row.field());
        String said = title.strip().replace('\n', ' ');
        return new FiguresRow(id, said.isEmpty() ? item.number() : item.number() + "  " + said, Numbers.day(item.opened(), room.zone()), state,
                field.isEmpty() ? "" : texts.get("behind.field", field), -1, null, row.subject());
    }

    /// In which window something is opened.
    static String window(SubjectKind kind) {
        return switch (kind) {
            case WORK -> "work";
            case ORDER -> "dispatch";
            default -> "situation";
        };
    }
}
