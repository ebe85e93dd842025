package org.menshen.desktop.deploy;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.widget.StatusDot;
import org.menshen.domain.event.Assignment;
import org.menshen.map.core.geo.LatLon;

/// The window as it is to be painted. Immutable; computed off the FX thread.
///
/// @param drafts the deployments, what is still to be decided or done first
/// @param shown the one that is shown; `null` when there is none
record DeployPage(List<DraftRow> drafts, @Nullable Shown shown) {

    static final DeployPage EMPTY = new DeployPage(List.of(), null);

    /// A deployment in the list.
    ///
    /// @param id the deployment
    /// @param dot how it stands
    /// @param title what it is called
    /// @param note of which event, for when
    /// @param right how far it is
    record DraftRow(String id, StatusDot.Kind dot, String title, String note, String right) {
    }

    /// The deployment that is shown.
    ///
    /// @param id the deployment
    /// @param title what it is called
    /// @param state how far it is, who decided, in one line
    /// @param figures what it is worth, a figure each
    /// @param amiss which of them need somebody, by their place
    /// @param posts the posts in the order of the event
    /// @param ground what the map shows
    /// @param demand the demand
    /// @param compared the same beside another one
    /// @param offered the proposal
    record Shown(String id, String title, String state, List<String> figures, List<Integer> amiss, List<PostRow> posts, Ground ground, Demand demand,
                 Compared compared, Offered offered) {
    }

    /// A post with who stands there.
    ///
    /// @param postId the post
    /// @param unitId who; `null` for nobody
    /// @param name where it is
    /// @param hours when it is staffed
    /// @param skill what it asks for; empty for nothing
    /// @param unit who stands there
    /// @param way how long it takes to get there
    /// @param load how long the unit stands at posts in all
    /// @param marks what is wrong with it, or how its order stands
    /// @param amiss whether something is wrong with it
    /// @param differs whether the line is another than that of the draft
    /// @param why the reasons in full
    record PostRow(String postId, @Nullable String unitId, String name, String hours, String skill, String unit, String way, String load,
                   String marks, boolean amiss, boolean differs, String why) {
    }

    /// What the map shows.
    ///
    /// @param posts staffed posts, with who stands there
    /// @param open posts with nobody
    /// @param covered demand that is reached in time
    /// @param missed demand that is not, the heaviest first
    /// @param reach borders of what is reached in time along the streets from the staffed posts
    /// @param label what is written on them
    /// @param gaps the gaps in words, a line each
    /// @param note how the times were found
    record Ground(List<Spot> posts, List<Spot> open, List<Spot> covered, List<Spot> missed, List<List<LatLon>> reach, String label,
                  List<String> gaps, String note) {

        static final Ground EMPTY = new Ground(List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of(), "");
    }

    /// A place on the map.
    ///
    /// @param id unique among those of its kind
    /// @param at where, WGS-84
    /// @param name what is written beside it
    record Spot(String id, LatLon at, String name) {
    }

    /// Demand by hour.
    ///
    /// @param words what it is taken from, with period and number
    /// @param hours how often in each hour of the day
    /// @param inside whether the hour is in the time of the deployment
    /// @param places where the most is, a line each
    record Demand(String words, List<Integer> hours, List<Boolean> inside, List<String> places) {
    }

    /// Two deployments side by side.
    ///
    /// @param left the one that is shown
    /// @param right the other one; empty when there is none
    /// @param lines the figures
    /// @param posts posts where another unit stands, a line each
    record Compared(String left, String right, List<Line> lines, List<String> posts) {

        /// A figure of both.
        ///
        /// @param name what it is
        /// @param left of the one that is shown
        /// @param right of the other one
        /// @param better below 0 when the left one is better, above 0 when the right one is
        record Line(String name, String left, String right, int better) {
        }
    }

    /// A proposal.
    ///
    /// @param words how far it is, or what came out, with the bound
    /// @param share of its time that is used, 0…1; below 0 when none runs
    /// @param rows post by post
    /// @param all who stands where by it
    record Offered(String words, double share, List<PostRow> rows, List<Assignment> all) {
    }
}
