/** The work of the job of the register of domains: its monthly statistics (20.2). */
package org.beian.batch.statistics;
