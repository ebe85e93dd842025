/// Situations that somebody handles (M-INCIDENT).
package org.menshen.domain.incident;
