package org.menshen.domain.indicator;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.plan.Bilingual;
import org.menshen.domain.work.MarkTest;

/// An indicator as `config/indicators` describes it. Its numerator is a part of its denominator by what it is: whoever counts in the numerator meets
/// both lists of conditions.
///
/// @param id such as `closed`
/// @param name what it is called
/// @param formula how it is counted, in words
/// @param group under which heading it stands, a key of `indicator-groups`
/// @param of what is counted
/// @param register id of the register; empty for alerts, orders and devices
/// @param time the time that places what is counted in a period
/// @param whole conditions of the denominator
/// @param part conditions of the numerator beside those
/// @param each fields of which each is counted once an item: filled in or not; empty for the items themselves
/// @param kind how it is told
/// @param least fewer in the denominator say nothing (样本不足)
/// @param target what it should reach, in percent; `null` for none
/// @param lower whether less is better
/// @param splits what it can be divided by, with the field or act for each
/// @param bins the times whose bins are charted; `null` for none
public record Indicator(String id, Bilingual name, Bilingual formula, String group, Matter of, String register, String time, List<MarkTest> whole,
                        List<MarkTest> part, List<String> each, Kind kind, int least, @Nullable Double target, boolean lower,
                        Map<Dimension, String> splits, @Nullable Took bins) {

    /// What can be counted.
    public enum Matter {
        /// Items of a register.
        WORK,
        /// Alerts.
        ALERT,
        /// Orders.
        ORDER,
        /// Minutes of devices.
        DEVICE
    }

    /// How a figure is told.
    public enum Kind {
        /// As a share in percent.
        SHARE,
        /// As a count: that of the denominator.
        COUNT
    }

    /// What a figure can be divided by.
    public enum Dimension {
        /// 居委.
        COMMITTEE,
        /// 单位.
        UNIT,
        /// 小区、园区.
        SITE,
        /// Any other code that the file names, such as the type of an alert.
        TYPE,
        /// 人.
        PERSON,
        /// 班次.
        SHIFT
    }

    /// How long it took from one time to another.
    ///
    /// @param from the first time
    /// @param to the second
    /// @param bins a key of `report-bins`
    public record Took(String from, String to, String bins) {
    }

    /// Copies the collections.
    public Indicator {
        whole = List.copyOf(whole);
        part = List.copyOf(part);
        each = List.copyOf(each);
        splits = Map.copyOf(splits);
    }
}
