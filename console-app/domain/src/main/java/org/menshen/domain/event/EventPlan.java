package org.menshen.domain.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;

/// What is planned for an event. Its parts have ids that are unique in it: a letter that tells what it is, and a number.
///
/// @param name what it is called
/// @param level the duty level that it asks for, a key of `duty-levels`; `null` when it asks for none
/// @param periods when it takes place, in the order of time
/// @param places where
/// @param posts who stands where
/// @param contacts whom to ask
/// @param items what has to be done by when, in the order in which it was written
public record EventPlan(String name, @Nullable String level, List<Period> periods, List<Place> places, List<Post> posts, List<Contact> contacts,
                        List<Item> items) {

    /// Copies the lists; periods are put in the order of time.
    public EventPlan {
        periods = periods.stream().sorted(Comparator.comparing(Period::from).thenComparing(Period::id)).toList();
        places = List.copyOf(places);
        posts = List.copyOf(posts);
        contacts = List.copyOf(contacts);
        items = List.copyOf(items);
    }

    /// A plan with nothing but a name and a time.
    public static EventPlan of(String name, @Nullable String level, Instant from, Instant to) {
        return new EventPlan(name, level, List.of(new Period(Kind.PERIOD.prefix + "1", from, to, "")), List.of(), List.of(), List.of(), List.of());
    }

    /// What parts of a plan there are; each has a letter that its ids begin with.
    public enum Kind {
        /// A stretch of time.
        PERIOD("D"),
        /// A place.
        PLACE("L"),
        /// A post.
        POST("P"),
        /// A contact.
        CONTACT("C"),
        /// A point of the checklist.
        ITEM("I");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /// The letter that the ids begin with.
        public String prefix() {
            return prefix;
        }
    }

    /// A part of a plan.
    public sealed interface Part {

        /// The form of ids: orders of posts are named after them.
        Pattern FORM = Pattern.compile("[A-Z]\\d{1,6}");

        /// Its id, unique in the plan.
        String id();
    }

    /// A stretch of time.
    ///
    /// @param note what happens then; may be empty
    public record Period(String id, Instant from, Instant to, String note) implements Part {
    }

    /// A place: a guarded site or a crowd zone.
    public record Place(String id, Subject subject) implements Part {
    }

    /// A post.
    ///
    /// @param name where it stands
    /// @param committee a key of `committees`: to whose ground it belongs
    /// @param unitId who staffs it; `null` for nobody
    /// @param task what is done there; may be empty
    /// @param position where, WGS-84; `null` when that is not known yet: it is deployed without times of travel
    /// @param skill what who stands there has to be able to do, a key of `skills`; `null` when that does not matter
    /// @param hours when it is staffed; `null` for all the time
    public record Post(String id, String name, String committee, @Nullable String unitId, String task, @Nullable LatLon position,
                       @Nullable String skill, @Nullable DayHours hours) implements Part {

        /// A post of which place, skill and hours are not said.
        public Post(String id, String name, String committee, @Nullable String unitId, String task) {
            this(id, name, committee, unitId, task, null, null, null);
        }

        /// The same post staffed by another unit; `null` for nobody.
        public Post held(@Nullable String unit) {
            return new Post(id, name, committee, unit, task, position, skill, hours);
        }

        /// Whether it is staffed at a time of day when another one is, too.
        public boolean overlaps(Post other) {
            return hours == null || other.hours == null || hours.overlaps(other.hours);
        }
    }

    /// Whom to ask: a body or a post, never a person's own number.
    ///
    /// @param name who
    /// @param duty for what
    /// @param reach how: a channel, an extension, a duty number
    public record Contact(String id, String name, String duty, String reach) implements Part {
    }

    /// A point of the checklist.
    ///
    /// @param text what has to be done
    /// @param role who does it, a key of `roles`
    /// @param due by when; `null` when at any time
    public record Item(String id, String text, String role, @Nullable Instant due) implements Part {
    }

    /// All parts, kind by kind.
    public Stream<Part> parts() {
        return Stream.of(periods, places, posts, contacts, items).flatMap(List::stream).map(Part.class::cast);
    }

    /// When it begins; empty without periods.
    public Optional<Instant> from() {
        return periods.stream().map(Period::from).min(Comparator.naturalOrder());
    }

    /// When it is over; empty without periods.
    public Optional<Instant> to() {
        return periods.stream().map(Period::to).max(Comparator.naturalOrder());
    }

    /// A post by its id.
    public Optional<Post> post(String id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /// A point of the checklist by its id.
    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// Who staffs the posts, each once, in the order of the posts.
    public List<String> unitIds() {
        return posts.stream().map(Post::unitId).filter(java.util.Objects::nonNull).distinct().toList();
    }

    /// The post that a unit holds at some time of day when this one is staffed; empty when there is none.
    public Optional<Post> clash(Post post, @Nullable String unit) {
        return posts.stream().filter(other -> unit != null && unit.equals(other.unitId()) && !other.id().equals(post.id()) && other.overlaps(post))
            .findFirst();
    }

    /// The next free id of a kind.
    String next(Kind kind) {
        int last = parts().map(Part::id).filter(id -> id.matches(kind.prefix + "\\d{1,6}")).mapToInt(id -> Integer.parseInt(id.substring(1))).max()
            .orElse(0);
        return kind.prefix + (last + 1);
    }

    /// The plan with one more part, or with this part in the place of the one of the same id.
    EventPlan with(Part part) {
        return new EventPlan(name, level, put(periods, part, Period.class), put(places, part, Place.class), put(posts, part, Post.class),
            put(contacts, part, Contact.class), put(items, part, Item.class));
    }

    /// The plan without a part.
    EventPlan without(String id) {
        return new EventPlan(name, level, drop(periods, id), drop(places, id), drop(posts, id), drop(contacts, id), drop(items, id));
    }

    EventPlan named(String next) {
        return new EventPlan(next, level, periods, places, posts, contacts, items);
    }

    private static <P extends Part> List<P> put(List<P> list, Part part, Class<P> type) {
        if (!type.isInstance(part)) {
            return list;
        }
        List<P> all = new ArrayList<>(list);
        int at = list.stream().map(Part::id).toList().indexOf(part.id());
        if (at < 0) {
            all.add(type.cast(part));
        } else {
            all.set(at, type.cast(part));
        }
        return all;
    }

    private static <P extends Part> List<P> drop(List<P> list, String id) {
        return list.stream().filter(part -> !part.id().equals(id)).toList();
    }
}
