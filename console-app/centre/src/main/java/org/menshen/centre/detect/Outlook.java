package org.menshen.centre.detect;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.deploy.Deployment;
import org.menshen.domain.device.Device;
import org.menshen.domain.event.Event;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.maintenance.Maintenance;
import org.menshen.domain.message.Message;
import org.menshen.domain.order.Order;
import org.menshen.domain.patrol.Patrol;
import org.menshen.domain.port.Link.SourceHealth;
import org.menshen.domain.register.Model;
import org.menshen.domain.rollcall.Rollcall;
import org.menshen.domain.sketch.Sketch;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.zone.Zone;

/// What detectors look at.
///
/// @param now the centre's time
/// @param alerts all that are not final
/// @param news alerts that came in or changed since the last look, also those that are final
/// @param models rules and models in force
/// @param sent incidents that were sent to a seat above and are open
/// @param transferring incidents whose transfer waits for the other side
/// @param onShift roles of those who have signed on
/// @param offered orders that wait to be accepted
/// @param asked linkage requests that wait for an answer
/// @param units all units
/// @param zones all crowd zones
/// @param drawings what is drawn on the map and not erased
/// @param works maintenance that runs or is planned
/// @param resting devices that are out of service, by id
/// @param readings the last readings
/// @param sources how the feeds do
/// @param field what goes on in the field beside orders
record Outlook(Instant now, Collection<Alert> alerts, Collection<Alert> news, Collection<Model> models, Collection<Incident> sent,
               Collection<Incident> transferring, Set<String> onShift, Collection<Order> offered,
             Collection<Linkage> asked, Collection<Unit> units, Collection<Zone> zones, Collection<Sketch> drawings,
             Collection<Maintenance> works, Map<String, Device> resting, ReadingBoard readings, List<SourceHealth> sources,
             Field field) {

    /// What goes on in the field beside orders that wait to be accepted.
    ///
    /// @param calls roll calls that run
    /// @param messages messages that somebody has still to read
    /// @param patrols routes that are not erased
    /// @param events events that are planned or run
    /// @param deployments those that are approved or withdrawn and whose time is not over
    /// @param stranded units whose order ended without being done
    /// @param items work items with a deadline that has passed or an item to be opened
    record Field(Collection<Rollcall> calls, Collection<Message> messages, Collection<Patrol> patrols, Collection<Event> events,
                 Collection<Deployment> deployments, Collection<Unit> stranded, Collection<WorkItem> items) {
    }
}
