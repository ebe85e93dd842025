package org.menshen.desktop.tile;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.StatusWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceStatus;
import org.menshen.domain.device.GbId;
import org.menshen.domain.rules.Permissions;

/// Makes cards of cameras for the person at this desk: a stream of the police network is never opened without the permission for it
/// (domain.md §3.9d), and a camera that is known not to answer is not called. Safe from any thread.
public final class CameraCards {

    private static final String NETWORKS = "gb28181-networks";
    private static final String POLICE = "video.police";

    private final ConsolePorts ports;
    private final Permissions permissions;
    private final Texts texts;
    private final StatusWords states;
    private final CameraStates standing;
    private final int edition;

    /// Cards for whoever is signed in.
    public CameraCards(ConsolePorts ports) {
        this.ports = ports;
        this.permissions = new Permissions(ports.codes());
        this.texts = Texts.load(ports.lang(), CameraCards.class);
        this.states = new StatusWords(ports.lang());
        this.standing = new CameraStates(ports);
        this.edition = (int) ports.codes().figure("gb28181.edition");
    }

    /// The card of a camera.
    public CameraCard of(Device device) {
        int network = device.network();
        String barred = barred(device);
        String tail = device.gbId().map(GbId::tail).orElse("");
        String networkName = network < 0 ? texts.get("network.unknown") : ports.names().of(NETWORKS, edition + "-" + network);
        return new CameraCard(device.id(), device.name(), tail, network, networkName, standing.of(device),
                barred == null ? device.streamUrl() : null, barred);
    }

    private @Nullable String barred(Device device) {
        boolean police = device.gbId().map(id -> id.policeOnly(edition)).orElse(false);
        if (police && !permissions.may(ports.workspace().actor().role(), POLICE, ports.drill().status().isPresent())) {
            return texts.get("barred.police");
        }
        if (device.status() == DeviceStatus.OFFLINE || device.status() == DeviceStatus.DISABLED) {
            String why = device.reason();
            String state = states.of(device.status());
            return why == null || why.isBlank() ? state : texts.get("barred.status", state, why);
        }
        return device.streamUrl() == null ? texts.get("barred.address") : null;
    }
}
