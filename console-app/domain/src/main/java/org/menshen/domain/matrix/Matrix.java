package org.menshen.domain.matrix;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;

/// An edition of the responsibility matrix.
///
/// @param id such as `M-…`; `file-3-0f3a…` for one that was read from a file
/// @param content what it says
/// @param stage 草稿, 已发布 or 已废止
/// @param drafted who began it, when
/// @param changed who changed it last, when
/// @param published who published it, when; `null` while it is a draft
/// @param repealed who repealed it, when; `null` while it is not
/// @param reason why it was repealed; empty when it was not
public record Matrix(String id, MatrixContent content, Stage stage, Mark drafted, Mark changed, @Nullable Mark published, @Nullable Mark repealed,
                     String reason) implements State {

    /// How far an edition is.
    public enum Stage {
        /// 草稿.
        DRAFT,
        /// 已发布.
        PUBLISHED,
        /// 已废止.
        REPEALED
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectKind.MATRIX, id);
    }

    /// The edition that holds on a day: the newest of those that are published and have begun. Empty when there is none.
    ///
    /// @param day such as `2026-11-05`
    public static Optional<Matrix> inForce(Stream<Matrix> all, String day) {
        return all.filter(matrix -> matrix.stage() == Stage.PUBLISHED && matrix.content().from().compareTo(day) <= 0)
            .max(Comparator.comparingInt(matrix -> matrix.content().version()));
    }
}
