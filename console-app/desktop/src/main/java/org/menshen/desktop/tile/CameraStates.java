package org.menshen.desktop.tile;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.code.Code;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Video;

/// Says how cameras stand. A camera is well when a picture of it lives; one that was not tried here is only said to be well, and not even that
/// while nobody hears from its platform. Any thread.
public final class CameraStates {

    private static final String TYPES = "sensor-types";

    private final ConsolePorts ports;
    private final Texts texts;
    private final StatusWords states;

    /// States as this console knows them.
    public CameraStates(ConsolePorts ports) {
        this.ports = ports;
        this.texts = Texts.load(ports.lang(), CameraStates.class);
        this.states = new StatusWords(ports.lang());
    }

    /// How a camera stands now.
    public CameraState of(Device device) {
        Optional<Video.Sight> sight = device.streamUrl() == null ? Optional.empty() : ports.video().sight(device.streamUrl());
        boolean tried = sight.isPresent() && (sight.get().open() || sight.get().reason() != null);
        if (device.status() == DeviceStatus.DISABLED || device.status() == DeviceStatus.OFFLINE || !tried) {
            return told(device, sight.map(Video.Sight::lastPicture).orElse(null));
        }
        return seen(sight.get());
    }

    private CameraState seen(Video.Sight sight) {
        String since = clock(sight.since());
        Video.Reason reason = sight.reason();
        if (reason == null) {
            return sight.phase() == Video.Phase.PLAYING ? new CameraState(StatusDot.Kind.OK, "", texts.get("camera.playing"))
                    : new CameraState(StatusDot.Kind.IDLE, texts.get("camera.opening.brief"), texts.get("camera.opening", since));
        }
        StatusDot.Kind kind = sight.phase() == Video.Phase.STALLED ? StatusDot.Kind.LATE : StatusDot.Kind.DOWN;
        String words = texts.get("reason." + reason);
        String full = sight.lastPicture() == null ? texts.get("camera.never", since, words)
                : texts.get("camera.missing", since, words, clock(sight.lastPicture()));
        return new CameraState(kind, texts.get("camera.missing.brief", Numbers.minute(sight.since(), ports.zone())), full);
    }

    /// What the centre and the platform say of a camera that this console has no picture of.
    private CameraState told(Device device, @Nullable Instant lastPicture) {
        if (device.status() != DeviceStatus.ONLINE) {
            String state = states.of(device.status());
            String why = device.reason() == null || device.reason().isBlank() ? state : texts.get("barred.status", state, device.reason());
            return new CameraState(kind(device.status()), state, why);
        }
        if (ports.link().old()) {
            return new CameraState(StatusDot.Kind.IDLE, texts.get("camera.unknown.brief"), texts.get("camera.line-lost"));
        }
        Optional<Link.SourceHealth> platform = platform(device);
        if (platform.filter(source -> source.state() == Link.SourceState.INTERRUPTED).isPresent()) {
            Instant at = platform.get().lastAt();
            return new CameraState(StatusDot.Kind.IDLE, texts.get("camera.unknown.brief"),
                    texts.get("camera.platform", platform.get().name(), at == null ? "" : clock(at)));
        }
        return new CameraState(StatusDot.Kind.REPORTED, "", lastPicture == null ? texts.get("camera.reported")
                : texts.get("camera.reported.seen", clock(lastPicture)));
    }

    /// The feed that tells about cameras of this type; empty when none is named or known.
    private Optional<Link.SourceHealth> platform(Device device) {
        Optional<String> id = ports.codes().find(TYPES, device.typeCode()).flatMap((Code code) -> code.attribute("source"));
        return id.flatMap(source -> ports.link().sources().stream().filter(each -> each.id().equals(source)).findFirst());
    }

    private static StatusDot.Kind kind(DeviceStatus status) {
        return switch (status) {
            case ONLINE -> StatusDot.Kind.REPORTED;
            case FAULT, MAINTENANCE -> StatusDot.Kind.LATE;
            case OFFLINE -> StatusDot.Kind.DOWN;
            case DISABLED -> StatusDot.Kind.IDLE;
        };
    }

    private String clock(Instant at) {
        return Numbers.clock(at, ports.zone());
    }
}
