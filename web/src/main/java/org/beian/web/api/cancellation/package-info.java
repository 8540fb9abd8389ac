/** Calls about cancellations (article 15) in the interface for programs. */
package org.beian.web.api.cancellation;
