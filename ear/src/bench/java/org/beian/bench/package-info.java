/**
 * Benchmarks of the built system on PostgreSQL. They print rates and what limits them, and fail
 * only on wrong answers and wrong rows.
 */
package org.beian.bench;
