package org.menshen.domain.code;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.menshen.domain.time.DeadlineRule;
import org.menshen.domain.time.DeadlineUnit;
import org.menshen.domain.time.Deadlines;
import org.menshen.domain.time.HolidayCalendar;

/// All code lists and figures of `config/codes`. Immutable; safe from any thread.
public final class CodeBook {

    private static final CodeList NONE = new CodeList("", java.util.List.of());

    private final Map<String, CodeList> lists;
    private final HolidayCalendar calendar;
    /// Understood once: detectors and the intake ask for them many thousand times a second.
    private final Map<String, Double> figures = new ConcurrentHashMap<>();
    private final Map<String, AlertType> alertTypes = new HashMap<>();

    private CodeBook(Map<String, CodeList> lists, HolidayCalendar calendar) {
        this.lists = new TreeMap<>(lists);
        this.calendar = calendar;
        this.lists.getOrDefault("alert-types", NONE).all().forEach(code -> alertTypes.put(code.code(), AlertType.of(code)));
    }

    /// A book of these lists, when they hold all that the program needs of them.
    ///
    /// @param lists by name, such as `alert-types`
    /// @param calendar the working calendar
    /// @param place where they come from, for the words of a failure
    /// @throws CodeException naming list, code and what to mend
    public static CodeBook of(Map<String, CodeList> lists, HolidayCalendar calendar, String place) {
        CodeChecks.check(place, lists);
        return new CodeBook(lists, calendar);
    }

    /// The names of all lists.
    public Set<String> names() {
        return lists.keySet();
    }

    /// A list.
    ///
    /// @throws NoSuchElementException when there is no such list
    public CodeList list(String name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new NoSuchElementException("no code list '" + name + "' (there are " + lists.keySet() + ")");
        }
        return list;
    }

    /// One code of a list; empty when the list or the code is missing.
    public Optional<Code> find(String list, String code) {
        return lists.getOrDefault(list, NONE).find(code);
    }

    /// The shown name of a code in a language; the code itself when it is unknown, so that a gap in the codes is visible and harmless.
    public String name(String list, String code, String language) {
        return find(list, code).map(found -> found.name(language)).orElse(code);
    }

    /// A figure of `figures.yaml`.
    ///
    /// @throws NoSuchElementException when there is no such figure
    public double figure(String key) {
        // some of them are asked many times for one command
        return figures.computeIfAbsent(key, name -> list("figures").get(name).number("value").orElseThrow());
    }

    /// An alert type; empty when unknown.
    public Optional<AlertType> alertType(String code) {
        return Optional.ofNullable(alertTypes.get(code));
    }

    /// A unit type; empty when unknown.
    public Optional<UnitType> unitType(String code) {
        return find("unit-types", code).map(UnitType::of);
    }

    /// A way of moving; empty when unknown.
    public Optional<TravelMode> travelMode(String code) {
        return find("travel-modes", code).map(TravelMode::of);
    }

    /// A zone kind; empty when unknown.
    public Optional<ZoneKind> zoneKind(String code) {
        return find("zone-kinds", code).map(ZoneKind::of);
    }

    /// A deadline of `deadlines.yaml`.
    ///
    /// @throws NoSuchElementException when there is no such deadline
    public DeadlineRule deadline(String code) {
        Code found = list("deadlines").get(code);
        return new DeadlineRule(DeadlineUnit.valueOf(found.attribute("unit").orElseThrow()), found.number("amount").orElseThrow(),
            found.attribute("rollOver").filter("true"::equals).isPresent());
    }

    /// The working calendar.
    public HolidayCalendar calendar() {
        return calendar;
    }

    /// Counts deadlines by the working calendar.
    public Deadlines deadlines() {
        return new Deadlines(calendar);
    }
}
