/// All rules in one place: permission, the subjects' own rules, and what one subject forbids about another; and the world they act on.
package org.menshen.domain.rules;
