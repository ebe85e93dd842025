/// Work items (工单): one engine for every register of the watch. A workflow, which is data, says what an item of its type holds, how it goes on, who
/// does what and by when (domain.md §3.11, §3.12); an item runs on the edition with which it was opened.
@org.jspecify.annotations.NullMarked
package org.menshen.domain.work;
