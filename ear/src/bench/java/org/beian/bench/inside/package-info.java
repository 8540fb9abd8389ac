/**
 * Parts that the benchmarks add to the system's own web application, to measure one part of it
 * without the rest.
 */
package org.beian.bench.inside;
