package org.menshen.domain.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.escalation.Receipt;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.text.PersonalNumbers;
import org.menshen.domain.time.StampRule;
import org.menshen.map.core.geo.LatLon;

/// An alert: a signal from a device, a rule or a department. Not yet a situation.
///
/// @param id such as `A-…`; `DR-…` in a drill
/// @param status how it stands
/// @param since since when it stands so
/// @param origin what came in, never changed
/// @param severity product severity 1…5; begins with the origin's
/// @param receivedAt when the centre recorded it
/// @param acknowledged who answered it; `null` while nobody has
/// @param verdict what was found; `null` while open
/// @param aside why it is put aside; `null` unless shelved, suppressed or out of service
/// @param clearedAt when the device came back to normal by itself; `null` when it has not
/// @param escalation how far it was escalated: 0 not, 1 one seat up, …
/// @param escalatedTo role it was escalated to; `null` when not
/// @param incidentIds incidents it was made part of, in order
/// @param bundleId the alert that leads the bundle it belongs to; `null` when alone or leading
/// @param memberIds alerts it leads, in order
/// @param repeats how often the source raised it again
/// @param lastRepeatAt when it was last raised again; `null` when never
/// @param lastReason why its severity was changed last; `null` when never
/// @param latest what the source said when it last raised it again in other words; `null` when it never did
/// @param was the severity before it was changed last; `null` when never
/// @param calledAt since when it has to be answered again; `null` when it never had to
/// @param term how long it holds and how it ended; `null` when its source said nothing of it
/// @param memory what its rules have to remember beside that; `null` while there is nothing
/// @param receipt what became of its last escalation; `null` when there was none
public record Alert(String id, AlertStatus status, Instant since, Origin origin, int severity, Instant receivedAt,
                    @Nullable Mark acknowledged, @Nullable Verdict verdict, @Nullable Aside aside, @Nullable Instant clearedAt,
                    int escalation, @Nullable String escalatedTo, List<String> incidentIds, @Nullable String bundleId,
                    List<String> memberIds, int repeats, @Nullable Instant lastRepeatAt, @Nullable String lastReason,
                    @Nullable Origin latest, @Nullable Integer was, @Nullable Instant calledAt,
                    @Nullable Term term, @Nullable Memory memory, @Nullable Receipt receipt) implements State {

    /// The attribute that names the rule or model on trial that found it.
    public static final String ON_TRIAL = "trial";

    /// Copies the lists.
    public Alert {
        incidentIds = List.copyOf(incidentIds);
        memberIds = List.copyOf(memberIds);
    }

    /// An alert that its source never raised again in other words, that never became worse, and that holds for no term.
    public Alert(String id, AlertStatus status, Instant since, Origin origin, int severity, Instant receivedAt, @Nullable Mark acknowledged,
                 @Nullable Verdict verdict, @Nullable Aside aside, @Nullable Instant clearedAt, int escalation, @Nullable String escalatedTo,
                 List<String> incidentIds, @Nullable String bundleId, List<String> memberIds, int repeats, @Nullable Instant lastRepeatAt,
                 @Nullable String lastReason) {
        this(id, status, since, origin, severity, receivedAt, acknowledged, verdict, aside, clearedAt, escalation, escalatedTo, incidentIds, bundleId,
            memberIds, repeats, lastRepeatAt, lastReason, null, null, null, null, null, null);
    }

    /// An alert that never went up.
    public Alert(String id, AlertStatus status, Instant since, Origin origin, int severity, Instant receivedAt, @Nullable Mark acknowledged,
                 @Nullable Verdict verdict, @Nullable Aside aside, @Nullable Instant clearedAt, int escalation, @Nullable String escalatedTo,
                 List<String> incidentIds, @Nullable String bundleId, List<String> memberIds, int repeats, @Nullable Instant lastRepeatAt,
                 @Nullable String lastReason, @Nullable Origin latest, @Nullable Integer was, @Nullable Instant calledAt, @Nullable Term term,
                 @Nullable Memory memory) {
        this(id, status, since, origin, severity, receivedAt, acknowledged, verdict, aside, clearedAt, escalation, escalatedTo, incidentIds, bundleId,
            memberIds, repeats, lastRepeatAt, lastReason, latest, was, calledAt, term, memory, null);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.ALERT, id);
    }

    /// How it ended when no person ended it; empty while it holds.
    public Optional<Ending> ending() {
        return Optional.ofNullable(term).map(Term::ended);
    }

    /// What the source said last.
    public Origin told() {
        return latest == null ? origin : latest;
    }

    /// The alert's type, a key of `alert-types`.
    public String typeCode() {
        return told().typeCode();
    }

    /// The site; `null` when unknown or on a road.
    public @Nullable String siteId() {
        return told().siteId();
    }

    /// The building; `null` when unknown or outdoors.
    public @Nullable String buildingId() {
        return told().buildingId();
    }

    /// The device that raised it; `null` when none did.
    public @Nullable String deviceId() {
        return told().deviceId();
    }

    /// The crowd zone; `null` when it is not about one.
    public @Nullable String zoneId() {
        return told().zoneId();
    }

    /// Where it is, WGS-84; `null` when unknown or doubtful, so that nothing is drawn, looked at or sent where nothing happened.
    public @Nullable LatLon position() {
        return positionDoubt().isPresent() ? null : told().position();
    }

    /// Why its position is not believed; empty when it is.
    public Optional<String> positionDoubt() {
        return Doubts.position(told().attributes());
    }

    /// Why the time it claims is not believed, and the time of its arrival is used; empty when it is believed.
    public Optional<String> timeDoubt() {
        return Doubts.time(origin.attributes());
    }

    /// Where it is, in words; empty when the source did not say.
    public String place() {
        return told().place();
    }

    /// What it rests on; empty when the source did not say.
    public String basis() {
        return told().basis();
    }

    /// What its present severity rests on: why that was moved, as long as it stands elsewhere than it was raised; otherwise its basis. What it first
    /// rested on says nothing of the severity that it has now.
    public String why() {
        boolean moved = was != null && was != severity && !status.isFinal();
        return moved && lastReason != null && !lastReason.isBlank() ? lastReason : basis();
    }

    /// When it was raised, by the source's clock.
    public Instant raisedAt() {
        return StampRule.isSane(origin.raisedAt()) ? origin.raisedAt() : receivedAt;
    }

    /// When it was last raised, by the source's clock.
    public Instant lastRaisedAt() {
        return lastRepeatAt == null || lastRepeatAt.isBefore(raisedAt()) ? raisedAt() : lastRepeatAt;
    }

    /// Since when it waits, or has waited, for an answer.
    public Instant waitingSince() {
        return calledAt == null ? receivedAt : calledAt;
    }

    /// Whether a rule or model on trial found it and nobody has taken it into the queue: it counts nowhere, also when it was judged since.
    public boolean onTrial() {
        return status == AlertStatus.TRIAL || status.isFinal() && calledAt == null && origin.attributes().containsKey(ON_TRIAL);
    }

    /// What came in without the mark of a trial, which the rules alone give: a source that sends it must not get its alerts uncounted.
    static Origin untried(Origin origin) {
        if (!origin.attributes().containsKey(ON_TRIAL)) {
            return origin;
        }
        Map<String, String> rest = new HashMap<>(origin.attributes());
        rest.remove(ON_TRIAL);
        return origin.at(origin.raisedAt(), rest);
    }

    /// Whether it has become worse than it was: it stands for itself then, in no bundle.
    public boolean worsened() {
        return was != null && severity < was;
    }

    /// What its rules remember; nothing when it has nothing to remember.
    public Memory remembered() {
        return memory == null ? Memory.NONE : memory;
    }

    /// What came in.
    ///
    /// @param sourceId the source
    /// @param externalId the source's own id
    /// @param typeCode a key of `alert-types`
    /// @param severity product severity 1…5 it came in with
    /// @param siteId the site, or `null`
    /// @param buildingId the building, or `null`
    /// @param deviceId the device, or `null`
    /// @param zoneId the crowd zone, or `null`
    /// @param position WGS-84, or `null`
    /// @param place where, in words
    /// @param basis what it rests on
    /// @param raisedAt when, by the source's clock
    /// @param attributes whatever else the source sent
    /// @param earlierId the finished alert that the same source raised under the same id before; `null` when this is the first
    public record Origin(String sourceId, String externalId, String typeCode, int severity, @Nullable String siteId,
                         @Nullable String buildingId, @Nullable String deviceId, @Nullable String zoneId, @Nullable LatLon position,
                         String place, String basis, Instant raisedAt, Map<String, String> attributes, @Nullable String earlierId) {

        /// Copies the attributes; texts that are missing become empty.
        public Origin {
            place = place == null ? "" : place;
            basis = basis == null ? "" : basis;
            attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        }

        /// The origin of an alert that is the first of its id.
        public Origin(String sourceId, String externalId, String typeCode, int severity, @Nullable String siteId, @Nullable String buildingId,
                      @Nullable String deviceId, @Nullable String zoneId, @Nullable LatLon position, String place, String basis,
                      Instant raisedAt, Map<String, String> attributes) {
            this(sourceId, externalId, typeCode, severity, siteId, buildingId, deviceId, zoneId, position, place, basis, raisedAt, attributes, null);
        }

        /// The origin of an alert that a source sent.
        ///
        /// @param severity the severity to use when the source gave none
        public static Origin of(String sourceId, RawAlert raw, int severity) {
            int given = raw.severity() == null ? severity : raw.severity();
            return new Origin(sourceId, raw.externalId(), raw.typeCode(), given, raw.siteId(), raw.buildingId(), raw.deviceId(),
                raw.zoneId(), raw.position(), raw.place(), raw.basis(), raw.at(), raw.attributes());
        }

        /// The same, following a finished alert.
        public Origin after(@Nullable String earlier) {
            return new Origin(sourceId, externalId, typeCode, severity, siteId, buildingId, deviceId, zoneId, position, place, basis, raisedAt,
                attributes, earlier);
        }

        /// The same without numbers of persons in its words.
        Origin masked() {
            return new Origin(sourceId, externalId, typeCode, severity, siteId, buildingId, deviceId, zoneId, position, PersonalNumbers.mask(place),
                PersonalNumbers.mask(basis), raisedAt, attributes, earlierId);
        }

        /// The same at another time, with the attributes that say why.
        public Origin at(Instant time, Map<String, String> marked) {
            return new Origin(sourceId, externalId, typeCode, severity, siteId, buildingId, deviceId, zoneId, position, place, basis, time,
                marked, earlierId);
        }

        /// These words over what was known before: what is not said now stays, and a doubtful position does not replace a good one.
        public Origin over(Origin known) {
            boolean lost = position == null || Doubts.position(attributes).isPresent();
            boolean keep = lost && known.position != null && Doubts.position(known.attributes).isEmpty();
            Map<String, String> all = new HashMap<>(Doubts.withoutCodes(Doubts.withoutTime(known.attributes)));
            if (!lost) {
                all = Doubts.withoutPosition(all);
            }
            all.putAll(keep ? Doubts.withoutPosition(attributes) : attributes);
            return new Origin(sourceId, externalId, typeCode, severity, keep || siteId == null ? known.siteId : siteId,
                buildingId == null ? known.buildingId : buildingId, deviceId == null ? known.deviceId : deviceId,
                zoneId == null ? known.zoneId : zoneId, keep || position == null ? known.position : position,
                place.isBlank() ? known.place : place, basis.isBlank() ? known.basis : basis, raisedAt, all, known.earlierId);
        }

        /// Whether it says the same, the time apart. Whose it is is not asked: on record the source's id of it has no hidden characters any more.
        public boolean saysTheSame(Origin other) {
            Origin here = new Origin(other.sourceId, other.externalId, typeCode, severity, siteId, buildingId, deviceId, zoneId, position, place,
                basis, Instant.EPOCH, Doubts.withoutTime(attributes), null);
            return here.equals(other.at(Instant.EPOCH, Doubts.withoutTime(other.attributes)).after(null));
        }
    }

    /// How long it holds, by its source, and how it ended when no person ended it.
    ///
    /// @param from since when it holds; `null` when not said
    /// @param expires when it ends by itself; `null` when not said
    /// @param ended how it ended; `null` while it holds
    public record Term(@Nullable Instant from, @Nullable Instant expires, @Nullable Ending ended) {

        /// A term that nothing is known of.
        public static final Term OPEN = new Term(null, null, null);
    }

    /// What the rules of bundles, maintenance and habits have to remember.
    ///
    /// @param cause why it is in its bundle, a key of `alert-causes`; `null` when for place and time, or by hand
    /// @param apart who took it out of its bundle by hand, so that no rule puts it back; `null` when nobody did
    /// @param freedFrom the maintenance or device that somebody brought it back from, so that no rule puts it aside again; `null` when nobody did
    /// @param again when it was raised again the last times, in order
    public record Memory(@Nullable String cause, @Nullable Mark apart, @Nullable String freedFrom, List<Instant> again) {

        /// Nothing.
        public static final Memory NONE = new Memory(null, null, null, List.of());
        private static final int LAST = 10;

        /// Copies the list.
        public Memory {
            again = List.copyOf(again);
        }

        Memory bundled(@Nullable String why) {
            return new Memory(why, null, freedFrom, again);
        }

        Memory split(@Nullable Mark by) {
            return new Memory(null, by, freedFrom, again);
        }

        Memory freed(@Nullable String from) {
            return new Memory(cause, apart, from == null ? freedFrom : from, again);
        }

        /// Raised once more; only the last times are kept.
        Memory raised(Instant at) {
            List<Instant> times = new ArrayList<>(again);
            times.add(at);
            times.sort(null);
            return new Memory(cause, apart, freedFrom, times.subList(Math.max(0, times.size() - LAST), times.size()));
        }
    }

    /// How it ended when no person ended it.
    ///
    /// @param kind why
    /// @param at when, by what ended it
    /// @param remark in words; empty when nothing was said
    public record Ending(AlertEnd kind, Instant at, String remark) {
    }

    /// What was found.
    ///
    /// @param by who found it, when
    /// @param reasonCode a key of `false-reasons`; `null` unless false
    /// @param targetId the alert it repeats; `null` unless a duplicate
    /// @param remark in words; empty when nothing was said
    public record Verdict(Mark by, @Nullable String reasonCode, @Nullable String targetId, String remark) {
    }

    /// Why an alert is put aside.
    ///
    /// @param by who put it aside, when
    /// @param reason why
    /// @param until until when; `null` when open-ended
    /// @param before how it stood before, and will stand again
    /// @param ends what ends it before that time; `null` for nothing
    /// @param maintenanceId the maintenance that suppresses it; `null` when none does
    public record Aside(Mark by, String reason, @Nullable Instant until, AlertStatus before, @Nullable AsideEnd ends,
                        @Nullable String maintenanceId) {

        /// Aside until a time, for no maintenance.
        public Aside(Mark by, String reason, @Nullable Instant until, AlertStatus before) {
            this(by, reason, until, before, null, null);
        }

        Aside comingBackAs(AlertStatus status) {
            return new Aside(by, reason, until, status, ends, maintenanceId);
        }
    }
}
