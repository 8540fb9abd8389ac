/** The jobs of the register of domains. */
package org.beian.batch.statistics;
