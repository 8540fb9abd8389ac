/** Bulk loading: COPY on PostgreSQL, JDBC batches on Derby, behind one interface. */
package org.beian.intake.bulk;
