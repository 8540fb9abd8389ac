/** Migrations of the schema, and the dated facts that come with the system as CSV files. */
package org.beian.config.schema;
