package org.menshen.wire.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.time.DeadlineRule;
import org.menshen.domain.time.DeadlineUnit;
import org.menshen.domain.work.FlowClock;
import org.menshen.domain.work.FlowOffer;
import org.menshen.wire.lined.Faults;
import org.menshen.wire.lined.Fields;
import org.menshen.wire.lined.Lined;

/// Reads the deadlines of a workflow. How much time there is is written with its unit: `30 s`, `5 min`, `4 urgent-hour`, `4 work-hour`, `3 work-day`,
/// `15 day`, and `15 day roll-over` when a period that ends on a day off goes on to the next working day.
final class ClockReader {

    private static final Pattern LIMIT = Pattern.compile(
        "(\\d{1,6}(?:\\.\\d{1,3})?)\\s+(s|min|h|urgent-hour|work-hour|work-day|day)(\\s+roll-over)?");
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private final Faults faults;
    private final Fields fields;
    private final Function<@Nullable Lined, List<FlowOffer>> offers;

    ClockReader(Faults faults, Fields fields, Function<@Nullable Lined, List<FlowOffer>> offers) {
        this.faults = faults;
        this.fields = fields;
        this.offers = offers;
    }

    FlowClock clock(Lined entry) {
        fields.known(entry, Set.of("id", "zh", "en", "from", "until", "limit", "rests", "raises", "act", "offers", "extension"));
        return new FlowClock(fields.need(entry, "id"), fields.words(entry), fields.list(entry, "from"), fields.list(entry, "until"), limits(entry),
            fields.list(entry, "rests"), fields.list(entry, "raises"), entry.field("act") == null ? "" : fields.need(entry, "act"),
            offers.apply(entry.field("offers")), extension(entry.field("extension")));
    }

    private List<FlowClock.Limit> limits(Lined entry) {
        Lined limit = entry.field("limit");
        if (limit == null) {
            faults.add(entry.line(), "has no 'limit', such as '3 work-day'");
            return List.of();
        }
        if (limit.kind() == Lined.Kind.TEXT) {
            DeadlineRule rule = rule(limit.line(), limit.text());
            return rule == null ? List.of() : List.of(new FlowClock.Limit("", rule));
        }
        return limit.items().stream().map(item -> {
            fields.known(item, Set.of("when", "is"));
            DeadlineRule rule = rule(item.lineOf("is"), fields.need(item, "is"));
            return new FlowClock.Limit(item.field("when") == null ? "" : fields.need(item, "when"),
                rule == null ? new DeadlineRule(DeadlineUnit.WALL, 1) : rule);
        }).toList();
    }

    private @Nullable DeadlineRule rule(int line, @Nullable String text) {
        Matcher parts = LIMIT.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            faults.add(line, "'" + text + "' is no limit: write 30 s, 5 min, 2 h, 4 urgent-hour, 4 work-hour, 3 work-day or 15 day");
            return null;
        }
        double amount = Double.parseDouble(parts.group(1));
        boolean rollOver = parts.group(3) != null;
        try {
            return switch (parts.group(2)) {
                case "s" -> new DeadlineRule(DeadlineUnit.WALL, amount);
                case "min" -> new DeadlineRule(DeadlineUnit.WALL, amount * MINUTE);
                case "h" -> new DeadlineRule(DeadlineUnit.WALL, amount * HOUR);
                case "urgent-hour" -> new DeadlineRule(DeadlineUnit.URGENT_HOUR, amount);
                case "work-hour" -> new DeadlineRule(DeadlineUnit.WORK_HOUR, amount);
                case "work-day" -> new DeadlineRule(DeadlineUnit.WORK_DAY, amount);
                default -> new DeadlineRule(DeadlineUnit.NATURAL_DAY, amount, rollOver);
            };
        } catch (IllegalArgumentException e) {
            faults.add(line, "'" + text + "' is no limit: more than 0, and whole days");
            return null;
        }
    }

    private FlowClock.@Nullable Extension extension(@Nullable Lined block) {
        if (block == null) {
            return null;
        }
        fields.known(block, Set.of("most", "ask", "approve"));
        return new FlowClock.Extension(fields.number(block, "most", 0), fields.list(block, "ask"), fields.list(block, "approve"));
    }
}
