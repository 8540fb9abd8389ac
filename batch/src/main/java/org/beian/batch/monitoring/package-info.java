/** MicroProfile metrics of the application's own, beside those of the server. */
package org.beian.batch.monitoring;
