/// Measured values, of which only the newest counts.
package org.menshen.domain.reading;
