/// The window of figures (指标与考核): indicators with the rows they are made of, the six precisions and three shifts, response times, statistics, briefs.
@NullMarked
package org.menshen.desktop.figures;

import org.jspecify.annotations.NullMarked;
