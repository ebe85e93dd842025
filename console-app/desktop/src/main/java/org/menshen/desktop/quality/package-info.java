/// The window of alarm quality (预警质量): how many alerts come against the bands of EEMUA 191 and ISA-18.2, which never end, who raises most, how
/// fast they are answered, how often they are false, and requests to tune their sources.
@org.jspecify.annotations.NullMarked
package org.menshen.desktop.quality;
