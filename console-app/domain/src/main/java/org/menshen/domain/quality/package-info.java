/// Alarm quality of the own desk by EEMUA 191, ISA-18.2 and IEC 62682: how many alerts come, how they are spread, which never end, who raises
/// most of them, how fast they are answered and how often they are false. Kept count by count as alerts change, asked for at any time.
@NullMarked
package org.menshen.domain.quality;

import org.jspecify.annotations.NullMarked;
