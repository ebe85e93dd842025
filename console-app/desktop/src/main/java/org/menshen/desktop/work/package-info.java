/// The registers of work items (工单): board, list, calendar and card of whatever workflows there are. Nothing in it knows a particular one.
@NullMarked
package org.menshen.desktop.work;

import org.jspecify.annotations.NullMarked;
