/// Duty shifts: who sits where, and what is handed over.
package org.menshen.domain.shift;
