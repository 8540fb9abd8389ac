/** Migrations of the schema, and the reference data that come with the system as CSV files. */
package org.beian.config.schema;
