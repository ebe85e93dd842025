/// Guarded compounds and parks.
package org.menshen.domain.site;
