/**
 * Access to the database and the clock as all packages use them: one entity manager, the conversion
 * of instants, the test for PostgreSQL where it differs from Derby, and small tables cached for a
 * minute.
 */
package org.beian.persistence;
