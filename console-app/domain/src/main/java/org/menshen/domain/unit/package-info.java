/// Forces that can be sent, and those that are only mirrored.
package org.menshen.domain.unit;
