/// The generated drill day: alerts, crowds and telemetry with a daily shape, and scripted scenarios, all from a seed.
@org.jspecify.annotations.NullMarked
package org.menshen.centre.drill.day;
