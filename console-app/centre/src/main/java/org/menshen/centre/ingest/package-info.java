/// What comes from devices and departments: alerts, readings, CAP documents, and the health of every source.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.ingest;
