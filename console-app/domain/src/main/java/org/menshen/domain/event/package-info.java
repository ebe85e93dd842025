/// Events (重点时段活动): a planned stretch of days with its places, posts, contacts and checklist, and what is due while it runs (domain.md §3.13,
/// EVT1–6).
@NullMarked
package org.menshen.domain.event;

import org.jspecify.annotations.NullMarked;
