/// The quality of base objects and collected records: what is wrong with which, how complete they are, a sample to judge them by.
@org.jspecify.annotations.NullMarked
package org.menshen.domain.survey;
