package org.menshen.domain.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.work.MarkTest;
import org.menshen.domain.work.TallySpan;
import org.menshen.domain.work.WorkMarks;

/// 设备在线率 (domain.md 3.16): minutes online of the minutes that were planned. Planned is the time since something is known of a device, less what it
/// was out of use or worked on, by itself or with its site. Minutes are whole ones of each device, so that rows add up to their figure. Pure.
public final class DeviceMinutes {

    /// The only time that places minutes.
    static final String TIME = "online";
    /// What they can be divided by.
    static final Set<String> GROUPS = Set.of("site", "type", "kind");
    private static final long MINUTE = 60_000;

    private final List<Counted> devices = new ArrayList<>();
    private final Map<String, List<TallySpan>> works = new HashMap<>();
    private final Instant now;

    /// A device with what it can be counted by.
    private record Counted(Device device, Set<String> marks) {
    }

    /// A device with its minutes.
    record Row(Device device, long online, long planned) {

        long lost() {
            return planned - online;
        }
    }

    /// @param all the devices
    /// @param works planned work on sites and devices
    /// @param now nothing is planned that is not over
    public DeviceMinutes(List<Device> all, List<Maintenance> works, Instant now) {
        this.now = now;
        all.forEach(device -> devices.add(new Counted(device, marks(device))));
        for (Maintenance work : works) {
            Maintenance.Scope scope = work.scope();
            if (scope.typeCode() == null) {
                String key = scope.deviceId() != null ? scope.deviceId() : String.valueOf(scope.siteId());
                Instant end = work.lifted() == null ? work.until() : work.lifted().at();
                this.works.computeIfAbsent(key, any -> new ArrayList<>())
                    .add(new TallySpan(work.from(), end.isBefore(work.from()) ? work.from() : end));
            }
        }
    }

    private static Set<String> marks(Device device) {
        Set<String> marks = new HashSet<>();
        GROUPS.stream().filter(group -> !key(device, group).isEmpty()).forEach(group -> {
            marks.add(WorkMarks.is(group, key(device, group)));
            marks.add("filled:" + group);
        });
        if (DrillIds.drill(device.id())) {
            marks.add(WorkMarks.DRILL);
        }
        return marks;
    }

    /// The value by which a device is divided; empty when it has none.
    static String key(Device device, String group) {
        return switch (group) {
            case "site" -> device.siteId() == null ? "" : "site/" + device.siteId();
            case "type" -> device.typeCode();
            default -> device.kind().name();
        };
    }

    /// What all of them came to in a stretch.
    public IndicatorFigure figure(TallySpan when) {
        return summed(counted(List.of(), List.of(when)).toList(), 0);
    }

    static IndicatorFigure summed(List<Row> rows, int least) {
        return new IndicatorFigure(rows.stream().mapToLong(Row::online).sum(), rows.stream().mapToLong(Row::planned).sum(), least);
    }

    /// The devices that some conditions mean and that had to be online in some stretches, those that lost the most first.
    List<Row> rows(List<MarkTest> tests, List<TallySpan> when) {
        return counted(tests, when).sorted(Comparator.comparingLong(Row::lost).reversed().thenComparing(row -> row.device().id())).toList();
    }

    /// The same in no order.
    Stream<Row> counted(List<MarkTest> tests, List<TallySpan> when) {
        return devices.stream().filter(each -> tests.stream().allMatch(test -> test.holds(each.marks())))
            .map(each -> row(each.device(), when)).filter(row -> row.planned() > 0);
    }

    private Row row(Device device, List<TallySpan> when) {
        long planned = 0;
        long online = 0;
        for (TallySpan span : when) {
            long from = Math.max(span.from().toEpochMilli(), device.uptime().since().toEpochMilli());
            long to = Math.min(span.to().toEpochMilli(), now.toEpochMilli());
            if (from < to && quiet(device)) {
                planned += to - from;
                online += to - from;
            } else if (from < to) {
                long out = covered(stretches(device, false), from, to);
                planned += to - from - out;
                online += to - from - covered(stretches(device, true), from, to);
            }
        }
        return new Row(device, online / MINUTE, planned / MINUTE);
    }

    private boolean quiet(Device device) {
        return works.isEmpty() && device.status() == DeviceStatus.ONLINE && device.uptime().away().isEmpty();
    }

    /// When a device had not to be online, and when it was not, too.
    private List<TallySpan> stretches(Device device, boolean lost) {
        List<TallySpan> all = new ArrayList<>();
        device.uptime().away().stream().filter(away -> lost || excused(away.status()))
            .forEach(away -> all.add(new TallySpan(away.from(), away.to())));
        if (device.status() != DeviceStatus.ONLINE && (lost || excused(device.status()))) {
            all.add(new TallySpan(device.since(), now.isAfter(device.since()) ? now : device.since()));
        }
        if (!works.isEmpty()) {
            all.addAll(works.getOrDefault(device.id(), List.of()));
            all.addAll(works.getOrDefault(String.valueOf(device.siteId()), List.of()));
        }
        return all;
    }

    private static boolean excused(DeviceStatus status) {
        return status == DeviceStatus.MAINTENANCE || status == DeviceStatus.DISABLED;
    }

    /// How many milliseconds of a stretch some others cover, each of them once.
    private static long covered(List<TallySpan> others, long from, long to) {
        long sum = 0;
        long reached = from;
        for (TallySpan each : others.stream().sorted(Comparator.comparing(TallySpan::from)).toList()) {
            long begins = Math.max(reached, each.from().toEpochMilli());
            long ends = Math.min(to, each.to().toEpochMilli());
            if (begins < ends) {
                sum += ends - begins;
                reached = ends;
            }
        }
        return sum;
    }

    /// From when on each of the devices that some conditions mean is known.
    Stream<Instant> since(List<MarkTest> tests) {
        return devices.stream().filter(each -> tests.stream().allMatch(test -> test.holds(each.marks()))).map(each -> each.device().uptime().since());
    }
}
