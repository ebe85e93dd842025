package org.menshen.desktop.nearby;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.domain.device.Device;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Link;
import org.menshen.domain.quality.Source;
import org.menshen.domain.site.Site;

/// What raises alerts, in words. Any thread.
///
/// @param ports the outside
public record SourceNames(ConsolePorts ports) {

    private static final String BETWEEN = " · ";

    /// What it is called: the name of a device, of a rule, of a type and its place.
    public String of(Source source) {
        String first = source.parts().getFirst();
        String second = source.parts().getLast();
        return switch (source.kind()) {
            case DEVICE, CAMERA -> ports.workspace().find(new Subject(SubjectKind.DEVICE, first)).map(device -> ((Device) device.state()).name())
                    .orElse(first);
            case RULE -> type(first);
            case MODEL -> second.isEmpty() ? first : type(second) + BETWEEN + feed(first);
            case TYPE_AT_SITE -> type(first) + BETWEEN + ports.workspace().find(new Subject(SubjectKind.SITE, second))
                    .map(site -> ((Site) site.state()).name()).orElse(second);
            case TYPE_OF_FEED -> type(first) + BETWEEN + feed(second);
        };
    }

    private String feed(String id) {
        return ports.link().sources().stream().filter(feed -> feed.id().equals(id)).map(Link.SourceHealth::name).findFirst().orElse(id);
    }

    /// The name of a type; a rule that has an edition keeps it.
    private String type(String code) {
        int at = code.indexOf('@');
        return at < 0 ? ports.names().of("alert-types", code) : ports.names().of("alert-types", code.substring(0, at)) + code.substring(at);
    }

    /// What kind of thing it is.
    public String kind(Source source) {
        return ports.names().of("tuning-sources", source.kind().name());
    }
}
