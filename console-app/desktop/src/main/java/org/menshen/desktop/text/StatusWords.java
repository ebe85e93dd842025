package org.menshen.desktop.text;

import org.menshen.domain.alert.AlertEnd;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.incident.IncidentStatus;
import org.menshen.domain.linkage.LinkageStatus;
import org.menshen.domain.order.OrderStatus;
import org.menshen.domain.patrol.Tour;
import org.menshen.domain.police.PoliceStatus;
import org.menshen.domain.tuning.TuningStatus;
import org.menshen.domain.unit.RefusedPosition;
import org.menshen.domain.unit.Unit;
import org.menshen.domain.unit.UnitStatus;

/// Names states in words, in the field's own terms (domain.md §3.12), the same in every window.
public final class StatusWords {

    private final Texts texts;

    /// The names in one language.
    public StatusWords(Lang lang) {
        this.texts = Texts.load(lang, StatusWords.class);
    }

    /// The state of an alert.
    public String of(AlertStatus status) {
        return texts.get("alert." + status.name());
    }

    /// Why a warning holds no longer.
    public String of(AlertEnd end) {
        return texts.get("alert.end." + end.name());
    }

    /// The state of an incident.
    public String of(IncidentStatus status) {
        return texts.get("incident." + status.name());
    }

    /// The state of an order.
    public String of(OrderStatus status) {
        return texts.get("order." + status.name());
    }

    /// The state of a linkage request.
    public String of(LinkageStatus status) {
        return texts.get("linkage." + status.name());
    }

    /// The state of a unit.
    public String of(UnitStatus status) {
        return texts.get("unit." + status.name());
    }

    /// Why a unit stands as it does, in the words of who said it; empty when nobody said.
    public String why(Unit unit) {
        return RefusedPosition.of(unit).map(refused -> texts.get("unit.refused", texts.get("unit.refused." + refused.why()), refused.claimed()))
                .orElse(unit.reason() == null ? "" : unit.reason());
    }

    /// The state of a request to tune.
    public String of(TuningStatus status) {
        return texts.get("tuning." + status.name());
    }

    /// The state of a police incident.
    public String of(PoliceStatus status) {
        return texts.get("police." + status.name());
    }

    /// The state of a patrol's tour.
    public String of(Tour.Status status) {
        return texts.get("tour." + status.name());
    }

    /// The state of a device.
    public String of(DeviceStatus status) {
        return texts.get("device." + status.name());
    }
}
