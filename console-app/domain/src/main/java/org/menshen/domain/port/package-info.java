/// What the desktop asks of whoever runs it.
package org.menshen.domain.port;
