package org.menshen.desktop.form;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FxBridge;
import org.menshen.map.core.geo.LatLon;

/// What forms work with.
///
/// @param ports the outside
/// @param bridge the way onto the FX thread
/// @param spots where words lie: coordinates or a name; any thread
/// @param files lets the person choose a file; FX thread
/// @param here where that is what the form is about; empty when it is nowhere
public record FormTools(ConsolePorts ports, FxBridge bridge, Function<String, Optional<LatLon>> spots, Supplier<Optional<Path>> files,
                        Optional<LatLon> here) {
}
