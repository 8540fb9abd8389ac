/** The job of the annual audit, with its partitions and the decisions between its steps. */
package org.beian.batch.annualaudit;
