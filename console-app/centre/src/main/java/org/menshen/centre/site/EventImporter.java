package org.menshen.centre.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

import org.menshen.centre.event.EventFile;
import org.menshen.centre.event.EventFolder;
import org.menshen.domain.code.CodeBook;

/// Makes the file of an event one of a site directory: a centre that starts there enters it, unless it knows the event already.
public final class EventImporter {

    private EventImporter() {
    }

    /// Imports a file.
    ///
    /// @param dir the site directory
    /// @return what was read
    /// @throws IOException when something in it is wrong, with the lines, or the directory cannot be written; nothing has changed then
    public static EventFile.Read run(Path file, Path dir, CodeBook codes) throws IOException {
        SiteModel site = SiteLoader.laidOut(dir);
        return EventFolder.take(file, dir, codes, ZoneId.of(site.spec().zone()), CameraImporter.ids(site));
    }
}
