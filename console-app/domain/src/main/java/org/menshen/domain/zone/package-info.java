/// Places where people gather, with their area and capacity.
package org.menshen.domain.zone;
