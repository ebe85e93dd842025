/// Deadlines in all the ways the field counts them, over the working calendar.
package org.menshen.domain.time;
