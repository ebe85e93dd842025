/// Situation reports (值班快报): written over a shift, a day or an event, with figures that are frozen when it is submitted, approved by another person,
/// numbered, and kept (domain.md §3.13, §3.16, X-04).
@NullMarked
package org.menshen.domain.report;

import org.jspecify.annotations.NullMarked;
