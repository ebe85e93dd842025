package org.menshen.domain.matrix;

import java.util.ArrayList;
import java.util.List;

/// A piece of ground as the matrix divides it.
///
/// @param siteId the site; empty outside of all
/// @param committee a key of `committees`; empty when it is not known
public record DutyArea(String siteId, String committee) {

    /// DutyArea of which nothing is known but that it lies in the subdistrict.
    public static final DutyArea STREET = new DutyArea("", "");

    /// The areas that it belongs to, the narrowest first.
    List<String> areas(MatrixContent matrix) {
        List<String> areas = new ArrayList<>();
        if (!siteId.isEmpty()) {
            areas.add("site/" + siteId);
        }
        if (!committee.isEmpty()) {
            areas.add("committee/" + committee);
            String grid = matrix.gridOf(committee);
            if (!grid.isEmpty()) {
                areas.add("grid/" + grid);
            }
        }
        areas.add(MatrixCell.STREET);
        return areas;
    }
}
