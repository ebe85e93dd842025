package org.menshen.centre.ingest;

import java.util.List;

/// What became of a message of a feed.
///
/// @param accepted rows taken, those included that were known already
/// @param rejected rows not taken
public record IngestReceipt(int accepted, List<Rejected> rejected) {

    /// Copies the list.
    public IngestReceipt {
        rejected = List.copyOf(rejected);
    }
}
