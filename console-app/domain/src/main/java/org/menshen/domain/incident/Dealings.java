package org.menshen.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.fact.Mark;

/// What people have to settle about an incident between them: which centre leads it, what is offered and not yet taken, what was asked and told.
///
/// @param centre the centre that leads it, a key of `centres`; `null` for the one that is marked `home`
/// @param transfer a transfer that waits for the other side; `null` when none does
/// @param offer a hand-over that waits for the receiver; `null` when none does
/// @param parentId the incident it is a part of; `null` when none
/// @param questions what was asked, in order
/// @param calls who called about it, in order
/// @param inquiry the review after its end; `null` when none was opened
public record Dealings(@Nullable String centre, @Nullable Transfer transfer, @Nullable Offer offer, @Nullable String parentId,
                       List<Question> questions, List<Call> calls, @Nullable Inquiry inquiry) {

    /// Nothing to settle.
    public static final Dealings NONE = new Dealings(null, null, null, null, List.of(), List.of(), null);

    /// Copies the lists.
    public Dealings {
        questions = List.copyOf(questions);
        calls = List.copyOf(calls);
    }

    /// A transfer that waits.
    ///
    /// @param to a key of `centres` or `linkage-bodies`
    /// @param reason why
    /// @param asked who asked for it, when
    /// @param dueAt until when it can be accepted or returned
    public record Transfer(String to, String reason, Mark asked, Instant dueAt) {
    }

    /// A hand-over that waits.
    ///
    /// @param to who shall be responsible; the time is that of the offer
    /// @param by who offered it
    public record Offer(Mark to, Mark by) {
    }

    /// A question to a seat.
    ///
    /// @param number its line of the log
    /// @param to the role that is asked, a key of `roles`
    /// @param text what was asked
    /// @param asked who asked, when
    /// @param answer what was answered; `null` until then
    /// @param answered who answered, when; `null` until then
    public record Question(int number, String to, String text, Mark asked, @Nullable String answer, @Nullable Mark answered) {

        /// Whether nobody has answered it.
        public boolean isOpen() {
            return answered == null;
        }
    }

    /// A call about it.
    ///
    /// @param number its line of the log
    /// @param sourceCode where it came from, a key of `case-sources`
    /// @param words what was told
    /// @param callback the caller's number, masked; empty when none was given
    /// @param taken who took it, when
    public record Call(int number, String sourceCode, String words, String callback, Mark taken) {
    }

    /// The review after the end (复盘).
    ///
    /// @param opened who opened it, when
    /// @param reason why; empty when its level demands it
    /// @param followUps what has to be done, in order
    /// @param owner who has to do it, a key of `roles`; `null` for a review from before there were owners
    /// @param dueAt until when; `null` for one of those, too
    public record Inquiry(Mark opened, String reason, List<FollowUp> followUps, @Nullable String owner, @Nullable Instant dueAt) {

        /// Copies the list.
        public Inquiry {
            followUps = List.copyOf(followUps);
        }

        Inquiry with(List<FollowUp> all) {
            return new Inquiry(opened, reason, all, owner, dueAt);
        }

        /// One follow-up by its number.
        public Optional<FollowUp> followUp(int number) {
            return followUps.stream().filter(each -> each.number() == number).findFirst();
        }
    }

    /// Something to be done after a review.
    ///
    /// @param number from 1
    /// @param toRole who has to do it, a key of `roles`
    /// @param text what
    /// @param set who set it, when
    /// @param result what came of it; `null` until it is done
    /// @param done who did it, when; `null` until then
    /// @param dueAt until when; `null` for one from before there were dates
    public record FollowUp(int number, String toRole, String text, Mark set, @Nullable String result, @Nullable Mark done, @Nullable Instant dueAt) {

        /// Whether it should have been done by now.
        public boolean late(Instant now) {
            return done == null && dueAt != null && now.isAfter(dueAt);
        }

        FollowUp done(String what, Mark by) {
            return new FollowUp(number, toRole, text, set, what, by, dueAt);
        }
    }

    /// One question by its number.
    public Optional<Question> question(int number) {
        return questions.stream().filter(each -> each.number() == number).findFirst();
    }

    /// The questions that nobody has answered.
    public List<Question> openQuestions() {
        return questions.stream().filter(Question::isOpen).toList();
    }

    Dealings led(@Nullable String by) {
        return new Dealings(by, transfer, offer, parentId, questions, calls, inquiry);
    }

    Dealings transferring(@Nullable Transfer next) {
        return new Dealings(centre, next, offer, parentId, questions, calls, inquiry);
    }

    Dealings offering(@Nullable Offer next) {
        return new Dealings(centre, transfer, next, parentId, questions, calls, inquiry);
    }

    Dealings partOf(@Nullable String parent) {
        return new Dealings(centre, transfer, offer, parent, questions, calls, inquiry);
    }

    Dealings asked(Question question) {
        List<Question> more = new ArrayList<>(questions);
        more.add(question);
        return new Dealings(centre, transfer, offer, parentId, more, calls, inquiry);
    }

    Dealings answered(int number, String text, Mark by) {
        List<Question> all = questions.stream().map(q -> q.number() == number ? new Question(number, q.to(), q.text(), q.asked(), text, by) : q)
            .toList();
        return new Dealings(centre, transfer, offer, parentId, all, calls, inquiry);
    }

    Dealings called(Call call) {
        List<Call> more = new ArrayList<>(calls);
        more.add(call);
        return new Dealings(centre, transfer, offer, parentId, questions, more, inquiry);
    }

    Dealings inquiring(Inquiry next) {
        return new Dealings(centre, transfer, offer, parentId, questions, calls, next);
    }
}
