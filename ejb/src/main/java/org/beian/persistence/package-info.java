/**
 * Access to the database and the clock as all packages use them: one entity manager, the conversion
 * of instants, native queries and the records of their rows, the test for PostgreSQL where it
 * differs from Derby, and small tables cached for a minute.
 */
package org.beian.persistence;
