/**
 * The database as all packages use it: one entity manager, the conversion of instants, what differs
 * between Derby and PostgreSQL, and small tables kept in memory for a minute.
 */
package org.beian.persistence;
