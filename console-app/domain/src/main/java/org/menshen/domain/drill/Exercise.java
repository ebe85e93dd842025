package org.menshen.domain.drill;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.menshen.domain.plan.Bilingual;

/// A scenario as it is scored: its ground, what it sends, what it expects, and what it takes amiss.
///
/// @param id such as `SC-01`
/// @param name its name
/// @param lead how long before its start the first of its alerts comes
/// @param length how long it lasts from its start
/// @param sites the sites it is about
/// @param zones the crowd zones it is about
/// @param injects what it sends, by number
/// @param expected what it expects, in the order of the file
/// @param wrong what must not be done, in the order of the file
/// @param orders which expected acts follow each other, in the order of the file
public record Exercise(String id, Bilingual name, Duration lead, Duration length, Set<String> sites, Set<String> zones, List<Inject> injects,
                       List<Expected> expected, List<WrongMove> wrong, List<ActOrder> orders) {

    /// Copies the collections.
    public Exercise {
        sites = Set.copyOf(sites);
        zones = Set.copyOf(zones);
        injects = List.copyOf(injects);
        expected = List.copyOf(expected);
        wrong = List.copyOf(wrong);
        orders = List.copyOf(orders);
    }
}
