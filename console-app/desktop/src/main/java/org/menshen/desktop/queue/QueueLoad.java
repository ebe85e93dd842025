package org.menshen.desktop.queue;

/// How loaded the desk is (EEMUA 191): alerts of the last ten minutes, and how fast alerts are answered.
///
/// @param lastTenMinutes alerts received in the last ten minutes
/// @param answerSeconds nine of ten alerts of the last hour were answered within this many seconds; -1 while none was
public record QueueLoad(int lastTenMinutes, long answerSeconds) {

    /// No load.
    public static final QueueLoad NONE = new QueueLoad(0, -1);
}
