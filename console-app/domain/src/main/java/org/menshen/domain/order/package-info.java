/// Units sent somewhere (M-ORDER).
package org.menshen.domain.order;
