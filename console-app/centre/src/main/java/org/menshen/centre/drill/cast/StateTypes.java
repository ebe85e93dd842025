package org.menshen.centre.drill.cast;

import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.linkage.Linkage;
import org.menshen.domain.order.Order;
import org.menshen.domain.shift.Shift;
import org.menshen.domain.site.Site;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.zone.Zone;

/// The state record of each kind of subject.
final class StateTypes {

    private StateTypes() {
    }

    static Class<? extends State> of(SubjectKind kind) {
        return switch (kind) {
            case SITE -> Site.class;
            case DEVICE -> Device.class;
            case UNIT -> Unit.class;
            case ZONE -> Zone.class;
            case ALERT -> Alert.class;
            case INCIDENT -> Incident.class;
            case ORDER -> Order.class;
            case LINKAGE -> Linkage.class;
            case SHIFT -> Shift.class;
        };
    }
}
