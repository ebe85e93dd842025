/// Requests to bodies that this centre does not command (M-LINK).
package org.menshen.domain.linkage;
