package org.menshen.domain.port;

/// How far the work items of the centre are at this console: as long as they are not all here, that nothing is found does not mean that there is
/// nothing.
///
/// @param phase what goes on
/// @param share how much of the centre's log is in the files, 0…1; what the stream brought a moment ago may not be written yet in [Phase#WHOLE]
/// @param trouble what the disk says in [Phase#TROUBLE]; empty else
/// @param made how many items of a demonstration's made-up year are in
/// @param toMake how many it has in all; 0 when none are on their way
public record Arrival(Phase phase, double share, String trouble, long made, long toMake) {

    /// Everything is here.
    public static final Arrival WHOLE = new Arrival(Phase.WHOLE, 1, "", 0, 0);

    /// What goes on.
    public enum Phase {
        /// The files are not open yet, or nothing is known of the centre.
        OPENING,
        /// Items are fetched.
        COMING,
        /// Items are missing, and the centre cannot be reached.
        CUT_OFF,
        /// The files cannot be read now.
        TROUBLE,
        /// Nothing is missing.
        WHOLE
    }

    /// Whether everything is here that there is.
    public boolean whole() {
        return phase == Phase.WHOLE && toMake == 0;
    }

    /// The same while the made-up year comes in.
    ///
    /// @param done how many of its items are in
    /// @param all how many it has; 0 when it is over
    public Arrival making(long done, long all) {
        return new Arrival(phase, share, trouble, done, all);
    }
}
