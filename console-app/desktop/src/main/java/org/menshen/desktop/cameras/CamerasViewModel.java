package org.menshen.desktop.cameras;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.menshen.desktop.nearby.Nearby;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.desktop.shell.Throttle;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.tile.CameraCard;
import org.menshen.desktop.tile.CameraCards;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.device.Device;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.port.Pin;
import org.menshen.domain.site.Site;
import org.menshen.domain.zone.Zone;
import org.menshen.map.core.geo.LatLon;

/// Keeps the page of the cameras window: changes and wishes come from any thread, the page is computed off the FX thread and only the newest
/// one goes over.
final class CamerasViewModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofMillis(60);
    private static final String SIZE = "cameras.size";
    private static final int FIRST_SIZE = 9;

    private final ConsolePorts ports;
    private final Texts texts;
    private final CameraCards cards;
    private final Nearby nearby;
    private final CameraModel model;
    private final ConcurrentLinkedQueue<Subject> changed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Consumer<CameraModel>> wishes = new ConcurrentLinkedQueue<>();
    private final ReadOnlyObjectWrapper<CameraPage> page = new ReadOnlyObjectWrapper<>(CameraPage.EMPTY);
    private final FxBridge.Channel<CameraPage> channel;
    private final Throttle throttle;
    private final ConcurrentLinkedQueue<String> looked = new ConcurrentLinkedQueue<>();
    private final List<Pin> pins;
    private volatile String told = "";

    CamerasViewModel(ConsolePorts ports, FxBridge bridge) {
        this.ports = ports;
        this.texts = Texts.load(ports.lang(), CamerasViewModel.class);
        this.cards = new CameraCards(ports);
        this.nearby = new Nearby(ports);
        this.model = new CameraModel(ports.settings().get(SIZE).filter(text -> text.matches("\\d{1,2}")).map(Integer::parseInt).orElse(FIRST_SIZE));
        this.channel = bridge.channel(FxBridge.MAP_HZ, page::set);
        this.throttle = new Throttle(ports.background(), ports.timer(), PERIOD, this::compute);
        this.pins = List.of(ports.workspace().observe(this::gather), ports.video().observe(address -> {
            looked.add(address);
            throttle.ask();
        }), ports.link().observe(status -> heard()));
        gatherAll();
    }

    /// The window as it is to be painted; changes on the FX thread.
    ReadOnlyObjectProperty<CameraPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Changes the grid and remembers it.
    void resize(int size) {
        ports.settings().put(SIZE, Integer.toString(size));
        wish(m -> m.resize(size));
    }

    /// Asks something of the model.
    void wish(Consumer<CameraModel> wish) {
        wishes.add(wish);
        throttle.ask();
    }

    /// Brings these cameras up.
    void show(String heading, List<String> deviceIds) {
        wish(m -> m.choose(heading, deviceIds));
    }

    /// Shows what belongs to a subject: a camera itself, the cameras that see an alert or incident, the cameras of a site.
    void about(Subject subject) {
        ports.background().execute(() -> ports.workspace().find(subject).map(Versioned::state).ifPresent(this::about));
    }

    private void about(State state) {
        switch (state) {
            case Device device when device.kind() == DeviceKind.CAMERA -> wish(m -> {
                m.select(device.id());
                if (!m.page().enlarged()) {
                    m.enlarge(device.id());
                }
            });
            case Alert alert -> near(texts.get("heading.alert", ports.names().of("alert-types", alert.typeCode()), alert.place()),
                    Optional.ofNullable(alert.position()).or(() -> centre(alert.siteId())));
            case Incident incident -> near(texts.get("heading.incident", incident.title()), Optional.ofNullable(incident.position()));
            case Site site -> show(texts.get("heading.site", site.name()), ofSite(site.id()));
            case Zone zone -> near(texts.get("heading.zone", zone.name()), Optional.of(zone.middle()));
            default -> { }
        }
    }

    private Optional<LatLon> centre(@org.jspecify.annotations.Nullable String siteId) {
        return siteId == null ? Optional.empty() : ports.workspace().find(new Subject(SubjectKind.SITE, siteId))
                .map(Versioned::state).filter(Site.class::isInstance).map(state -> ((Site) state).centre());
    }

    private void near(String heading, Optional<LatLon> place) {
        place.ifPresent(at -> show(heading, nearby.cameras(at).stream().map(seen -> seen.camera().id()).toList()));
    }

    private List<String> ofSite(String siteId) {
        return ports.workspace().all(SubjectKind.DEVICE).stream().map(Versioned::state).filter(Device.class::isInstance).map(Device.class::cast)
                .filter(device -> device.kind() == DeviceKind.CAMERA && siteId.equals(device.siteId())).map(Device::id).sorted().toList();
    }

    private void gatherAll() {
        for (Versioned<State> versioned : ports.workspace().all(SubjectKind.DEVICE)) {
            changed.add(versioned.state().subject());
        }
        throttle.ask();
    }

    /// A line that is lost, or a platform that went silent, says something about all cameras.
    private void heard() {
        String now = ports.link().old() + ports.link().sources().stream().map(source -> source.id() + source.state())
                .collect(Collectors.joining(" "));
        if (!now.equals(told)) {
            told = now;
            gatherAll();
        }
    }

    /// The cameras whose streams told something.
    private void gatherLooked() {
        Set<String> addresses = new HashSet<>();
        for (String address = looked.poll(); address != null; address = looked.poll()) {
            addresses.add(address);
        }
        if (!addresses.isEmpty()) {
            ports.workspace().all(SubjectKind.DEVICE).stream().map(Versioned::state).filter(Device.class::isInstance).map(Device.class::cast)
                    .filter(device -> device.streamUrl() != null && addresses.contains(device.streamUrl()))
                    .map(Device::subject).forEach(changed::add);
        }
    }

    private void gather(Set<Subject> subjects) {
        boolean any = false;
        for (Subject subject : subjects) {
            if (subject.kind() == SubjectKind.DEVICE) {
                changed.add(subject);
                any = true;
            }
        }
        if (any) {
            throttle.ask();
        }
    }

    private void compute() {
        gatherLooked();
        for (Subject subject = changed.poll(); subject != null; subject = changed.poll()) {
            State state = ports.workspace().find(subject).map(Versioned::state).orElse(null);
            if (state instanceof Device device && device.kind() == DeviceKind.CAMERA) {
                CameraCard card = cards.of(device);
                model.put(card);
            } else {
                model.remove(subject.id());
            }
        }
        for (Consumer<CameraModel> wish = wishes.poll(); wish != null; wish = wishes.poll()) {
            wish.accept(model);
        }
        channel.offer(model.page());
    }

    @Override
    public void close() {
        pins.forEach(Pin::close);
        throttle.close();
        channel.close();
    }
}
