package org.menshen.desktop.queue;

/// How loaded the desk is (EEMUA 191): alerts of the last ten minutes, how fast alerts are answered, and how many are no good themselves.
///
/// @param lastTenMinutes alerts received in the last ten minutes
/// @param answerSeconds nine of ten alerts of the last hour were answered within this many seconds; -1 while none was
/// @param chattering alerts whose device raises them again and again
/// @param stale alerts that have stood for too long
public record QueueLoad(int lastTenMinutes, long answerSeconds, int chattering, int stale) {

    /// No load.
    public static final QueueLoad NONE = new QueueLoad(0, -1, 0, 0);
}
