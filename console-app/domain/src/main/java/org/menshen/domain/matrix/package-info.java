/// The responsibility matrix (责任清单): which unit answers for a category in an area, by published editions.
@org.jspecify.annotations.NullMarked
package org.menshen.domain.matrix;
