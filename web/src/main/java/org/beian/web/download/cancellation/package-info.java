/** Downloads of cancellations and stop-access notices: lists, letters, documents. */
package org.beian.web.download.cancellation;
