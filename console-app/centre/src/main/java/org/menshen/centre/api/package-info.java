/// The centre's HTTP face: commands, snapshot, change and reading streams, ingest, drill, media. One class a call or two.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.api;
